/**
 * Hours: minutes face to face, and on a screen or the phone. Where no end is known, a stated length
 * is assumed for each kind, and what is assumed is said where the hours open (evidence.ts). The lengths are choices, not
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
  /** By phone and on video. */
  readonly screen: number;
}

export function minutesOf(contacts: readonly Contact[]): Minutes {
  let faceToFace = 0;
  let screen = 0;
  for (const contact of contacts) {
    if (!contact.counted || contact.kind === "written") continue;
    if (contact.kind === "in-person") faceToFace += lengthOf(contact);
    else screen += lengthOf(contact);
  }
  return { faceToFace, screen };
}

/** Minutes that one contact took; none where it is not clear how it took place. */
export function lengthOf({ kind, minutes }: Pick<Contact, "kind" | "minutes">): number {
  return kind === "unclear" ? 0 : Math.min(minutes ?? ASSUMED_MINUTES[kind], LONGEST);
}
