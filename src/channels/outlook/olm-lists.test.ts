import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Reading } from "#channels/channel.ts";
import { damaged, fuzzing, isStorable, readAll } from "#channels/for-tests.ts";
import { CHANNELS } from "#channels/registry.ts";

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const fields = (start: string, all: Readonly<Record<string, string>>): string =>
  Object.entries(all)
    .map(([name, value]) => `<${start}${name}>${value}</${start}${name}>`)
    .join("");

const CONTACTS = `${HEAD}<contacts elementCount="2"><contact>${fields("OPFContactCopy", {
  BusinessCity: "Ulm",
  BusinessCompany: "Lumen; Licht &amp; Räume",
  BusinessCountry: "Deutschland",
  BusinessPhone: "+49 731 1234567",
  BusinessStreetAddress: "Am Hang 3",
  BusinessTitle: "Leiterin Vertrieb",
  BusinessZip: "89073",
  CellPhone: "+49 171 3920001",
  DisplayName: "Petra Vogt",
  FirstName: "Petra",
  LastName: "Vogt",
  NotesPlain: "Zwei\nZeilen",
})}<OPFContactCopyEmailAddressList><contactEmailAddress OPFContactEmailAddressAddress="petra@lumen.example" OPFContactEmailAddressType="0" /></OPFContactCopyEmailAddressList></contact>
<contact>${fields("OPFContactCopy", { FirstName: "Jo", LastName: "Brandt" })}</contact></contacts>`;

const CALENDAR = `${HEAD}<appointments><appointment>${fields("OPFCalendarEvent", {
  CopyDescriptionPlain: "Muster mitbringen",
  CopyEndTime: "2024-03-04T09:30:00",
  CopyLocation: "Lumen GmbH, Am Hang 3, 89073 Ulm",
  CopyOrganizer: "jo@brandt.example",
  CopyStartTime: "2024-03-04T08:15:00",
  CopySummary: "Besuch; bei Lumen",
  CopyUUID: "A-1",
  GetIsAllDayEvent: "0",
})}<OPFCalendarEventCopyAttendeeList><appointmentAttendee OPFCalendarAttendeeAddress="petra@lumen.example" OPFCalendarAttendeeName="Petra Vogt" OPFCalendarAttendeeType="1" /><appointmentAttendee OPFCalendarAttendeeAddress="aiko@hikari.example" OPFCalendarAttendeeName="Aiko" OPFCalendarAttendeeType="2" /></OPFCalendarEventCopyAttendeeList></appointment>
<appointment>${fields("OPFCalendarEvent", {
  CopyEndTime: "2024-07-31T22:00:00",
  CopyStartTime: "2024-07-30T22:00:00",
  CopySummary: "Messe",
  CopyUUID: "A-2",
  GetIsAllDayEvent: "1",
  IsRecurring: "1",
})}</appointment></appointments>`;

async function read(file: string | Buffer, chunkSize?: number) {
  const channel = CHANNELS.find((one) => one.recognises(Buffer.from(file), "x.xml"));
  return channel ? readAll(channel, file, {}, chunkSize) : [];
}

const inShort = (one: Reading): unknown => {
  if (one.kind === "person") {
    const { name, works, handles, addresses, note } = one;
    return [
      `${name.given} ${name.family}`,
      works.map(({ company, title }) => `${company} / ${title}`).join(),
      handles.map(({ value, label }) => `${label} ${value}`.trim()).join(),
      addresses.map(({ street, postcode, city }) => `${street}, ${postcode} ${city}`).join(),
      note,
    ];
  }
  if (one.kind !== "entry") return "code" in one ? one.code : one.kind;
  const { uid, summary, location, start, end, organizer, attendees, notes } = one;
  return [
    `${uid} ${summary} | ${location}`,
    `${start.local} ${start.zone} - ${end?.local}`,
    [
      organizer?.value,
      ...attendees.map(({ value, optional }) => value + (optional ? "?" : "")),
    ].join(),
    notes.map(({ code }) => code).join(),
  ];
};

test("contacts of an .olm are cards, and what is no field of theirs is none", async () => {
  assert.deepEqual((await read(CONTACTS)).map(inShort), [
    [
      "Petra Vogt",
      "Lumen; Licht & Räume / Leiterin Vertrieb",
      "petra@lumen.example,work +497311234567,mobile +491713920001",
      "Am Hang 3, 89073 Ulm",
      "Zwei\nZeilen",
    ],
    ["Jo Brandt", "", "", "", ""],
  ]);
});

test("a calendar of an .olm has its times, a whole day as it is in the user's zone, and of a series the first", async () => {
  assert.deepEqual((await read(CALENDAR)).map(inShort), [
    [
      "A-1 Besuch; bei Lumen | Lumen GmbH, Am Hang 3, 89073 Ulm",
      "2024-03-04T08:15:00 UTC - 2024-03-04T09:30:00",
      "jo@brandt.example,petra@lumen.example,aiko@hikari.example?",
      "",
    ],
    ["A-2 Messe | ", "2024-07-31 null - 2024-08-01", "", "outlook.first-of-series"],
  ]);
});

test("whatever the bytes and however they are cut, what is there is read, and what breaks off is told", async () => {
  assert.deepEqual((await read(CALENDAR.slice(0, -40))).map(inShort).at(-1), "outlook.unreadable");
  await fc.assert(
    fc.asyncProperty(
      damaged(
        [Buffer.from(CONTACTS), Buffer.from(CALENDAR)],
        ["<contact>", "\nEND:VCARD\n", "&#13;"],
      ),
      fc.integer({ min: 1, max: 300 }),
      async (file, size) => {
        const whole = await read(file);
        assert.ok(whole.every(isStorable));
        assert.deepEqual(await read(file, size), whole);
      },
    ),
    fuzzing(200),
  );
});
