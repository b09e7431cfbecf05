/**
 * Notes on connections, in the user's own words. One that says that they met ("met at design week") is a meeting,
 * on the day on which it was written: nothing nearer is known of when it was. What it says stays on their card.
 */
import type { Held, Interaction, Party, PersonCard, ReadOptions } from "#channels/channel.ts";
import { noonOf } from "#channels/day-alone.ts";
import { nameHandle } from "#channels/handle.ts";
import { type Met, metIn } from "#channels/met-words.ts";
import { profileHandle } from "#channels/profile.ts";
import { dayOf, isoDay } from "#shared/time.ts";
import { card, EMPTY, MISFIT, nameOf } from "./cards.ts";
import { instantOfUtc } from "./dates.ts";
import { LIMITS } from "./limits.ts";
import { eachAlone, problem, type Row, type Table } from "./table.ts";

export const notes: Table = {
  format: "linkedin-notes",
  isHeader: (columns) =>
    ["connection first name", "connection profile url", "note"].every((one) => columns.has(one)),
  rows: (_, options) => ({ ...eachAlone, read: (row) => readNote(row, options) }),
};

function readNote(row: Row, options: ReadOptions) {
  const given = row.cell("connection first name");
  const family = row.cell("connection last name");
  const link = row.cell("connection profile url");
  const [created, edited] = [row.cell("created on"), row.cell("edited on")];
  if (given + family + link === "") return problem(row.place, row.fits ? EMPTY : MISFIT);

  const known = profileHandle(link, "")?.value ?? `${given} ${family}`;
  const own = JSON.stringify([known, created]);
  const written = instantOfUtc(created);
  const about = card(row, {
    key: `linkedin:note:${own}`,
    name: nameOf(given, family),
    link,
    note: isKept(options) ? row.text("note") : "",
    changed: instantOfUtc(edited) ?? written,
  });
  const met = metIn(row.text("note"));
  const who = partyOf(about);
  if (!met || !who || !written) return about;
  return meeting(`linkedin:met:${own}`, { about, who, met, written, row }, options);
}

const isKept = ({ keep, depth }: ReadOptions): boolean => keep === "text" && depth === "whole";

function partyOf({ name, handles: [handle] }: PersonCard): Party | null {
  return handle
    ? { kind: handle.kind, value: handle.value, name: name.full }
    : nameHandle("linkedin", name.full);
}

interface Noted {
  readonly about: PersonCard;
  readonly who: Party;
  readonly met: Met;
  readonly written: Date;
  readonly row: Row;
}

function meeting(
  key: string,
  { about, who, met, written, row }: Noted,
  options: ReadOptions,
): Interaction {
  const { zone } = options.home;
  const day = isoDay(dayOf(written, zone));
  const handle = { kind: who.kind, value: who.value, label: "" };
  return {
    kind: "interaction",
    key,
    place: row.place,
    at: noonOf(day, zone),
    held: { kind: met.kind, minutes: null, reason: reasonOf(day, row, options) },
    parties: [{ ...who, role: "met" }],
    answers: null,
    thread: null,
    subject: options.keep === "headers" ? "" : met.at,
    text: "",
    signature: null,
    signals: [],
    entries: [],
    cards: [about.handles.length > 0 ? about : { ...about, handles: [handle] }],
    notes: about.notes,
  };
}

/** With the words themselves, where texts are kept. */
function reasonOf(written: string, row: Row, options: ReadOptions): Held["reason"] {
  const day = Date.parse(`${written}T12:00:00Z`);
  if (!isKept(options)) return { code: "linkedin.noted", values: { day } };
  const words = row.cell("note").replaceAll(/\s+/g, " ");
  const cut = words.slice(0, LIMITS.quotedChars).toWellFormed();
  return {
    code: "linkedin.note-says",
    values: { day, words: cut === words ? words : `${cut}…` },
  };
}
