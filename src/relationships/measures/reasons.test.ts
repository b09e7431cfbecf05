import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Kind } from "#channels/channel.ts";
import { DAY_MS, dayNumber } from "#shared/time.ts";
import { say } from "#shared/words.ts";
import type { Contact } from "./contact.ts";
import { contact } from "#relationships/for-tests.ts";
import { NO_MARKS, asOf, figuresOf } from "./person-figures.ts";
import { inTenths, pulseSentence, reasonsFor } from "./reasons.ts";

const today = dayNumber("2026-11-24");

/** The sentences of a history, non-breaking spaces shown as "_". */
function sentences(contacts: readonly Contact[], marks = NO_MARKS): { en: string; de: string } {
  const figures = figuresOf(
    contacts.toSorted((a, b) => a.day - b.day),
    marks,
  );
  const reasons = reasonsFor(figures, asOf(figures, today), today);
  const text = (language: "en" | "de") =>
    reasons
      .map(({ code, values }) => say(language, code, values))
      .join(" ")
      .replaceAll("\u00a0", "_");
  return { en: text("en"), de: text("de") };
}

/** Two messages a day every so many days, the last ones so long ago; of ten I begin six. */
const exchange = (times: number, every: number, silent: number): Contact[] =>
  Array.from({ length: times }, (_, i) => {
    const day = today - silent - i * every;
    const mine = i % 5 < 3;
    return [
      contact(day, { direction: mine ? "out" : "in" }),
      contact(day, { direction: mine ? "in" : "out" }),
    ];
  }).flat();

test("only virtual: what there was, in what time, and who writes first", () => {
  assert.deepEqual(sentences(exchange(50, 22, 3)), {
    en: "100_e-mails in 3_years, you write first in 6_of_10, never met.",
    de: "100_E-Mails in 3_Jahren, Sie schreiben in 6_von_10 Fällen zuerst. Begegnet sind Sie sich nie.",
  });
});

test("only virtual: mails, calls and video calls, as far as there are any", () => {
  const mails = exchange(2, 1, 3);
  const calls = [contact(today - 9, { kind: "phone" }), contact(today - 3, { kind: "phone" })];
  const video = [contact(today - 440, { kind: "video" })];

  assert.deepEqual(sentences([...mails, ...calls]), {
    en: "4_e-mails and 2_phone calls in only 7_days, never met.",
    de: "4_E-Mails und 2_Telefonate in nur 7_Tagen, begegnet sind Sie sich nie.",
  });
  assert.deepEqual(sentences([...mails, ...calls, ...video]), {
    en: "4_e-mails, 1_video call and 2_phone calls in 14_months, never met.",
    de: "4_E-Mails, 1_Videogespräch und 2_Telefonate in 14_Monaten, begegnet sind Sie sich nie.",
  });
  assert.deepEqual(sentences([contact(today - 30, { kind: "video" })]), {
    en: "1_video call, never met.",
    de: "1_Videogespräch, begegnet sind Sie sich nie.",
  });
});

test("seen long ago, and replies have slowed", () => {
  const answered = (day: number, hours: number) => [
    contact(day),
    contact(day + Math.floor((12 + hours) / 24), {
      direction: "in",
      at: new Date((day + 0.5) * DAY_MS + hours * 3_600_000),
    }),
  ];
  const contacts = [
    contact(today - 580, { kind: "in-person", label: "Stand B14" }),
    ...[700, 650, 600, 550, 500].flatMap((ago) => answered(today - ago, 5)),
    ...[300, 270, 240, 210, 180, 150, 120, 90, 60, 30, 3].flatMap((ago) =>
      answered(today - ago, 48),
    ),
  ];

  assert.deepEqual(sentences(contacts), {
    en: "Last seen 19_months_ago. Replies now take 2_days instead of 5_hours.",
    de: "Zuletzt gesehen vor_19_Monaten. Antworten brauchen jetzt 2_Tage statt 5_Stunden.",
  });
});

test("silent, against the usual gap", () => {
  const contacts = [...exchange(20, 12, 74), contact(today - 122, { kind: "in-person" })];

  assert.deepEqual(sentences(contacts), {
    en: "Used to be in touch every 12_days, silent for 74_days now. Last seen 4_months_ago.",
    de: "Früher alle 12_Tage Kontakt, jetzt still seit 74_Tagen. Zuletzt gesehen vor_4_Monaten.",
  });
});

test("whose Pulse is lively is not called silent", () => {
  const paused = (days: number) => sentences(exchange(20, 12, days)).en;

  // Of a contact every 12 days the Pulse is .88 after 36 days, and .56 after 74.
  assert.equal(paused(36), "40_e-mails in 8_months, never met.");
  assert.equal(
    paused(74),
    "40_e-mails in 8_months, never met. Used to be in touch every 12_days, silent for 74_days now.",
  );
});

