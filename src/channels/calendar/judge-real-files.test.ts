import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { entriesIn } from "./calendar.ts";
import { parts } from "./for-tests.ts";
import { judge } from "./judge.ts";

const REAL = new URL("../../../../shared/data/channels/calendar/conference/", import.meta.url);
const skip = existsSync(REAL) ? false : "the real files are not here (../shared/data/channels)";

test("no real LOCATION is in person where it is a screen, a phone or nothing", { skip }, (t) => {
  const WANTED: Readonly<Record<string, string>> = {
    place: "in-person",
    virtual: "video",
    phone: "phone",
    hybrid: "unclear",
    none: "unclear",
  };
  const cases = readFileSync(new URL("location-cases.tsv", REAL), "utf8")
    .split("\n")
    .slice(1)
    .filter((line) => line !== "")
    .map((line) => {
      const [location = "", expected = ""] = line.split("\t");
      const { kind } = judge(parts({ location }));
      return { location, wanted: WANTED[expected.split(":")[0] ?? ""], kind };
    });

  const missed = cases.filter(({ wanted, kind }) => kind !== wanted);
  const places = cases.filter(({ wanted }) => wanted === "in-person");
  const found = places.filter(({ kind }) => kind === "in-person").length;
  t.diagnostic(`in person: ${found} of ${places.length} found, none wrong`);
  t.diagnostic(`all kinds: ${cases.length - missed.length} of ${cases.length} right`);
  assert.equal(cases.length, 35);
  assert.deepEqual(missed, [{ location: "28013", wanted: "in-person", kind: "unclear" }]);
});

/** Written down from reading the files, before asking the judge. */
const RIGHT_ANSWERS: Readonly<Record<string, string>> = {
  // A whole day with a guest and no place: who knows.
  "apple-allday-request.ics": "unclear",
  "exchange-cancel-de.ics": "unclear, cancelled",
  // A hotel with its address and coordinates.
  "exchange-hotel-geo-location.ics": "in-person",
  "exchange-no-vtimezone.ics": "unclear",
  "exchange-occurrence-moved.ics": "unclear",
  "exchange-request-de-teams.ics": "video",
  "exchange-skype-meeting-location.ics": "video",
  // It took place in A Coruña, with a Meet link that Google added; it does not name a place.
  "google-cancel-inperson-conference-with-auto-meet.ics": "unclear, cancelled",
  "google-request-meet-in-location.ics": "video",
  // New Year's Day, a whole day without guests.
  "issue_1426_value_parameters.ics": "none",
  "nextcloud-request-room-address.ics": "in-person",
  // No start: no entry.
  "rfc_7986_conferences.ics": "calendar.no-start",
};

test("the real conference files are judged as a reader judges them", { skip }, () => {
  const answers = readdirSync(REAL)
    .filter((name) => name.endsWith(".ics"))
    .toSorted()
    .map((name) => {
      const [reading] = entriesIn(readFileSync(new URL(name, REAL)), { place: "1" });
      if (reading?.kind !== "entry") return [name, reading?.kind === "problem" && reading.code];
      const off = reading.status === "cancelled" ? ", cancelled" : "";
      return [name, `${reading.judgement.kind}${off}`];
    });

  assert.deepEqual(Object.fromEntries(answers), RIGHT_ANSWERS);
});

test("a Webex link in German prose makes a video conference", { skip }, () => {
  const description = readFileSync(new URL("webex-de-description.txt", REAL), "utf8");

  assert.deepEqual(judge(parts({ description })), {
    kind: "video",
    reason: { code: "calendar.link", values: { provider: "Webex" } },
  });
});
