/**
 * Who is invited. Addresses stand in many forms: "MAILTO:", with a name in front of a second colon,
 * only in the EMAIL parameter (Apple), or as "invalid:nomail", which is nobody. Ids of Google's
 * group, imported and virtual calendars look like addresses and are nobody either; rooms are kept,
 * as rooms. Who acts for somebody else (SENT-BY) is not invited by that; who was delegated to
 * stands among the attendees by themselves (RFC 5546).
 */
import { emailHandle } from "#channels/handle.ts";
import type { Attendee, Party } from "#channels/channel.ts";
import { type Property, firstParam } from "./content-line.ts";
import { LIMITS } from "./limits.ts";
import { ROOM } from "./words.ts";

export function readParty(property: Property): Party | null {
  const written = firstParam(property, "EMAIL");
  const address = ADDRESS.exec(property.value)?.[1] ?? "";
  const name = firstParam(property, "CN");
  const party = partyOf(address, name) ?? partyOf(written, name);
  return party && !NOBODY.test(party.value) ? party : null;
}

/** Each address once; at most 1,000 of them. */
export function readAttendees(properties: readonly Property[]): readonly Attendee[] {
  const attendees = new Map<string, Attendee>();
  for (const property of properties) {
    const party = readParty(property);
    if (!party || attendees.size >= LIMITS.attendees) continue;
    const before = attendees.get(party.value);
    if (before && before.answer !== "needs-action") continue;
    attendees.set(party.value, {
      ...party,
      type: typeOf(property, party),
      answer: ANSWERS.get(param(property, "PARTSTAT")) ?? "needs-action",
      optional: OPTIONAL.has(param(property, "ROLE")),
      ...(param(property, "ROLE") === "NON-PARTICIPANT" ? { informed: true } : {}),
    });
  }
  return [...attendees.values()];
}

const param = (property: Property, name: string): string =>
  firstParam(property, name).toUpperCase();

const partyOf = (address: string, name: string): Party | null =>
  address === "" ? null : emailHandle(address, name);

/** What follows the last "mailto:"; else the value as it is. */
const ADDRESS = /^(?:.*mailto:)?\s*(.*?)\s*$/i;

const NOBODY =
  /@(?:(?:group|import)(?:\.v)?\.calendar\.google\.com|virtual|.*\.group\.v\.calendar\.google\.com)$/;

const ROOM_ADDRESS = /@resource\.calendar\.google\.com$/;

function typeOf(property: Property, { value, name }: Party): Attendee["type"] {
  if (ROOM_ADDRESS.test(value)) return "room";
  const type = TYPES.get(param(property, "CUTYPE")) ?? "individual";
  // Exchange lists rooms as resources.
  return type === "resource" && ROOM.test(name) ? "room" : type;
}

const TYPES = new Map<string, Attendee["type"]>([
  ["GROUP", "group"],
  ["ROOM", "room"],
  ["RESOURCE", "resource"],
]);

const ANSWERS = new Map<string, Attendee["answer"]>([
  ["ACCEPTED", "accepted"],
  ["DECLINED", "declined"],
  ["TENTATIVE", "tentative"],
  ["DELEGATED", "delegated"],
]);

const OPTIONAL = new Set(["OPT-PARTICIPANT", "NON-PARTICIPANT"]);
