/**
 * Exports that are tables of text, opened in Excel and saved as a workbook: calls, chats, appointments, reports of
 * conferences. A sheet that would be one of these as a text is read as that text, so that it has the keys that the
 * export itself has. Lists of people need no such detour: their columns say in either form what they hold.
 */
import { askingCountry } from "#channels/asking-country.ts";
import { outlookCalendar } from "#channels/calendar/outlook-csv.ts";
import type { Channel, Reading, ReadOptions } from "#channels/channel.ts";
import { REPORTS } from "#channels/conference/reports.ts";
import { fritzboxCalls } from "#channels/sms/fritzbox.ts";
import { iphoneCalls, iphoneMessages, iphoneWhatsapp } from "#channels/sms/imazing.ts";
import type { Sheet, SheetRow } from "./sheets.ts";

const TEXTS: readonly Channel[] = [
  outlookCalendar,
  ...REPORTS,
  iphoneMessages,
  iphoneWhatsapp,
  iphoneCalls,
  fritzboxCalls,
].map(askingCountry);

/** Null where it is none of these. */
export async function textChannelOf(sheet: Sheet, fileName: string): Promise<Channel | null> {
  let start = "";
  let rows = 0;
  for await (const row of sheet.rows()) {
    start += lineOf(row);
    if (++rows >= HEAD_ROWS) break;
  }
  const head = Buffer.from(start);
  return TEXTS.find((channel) => channel.recognises(head, fileName)) ?? null;
}

const HEAD_ROWS = 20;

export async function* readAsText(
  sheet: Sheet,
  channel: Channel,
  options: ReadOptions,
): AsyncGenerator<Reading> {
  const read = channel.read(bytesOf(sheet), { ...options, skip: 0 });
  for await (const reading of read) {
    const { kind } = reading;
    if (kind === "interaction") yield { channel: channel.name, ...reading };
    else yield kind === "question" ? { ...reading, place: sheet.name } : reading;
  }
}

async function* bytesOf(sheet: Sheet): AsyncGenerator<Uint8Array> {
  for await (const row of sheet.rows()) yield Buffer.from(lineOf(row));
}

const lineOf = ({ cells }: SheetRow): string =>
  `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(";")}\n`;
