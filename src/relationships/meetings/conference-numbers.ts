/**
 * Under which numbers of a conference an entry of the calendar invites, as keys of what was held there
 * (channels/conference): the number in a link, or beside its name in the text that programs add.
 */
import { linksIn } from "#channels/calendar/link.ts";
import { useOf } from "#channels/calendar/providers.ts";
import type { Entry } from "#channels/channel.ts";
import { meetingThread } from "#channels/conference/held.ts";
import { itemKey } from "#people/item-key.ts";

export function conferencesIn({ location, description }: Entry): readonly string[] {
  const text = `${location}\n${description.slice(0, MAX_CHARS)}`;
  const numbers = [
    ...linksIn(text).flatMap((link) => {
      const [, number] = /^\/(?:j|w|s|wc(?:\/join)?)\/(\d{9,12})/.exec(link.path) ?? [];
      return number && useOf(link).provider === "Zoom" ? [["zoom", number] as const] : [];
    }),
    ...Array.from(
      text.matchAll(ZOOM_NUMBER),
      ([, number = ""]) => ["zoom", number.replaceAll(/\D/g, "")] as const,
    ),
    ...Array.from(
      text.matchAll(WEBEX_NUMBER),
      ([, number = ""]) => ["webex", number.replaceAll(/\D/g, "")] as const,
    ),
  ];
  const threads = numbers.map(([program, number]) => meetingThread(program, number));
  return [...new Set(threads.flatMap((thread) => (thread === null ? [] : itemKey(thread))))];
}

const MAX_CHARS = 20_000;
const ZOOM_NUMBER = /Meeting[- ]ID: {0,3}(\d[\d -]{7,14}\d)/gi;
const WEBEX_NUMBER =
  /Meeting(?:[- ](?:number|Kennnummer)|-Nummer)(?: \([^)\n]{1,40}\))?: {0,3}(\d[\d -]{7,14}\d)/gi;
