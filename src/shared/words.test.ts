import assert from "node:assert/strict";
import { test } from "node:test";
import { de } from "./messages/de.ts";
import { en } from "./messages/en.ts";
import { type Language, say } from "./words.ts";

type Messages = { readonly [key: string]: string | Messages };

/** Each with its code. */
const messagesIn = (messages: Messages, prefix = ""): readonly (readonly [string, string])[] =>
  Object.entries(messages).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[`${prefix}${key}`, value]]
      : messagesIn(value, `${prefix}${key}.`),
  );

/** What is never one: there are always several of these, or more. */
const SEVERAL = new Set([
  "cli.exporting",
  "cli.nothing-readable",
  "cli.several-people",
  "company.lead.never",
  "company.lead.seen",
  "company.lead.some-day",
  "company.seats-of",
  "home.done.weight-less",
  "home.done.weight-more",
  "home.week.assumed",
  "joins.done.different-many",
  "joins.done.same-many",
  "people.crowd",
  "person.more-files",
  "person.pulse-more",
  "relationships.pulse",
  "shell.ago.days",
  "shell.ago.months",
  "shell.picture",
  "sources.too-many-lost",
]);

const LIMITS = /\{(?:limit|components|attendees|times|occurrences|steps)[,}]/;

/** Every message in which a one stands before one of these. */
function wrongOfOne(language: Language, messages: Messages, plurals: RegExp): readonly string[] {
  return messagesIn(messages)
    .filter(([code, message]) => !SEVERAL.has(code) && !LIMITS.test(message))
    .map(([code, message]) => {
      const names = message.matchAll(/\{(\w+)[,}]/g);
      const ones = Object.fromEntries(Array.from(names, ([, name = ""]) => [name, 1]));
      return `${code}: ${say(language, code, ones).replaceAll("\u00a0", " ")}`;
    })
    .filter((said) => plurals.test(said));
}

test("of what is one nothing is said in the plural", () => {
  const german =
    /\b1 (?:weiteren?|ältere|Beteiligte|Einträge|Paare|Tage|Monate|Jahre|Termine|Kontakte|Dateien|Menschen|Zeilen|Karten|Nachrichten|Minuten|Stunden|Firmen|Adressen|Mails)/;
  const english =
    /\b1 (?:people|entries|pairs|days|months|years|files|lines|contacts|messages|minutes|hours|more \p{Ll}+s\b|older ones)/u;

  assert.deepEqual(wrongOfOne("de", de, german), []);
  assert.deepEqual(wrongOfOne("en", en, english), []);
});
