/** From which files an archive has an item, or a version of a card, as its lines say it. */
import type { ChannelName, FromArchive, Keep, Origin } from "#channels/channel.ts";
import { labelOf } from "#shared/label.ts";
import { type Shape, fits } from "./shape.ts";

/** More would make a line of a megabyte of one card that was exported each day; those that were read last say enough. */
const MOST_ORIGINS = 200;
/** Longer is no path of ours: of a name in an archive a kilobyte is read (sources/limits.ts), and archives lie two deep. */
const LONGEST_PATH = 5000;

/** Each once, so that none is forgotten: a new one does not compile. */
const CHANNELS: Readonly<Record<ChannelName, true>> = {
  email: true,
  calendar: true,
  contacts: true,
  linkedin: true,
  xing: true,
  facebook: true,
  instagram: true,
  skype: true,
  whatsapp: true,
  sms: true,
  phone: true,
  telegram: true,
  signal: true,
  slack: true,
  teams: true,
  zoom: true,
  meet: true,
  webex: true,
  fair: true,
  monica: true,
  contrack: true,
  table: true,
  visavis: true,
};

export function isChannel(value: unknown): boolean {
  return typeof value === "string" && Object.hasOwn(CHANNELS, value);
}

const ORIGIN: Shape = {
  path: (path) => fits(path, "some text") && (path as string).length <= LONGEST_PATH,
  channel: isChannel,
  read: "instant",
  kept: new Set<Keep>(["headers", "subjects", "text"]),
};

export const ORIGINS: Shape = (origins) =>
  origins === undefined ||
  (fits(origins, [ORIGIN]) && (origins as readonly unknown[]).length <= MOST_ORIGINS);

/** Their names are shown; whatever else stands there was not looked at. */
export function withOrigins<Item extends FromArchive>(item: Item): Item {
  const origins = item.origins?.map(({ path, channel, read, kept }): Origin => {
    return { path: labelOf(path), channel, read, kept };
  });
  return origins ? { ...item, origins } : item;
}

/** Each once, those that were read last first, in the same order whatever theirs is. */
export const originsToTell = (origins: readonly Origin[]): readonly Origin[] =>
  [...new Map(origins.map((origin) => [sortedBy(origin), origin])).entries()]
    .toSorted(([one], [other]) => (one < other ? 1 : -1))
    .map(([, origin]) => origin)
    .slice(0, MOST_ORIGINS);

const sortedBy = ({ path, channel, read, kept }: Origin): string =>
  JSON.stringify([read, path, channel, kept]);
