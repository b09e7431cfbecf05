/** A calendar entry before it is written down (ics.ts). */
import type { Address } from "./mail.ts";
import type { Person } from "./people.ts";
import type { Language } from "./topics.ts";

export interface Meeting {
  readonly uid: string;
  /** What it really was; no export says so outright. */
  readonly truth: "video" | "phone" | "in-person" | "unclear" | "none";
  readonly subject: string;
  readonly start: number;
  readonly minutes: number;
  /** Whose clocks the entry names. */
  readonly zone: "Europe/Berlin" | "Europe/London";
  /** Whole days, where it is no appointment at an hour. */
  readonly days: number | null;
  readonly location: string;
  readonly description: string;
  readonly language: Language;
  readonly organizer: Address;
  readonly guests: readonly Guest[];
  readonly room: string | null;
  /** What the calendar program put in by itself, or somebody chose. */
  readonly online: "teams" | "meet" | "zoom" | "webex" | null;
  readonly status: "confirmed" | "cancelled";
  /** Karla's own answer, where she was asked. */
  readonly answer: Answer;
  readonly calendars: readonly CalendarName[];
  readonly created: number;
  readonly series: Series | null;
  /** The people it is with, for whoever counts. */
  readonly people: readonly Person[];
  /** The assistant who sent it, where the organizer did not. */
  readonly sentBy: Address | null;
}

export type CalendarName = "outlook" | "google";
export type Answer = "accepted" | "declined" | "tentative" | "needs-action" | "delegated";

export interface Guest extends Address {
  readonly answer: Answer;
  readonly optional: boolean;
}

interface Series {
  /** RFC 5545, without the property's name. */
  readonly rule: string;
  /** Starts that do not take place. */
  readonly excluded: readonly number[];
  /** Starts that took place at another time. */
  readonly moved: readonly { readonly from: number; readonly to: number }[];
}
