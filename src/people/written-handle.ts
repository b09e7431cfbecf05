/**
 * A handle as one text, which tells all handles apart: what an import is told of whose archive it is, and
 * what the page and the terminal say of it. Addresses, numbers and profiles stand for themselves; accounts
 * and shown names bear their kind and channel ("account:skype:live:petra", "name:whatsapp:petra vogt").
 * Somebody may also write down their own, as people write it: "Skype: live:petra", "WhatsApp: Petra Vogt".
 */
import type { ChannelName, Handle, Party } from "#channels/channel.ts";
import { accountHandle, emailHandle, nameHandle } from "#channels/handle.ts";
import { phoneHandle } from "#channels/phone.ts";
import { profileHandle } from "#channels/profile.ts";

export const handleText = ({ kind, value }: Handle): string =>
  kind === "account" || kind === "name" ? `${kind}:${value}` : value;

/** Null for what is no handle. */
export function handleWritten(text: string): Party | null {
  const number = phoneHandle(text, null);
  return (
    tagged(text) ??
    emailHandle(text, "") ??
    profileHandle(text, "") ??
    (number && { kind: "phone", value: number.value, name: "" }) ??
    onChannel(text)
  );
}

/** As handleText writes it. */
function tagged(text: string): Party | null {
  const [, kind, value = ""] = /^(account|name):(.*)$/s.exec(text) ?? [];
  const isWhole = /^[a-z]+:./.test(value) && value.length <= MAX_VALUE;
  return kind !== undefined && isWhole
    ? { kind: kind as "account" | "name", value, name: "" }
    : null;
}

const MAX_VALUE = 300;

function onChannel(text: string): Party | null {
  const colon = text.indexOf(":");
  const channel = text.slice(0, Math.max(colon, 0)).trim().toLowerCase();
  const id = text.slice(colon + 1).trim();
  if (!(channel in KNOWN_BY)) return null;
  const isAccount = KNOWN_BY[channel as keyof typeof KNOWN_BY] === "account" && !/\s/.test(id);
  return isAccount ? accountHandle(channel, id, "") : nameHandle(channel as ChannelName, id);
}

/** By what their members know each other. */
const KNOWN_BY = Object.assign(Object.create(null) as object, {
  facebook: "name",
  instagram: "account",
  meet: "name",
  signal: "account",
  skype: "account",
  slack: "account",
  teams: "name",
  telegram: "account",
  webex: "name",
  whatsapp: "name",
  xing: "name",
  zoom: "name",
} as const satisfies Partial<Record<ChannelName, "account" | "name">>);
