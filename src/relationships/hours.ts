/**
 * Hours: minutes face to face, and on a screen or the phone. Where no end is known, a stated length
 * is assumed for each kind, and the assumption is counted and shown. The lengths are choices, not
 * findings.
 */
import type { Contact } from "./contact.ts";

export const ASSUMED_MINUTES = {
  /** To write or read one message, and to think about it. */
  written: 3,
  phone: 10,
  video: 30,
  "in-person": 60,
} as const;

/** One entry may span days (a fair, a workshop); nobody is together for longer than a working day. */
const LONGEST = 8 * 60;

export interface Minutes {
  readonly faceToFace: number;
  readonly screen: number;
  /** Meetings in person, by phone and on video, and how many of them have an assumed length. */
  readonly meetings: number;
  readonly assumed: number;
}

export function minutesOf(contacts: readonly Contact[]): Minutes {
  let faceToFace = 0;
  let screen = 0;
  let meetings = 0;
  let assumed = 0;
  for (const contact of contacts) {
    if (!contact.counted || !isMeeting(contact.kind)) continue;
    meetings += 1;
    if (contact.minutes === null) assumed += 1;
    if (contact.kind === "in-person") faceToFace += lengthOf(contact);
    else screen += lengthOf(contact);
  }
  return { faceToFace, screen, meetings, assumed };
}

/** Minutes that one contact took; none where it is not clear how it took place. */
export function lengthOf({ kind, minutes }: Pick<Contact, "kind" | "minutes">): number {
  return kind === "unclear" ? 0 : Math.min(minutes ?? ASSUMED_MINUTES[kind], LONGEST);
}

const isMeeting = (kind: Contact["kind"]): boolean => kind !== "written" && kind !== "unclear";
