/**
 * A folder of mails that Outlook exported as a table ("Von: (Adresse)", "From: (Address)"). Outlook writes no day
 * into it, so that nothing of it is a contact at any time; and taken for a list of people it would make the sender
 * of each row one with all whom it went to. So it is named, with what to export instead.
 */
import type { Channel } from "#channels/channel.ts";
import { csvHead } from "#channels/csv.ts";

export const outlookMailTable: Channel = {
  name: "email",
  format: "outlook-mail-csv",
  recognises(head) {
    const [first] = csvHead(head.subarray(0, HEAD_BYTES));
    const columns = new Set((first?.cells ?? []).map((cell) => cell.trim().toLowerCase()));
    return COLUMNS.some((some) => some.every((column) => columns.has(column)));
  },
  async *read(_, { skip }) {
    if (skip > 0) return;
    yield { kind: "problem", place: "", code: "outlook.mail-table", values: {} };
  },
};

const HEAD_BYTES = 4_000;

const COLUMNS = [
  ["betreff", "von: (name)", "von: (adresse)", "an: (adresse)"],
  ["subject", "from: (name)", "from: (address)", "to: (address)"],
];
