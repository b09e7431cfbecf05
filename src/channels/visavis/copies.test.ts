import assert from "node:assert/strict";
import { test } from "node:test";
import { copies } from "./copies.ts";

const isCopy = (text: string): boolean =>
  copies.recognises(new TextEncoder().encode(text), "people.csv");

test("a table of ours is known by its headings, also of before and saved again by a spreadsheet", () => {
  const ours = [
    "\uFEFFName,Company,Contact in both directions,E-mail addresses,Telephone numbers,Profiles,Accounts,Messages\r\n",
    "\uFEFFName;Firma;Kontakt in beide Richtungen;E-Mail-Adressen;Telefonnummern;Profile;Konten;Nachrichten\r\n",
    "Name\tFirma\tKontakt in beide Richtungen\tE-Mail-Adressen\tTelefonnummern\tProfile\tKonten\tNachrichten\n",
    "\uFEFFname,company,tie,addresses,numbers,profiles,accounts,written,phone\r\n",
    "name;company;tie;addresses;numbers;profiles;accounts;written\r\n",
    '"name","company","tie","addresses","numbers","profiles","accounts","written"\n',
    "\uFEFFVisavis export,company,tie,addresses,numbers,profiles,accounts\r\n",
  ];
  assert.deepEqual(
    ours.filter((text) => !isCopy(text)),
    [],
  );
  assert.deepEqual(["name,company,addresses\r\n", "name,company,tie\r\n"].map(isCopy), [
    false,
    false,
  ]);
});

test("cards and calendars of ours are known, of every version that was written", () => {
  const ours = [
    "BEGIN:VCARD\r\nVERSION:4.0\r\nPRODID:-//Visavis export//EN\r\nUID:urn:uuid:1\r\n",
    "BEGIN:VCARD\r\nVERSION:3.0\r\nPRODID:-//Visavis export//EN\r\nUID:urn:uuid:1\r\n",
    "BEGIN:VCALENDAR\r\nPRODID:-//Visavis export//EN\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n",
    "BEGIN:VCALENDAR\r\nPRODID:-//Visavis export//EN\r\nVERSION:2.0\r\nBEGIN:VTIMEZONE\r\n",
  ];
  assert.deepEqual(ours.map(isCopy), [true, true, true, true]);
  assert.equal(isCopy("BEGIN:VCARD\r\nVERSION:3.0\r\nPRODID:-//Lumen//EN\r\n"), false);
});
