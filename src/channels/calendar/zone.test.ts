import assert from "node:assert/strict";
import { test } from "node:test";
import { readZone } from "./zone-rules.ts";
import { zoneNamed } from "./zone.ts";

const zonesOf = (names: readonly string[]) => names.map((name) => [name, zoneNamed(name)]);

test("a zone is known by its name, however it is wrapped", () => {
  assert.deepEqual(
    new Set(
      [
        "Europe/Berlin",
        '"Europe/Berlin"',
        "/Europe/Berlin",
        "/citadel.org/20190914_1/Europe/Berlin",
        "/freeassociation.sourceforge.net/Europe/Berlin",
        "/mozilla.org/20070129_1/Europe/Berlin",
        "posix/Europe/Berlin",
        "custom_Europe/Berlin",
        "W. Europe Standard Time",
        "Mitteleuropäische Zeit",
        "Western/Central Europe",
      ].map(zoneNamed),
    ),
    new Set(["Europe/Berlin"]),
  );
  assert.deepEqual(
    zonesOf(["America/Los Angeles", "Pacific Standard Time", "US Mountain Standard Time"]),
    [
      ["America/Los Angeles", "America/Los_Angeles"],
      ["Pacific Standard Time", "America/Los_Angeles"],
      ["US Mountain Standard Time", "America/Phoenix"],
    ],
  );
});

test("an offset is a zone without summer time", () => {
  assert.deepEqual(zonesOf(["GMT+0100", "UTC+11", "UTC-05:00", "+0530", "UTC"]), [
    ["GMT+0100", "Etc/GMT-1"],
    ["UTC+11", "Etc/GMT-11"],
    ["UTC-05:00", "Etc/GMT+5"],
    ["+0530", "Asia/Kolkata"],
    ["UTC", "UTC"],
  ]);
});

test("Outlook's lists of cities are the first city that is a zone", () => {
  assert.deepEqual(
    zonesOf([
      "(UTC+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien",
      "(UTC-08:00) Pacific Time (US & Canada)",
      "(UTC-03:00) Brasília",
    ]).map(([, zone]) => zone),
    ["Europe/Amsterdam", "America/Los_Angeles", "America/Sao_Paulo"],
  );
});

test("a name that means nothing is no zone", () => {
  assert.deepEqual(
    ["", "CUSTOM_tzid", "tzone://Microsoft/Custom", "Europe/CUSTOM", "(UTC+01:00) Nirgendwo"].map(
      zoneNamed,
    ),
    [null, null, null, null, null],
  );
});

const change = (kind: string, lines: string) =>
  [`BEGIN:${kind}`, ...lines.trim().split(/\s+/)] as const;

test("a zone of no name is the one whose clocks turn as its rules say", () => {
  const german = readZone([
    "TZID:Customized Time Zone",
    ...change(
      "STANDARD",
      "DTSTART:16010101T030000 TZOFFSETFROM:+0200 TZOFFSETTO:+0100 RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
    ),
    ...change(
      "DAYLIGHT",
      "DTSTART:16010101T020000 TZOFFSETFROM:+0100 TZOFFSETTO:+0200 RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
    ),
  ]);
  const american = readZone([
    "TZID:1",
    ...change(
      "STANDARD",
      "DTSTART:20001026T020000 TZOFFSETFROM:-0400 TZOFFSETTO:-0500 RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
    ),
    ...change(
      "DAYLIGHT",
      "DTSTART:20000404T020000 TZOFFSETFROM:-0500 TZOFFSETTO:-0400 RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=4",
    ),
  ]);
  const fixed = readZone([
    "TZID:2",
    ...change("STANDARD", "DTSTART:16010101T000000 TZOFFSETFROM:+0900 TZOFFSETTO:+0900"),
  ]);

  assert.deepEqual(
    [german, american, fixed],
    [
      { tzid: "Customized Time Zone", zone: "Europe/Berlin" },
      { tzid: "1", zone: "America/New_York" },
      { tzid: "2", zone: "Etc/GMT-9" },
    ],
  );
});

test("a zone is what it names inside, before its rules are looked at", () => {
  assert.deepEqual(
    readZone([
      "TZID:mine",
      "X-LIC-LOCATION:Europe/Vaduz",
      ...change("STANDARD", "DTSTART:19700101T000000 TZOFFSETFROM:+0900 TZOFFSETTO:+0900"),
    ]),
    { tzid: "mine", zone: "Europe/Vaduz" },
  );
});

test("rules that no zone has, or that do not repeat by years, are no zone", () => {
  const wild = (rule: string) =>
    readZone([
      "TZID:mine",
      ...change("STANDARD", `DTSTART:16010101T000000 TZOFFSETFROM:+0100 TZOFFSETTO:+0200 ${rule}`),
      ...change("DAYLIGHT", `DTSTART:20200101T000000 TZOFFSETFROM:+0200 TZOFFSETTO:+0700 ${rule}`),
    ]).zone;

  assert.deepEqual(
    ["RRULE:FREQ=SECONDLY", "RRULE:FREQ=DAILY", "RRULE:FREQ=NEVER", "TZOFFSETTO:x"].map(wild),
    [null, null, null, null],
  );
  assert.equal(
    readZone([
      "TZID:mine",
      ...change(
        "STANDARD",
        "DTSTART:19900101T000000 TZOFFSETFROM:+1200 TZOFFSETTO:+1000 RRULE:FREQ=YEARLY",
      ),
      ...change(
        "DAYLIGHT",
        "DTSTART:19900601T000000 TZOFFSETFROM:+1000 TZOFFSETTO:+1200 RRULE:FREQ=YEARLY",
      ),
    ]).zone,
    null,
  );
});

test("rules made to be followed for ever are given up", () => {
  const endless = change(
    "STANDARD",
    "DTSTART:16010101T000000 TZOFFSETFROM:+0100 TZOFFSETTO:+0200 RRULE:FREQ=YEARLY;BYDAY=MO;COUNT=999999",
  );

  assert.equal(readZone(["TZID:mine", ...endless, ...endless]).zone, null);
});
