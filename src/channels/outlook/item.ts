/** One item of Outlook, out of a file of its own (.msg) or an archive (.pst), as both have it. */
import type { Properties } from "./properties.ts";

export interface Item {
  readonly properties: Properties;
  readonly recipients: readonly Properties[];
  readonly attachments: readonly Attachment[];
  /** There were more recipients than are read. */
  readonly isCut: boolean;
}

export interface Attachment {
  readonly properties: Properties;
  /** Of a calendar that came as a file; null of all else, which is not kept. */
  readonly calendar: Buffer | null;
  /** An item inside the item: a changed occurrence of a series. */
  readonly item: Item | null;
}

/** Whether a file that came with a mail is a calendar. */
export const isCalendarFile = (name: string, mime: string): boolean =>
  /\.(?:ics|vcs)$/i.test(name) || /^(?:text\/calendar|application\/ics)\b/i.test(mime);