test("seen today, yesterday, or on a day that nobody remembers", () => {
  const met = (ago: number) => [...exchange(8, 2, 0), contact(today - ago, { kind: "in-person" })];

  assert.equal(sentences(met(0)).en, "Last seen today.");
  assert.equal(sentences(met(1)).de, "Zuletzt gesehen gestern.");
  assert.equal(
    sentences(exchange(8, 2, 0), { ...NO_MARKS, metSomeDay: true }).de,
    "16_E-Mails in nur 15_Tagen; gesehen haben Sie sich, der Tag ist nicht bekannt.",
  );
  assert.equal(
    sentences([], { ...NO_MARKS, metSomeDay: true }).en,
    "You have met; on which day is not known.",
  );
});

test("hours more are no slowing, and a wait is never held against minutes", () => {
  const answered = (now: number, before: number) => {
    const one = (ago: number, minutes: number) => [
      contact(today - ago),
      contact(today - ago + 2, {
        direction: "in",
        at: new Date((today - ago + 0.5) * DAY_MS + minutes * 60_000),
      }),
    ];
    return [
      ...[700, 650, 600, 550].flatMap((ago) => one(ago, before)),
      ...[200, 150, 100, 50, 5].flatMap((ago) => one(ago, now)),
      contact(today - 5, { kind: "in-person" }),
    ];
  };

  assert.doesNotMatch(sentences(answered(240, 75)).en, /Replies/);
  assert.equal(
    sentences(answered(2880, 75)).en,
    "Last seen 5_days_ago. Replies now take 2_days instead of 1_hour.",
  );
});

test("silent is said only where it used to be busy, and what is long over is said so", () => {
  const three = [8765, 8760, 8743].map((ago) => contact(today - ago, { direction: "in" }));

  assert.equal(
    sentences(three).en,
    "3_e-mails in only 23_days, never met. Last contact 24_years_ago.",
  );
});

test("met only in ways that are not clear", () => {
  assert.deepEqual(sentences([contact(today - 800, { kind: "unclear" })]), {
    en: "Last contact 26_months_ago; whether you met is not clear.",
    de: "Letzter Kontakt vor_26_Monaten; ob Sie sich begegnet sind, ist nicht klar.",
  });
});

test("whatever the history, its sentences are whole and at most two", () => {
  const history = fc.array(
    fc.tuple(
      fc.nat(2000),
      fc.constantFrom<Kind>("written", "written", "phone", "video", "in-person", "unclear"),
      fc.constantFrom("in" as const, "out" as const),
    ),
    { minLength: 1, maxLength: 60 },
  );
  fc.assert(
    fc.property(history, (parts) => {
      const { en, de } = sentences(
        parts.map(([ago, kind, direction]) =>
          contact(today - ago, kind === "written" ? { direction } : { kind }),
        ),
      );

      assert.match(en, /^[^{}<>]+\.$/);
      assert.match(de, /^[^{}<>]+\.$/);
      assert.doesNotMatch(en + de, /NaN|undefined|relationships/);
    }),
  );
});

test("nobody is heard from for certain", () => {
  const words = (language: "en" | "de") =>
    say(language, "relationships.pulse", {
      days: 9,
      every: 1,
      silent: 0,
      hits: 100,
      horizon: 90,
      lively: "yes",
    });

  assert.match(words("en"), /more than\u00a099\u00a0in\u00a0100/);
  assert.match(words("de"), /mehr als\u00a099\u00a0von\u00a0100/);
});

test("the Pulse in words", () => {
  const contacts = exchange(7, 14, 116);
  const figures = figuresOf(contacts.toReversed(), NO_MARKS);
  const sentence = pulseSentence(asOf(figures, today).pulse, figures.details.usualGap);

  assert.equal(
    say("en", sentence.code, sentence.values).replaceAll("\u00a0", " "),
    "7 days with contact, usually every 14 days; silent for 116 days. Of contacts with this rhythm 31 in 100 are heard from within 90 days.",
  );
  assert.equal(
    say("de", sentence.code, sentence.values).replaceAll("\u00a0", " "),
    "7 Tage mit Kontakt, meist alle 14 Tage; still seit 116 Tagen. Von Kontakten mit diesem Rhythmus melden sich 31 von 100 binnen 90 Tagen.",
  );
});

test("a lively Pulse is told without silence", () => {
  const figures = figuresOf(exchange(20, 12, 36).toReversed(), NO_MARKS);
  const { code, values } = pulseSentence(asOf(figures, today).pulse, figures.details.usualGap);

  assert.equal(
    say("de", code, values).replaceAll("\u00a0", " "),
    "20 Tage mit Kontakt, meist alle 12 Tage; zuletzt vor 36 Tagen. Von Kontakten mit diesem Rhythmus melden sich 88 von 100 binnen 90 Tagen.",
  );
  assert.match(
    say("en", code, values).replaceAll("\u00a0", " "),
    /every 12 days; last 36 days ago\. Of/,
  );
});

test("many starts are told as so many of ten", () => {
  assert.deepEqual(inTenths({ mine: 19, all: 24 }), { mine: 8, of: 10 });
  assert.deepEqual(inTenths({ mine: 5, all: 7 }), { mine: 5, of: 7 });
});
