/**
 * Business cards as the page "Business cards" keeps them: an ordinary address book (vCard 4.0), in which each
 * card may say on which day and where it was handed over. Such a card is a meeting, and whom one met comes
 * with it; without a day it is a card like any other. The day is the user's word, given beside the picture.
 */
import type { Channel, Interaction, Keep, Party, PersonCard, Reading } from "#channels/channel.ts";
import { instantIn } from "#channels/moment.ts";
import type { RawCard } from "#channels/contacts/cards.ts";
import { LIMITS } from "#channels/contacts/limits.ts";
import { type CardOptions, readCard } from "#channels/contacts/person-card.ts";
import { parseProperty, textOf } from "#channels/contacts/property.ts";
import { readCards, vcard } from "#channels/contacts/vcard.ts";
import { nameHandle } from "#channels/handle.ts";
import { beginsWithDay } from "#channels/real-day.ts";

export const metCards: Channel = {
  name: "contacts",
  format: "business-cards",
  recognises: (head, fileName) =>
    vcard.recognises(head, fileName) &&
    MARK.test(new TextDecoder().decode(head.subarray(0, 2_000))),
  read: (chunks, options) =>
    readCards(chunks, options, (raw, card) => readMet(raw, card, options.home.zone)),
};

const MARK = /^PRODID:-\/\/Visavis\/\/Business cards\b/m;
const FIELD = /^X-VISAVIS-MET(?:-AT)?[;:]/i;

function readMet(raw: RawCard, options: CardOptions, zone: string): Reading {
  const said = raw.lines.filter((line) => FIELD.test(line));
  const lines = raw.lines.filter((line) => !FIELD.test(line));
  const card = readCard({ ...raw, lines }, options);
  if (card.kind !== "person" || card.of === "group") return card;
  const day = field(said, "X-VISAVIS-MET");
  return DAY.test(day) && beginsWithDay(day)
    ? meeting(card, {
        day,
        at: instantIn(zone, { wall: Date.parse(`${day}T00:00:00Z`), offset: null }),
        place: field(said, "X-VISAVIS-MET-AT"),
        keep: options.keep,
      })
    : card;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function field(lines: readonly string[], name: string): string {
  for (const line of lines) {
    const property = parseProperty(line, true);
    if (property?.name === name) return textOf(property, LIMITS.lineChars);
  }
  return "";
}

interface Met {
  readonly day: string;
  readonly at: Date;
  readonly place: string;
  readonly keep: Keep;
}

function meeting(card: PersonCard, { day, at, place, keep }: Met): Reading {
  const who = partyOf(card);
  if (!who) return card;
  const { value, kind, name } = who;
  const isKnown = card.handles.some((handle) => handle.value === value);
  const met: Interaction = {
    kind: "interaction",
    key: `contacts:met:${JSON.stringify([card.key, day])}`,
    place: card.place,
    at,
    held: {
      kind: "in-person",
      minutes: null,
      reason:
        place === ""
          ? { code: "card.met", values: {} }
          : { code: "card.met-at", values: { place } },
    },
    parties: [{ kind, value, name, role: "met" }],
    answers: null,
    thread: null,
    subject: keep === "headers" ? "" : place,
    text: "",
    signature: null,
    signals: [],
    entries: [],
    cards: [isKnown ? card : { ...card, handles: [...card.handles, { kind, value, label: "" }] }],
    notes: card.notes,
  };
  return met;
}

/** By an address or a profile, else a number, else by what they are called. */
function partyOf({ of, name, handles }: PersonCard): Party | null {
  const known = handles.find(({ kind }) => kind !== "phone") ?? handles[0];
  if (known) return { kind: known.kind, value: known.value, name: name.full };
  // Nobody has met a company.
  return of === "person" ? nameHandle("contacts", name.full) : null;
}
