import assert from "node:assert/strict";
import { test } from "node:test";
import { type SaidAddress, type SiteClues, type SiteMeeting, sitesIn } from "./company-sites.ts";
import { outlookFrom, seatOf } from "#relationships/places.ts";

const OUTLOOK = outlookFrom("Europe/Berlin");

const NOTHING: SiteClues = {
  names: ["Waterlijn Optics B.V."],
  addresses: [],
  seats: [],
  meetings: [],
};

const signed = (name: string, address: string): SaidAddress => ({
  id: name,
  name,
  address,
  onCard: false,
  first: new Date("2026-03-01T09:00:00Z"),
  last: new Date("2026-05-03T09:00:00Z"),
});

const met = (location: string): SiteMeeting => ({
  id: location,
  at: new Date("2026-06-10T09:00:00Z"),
  subject: "",
  location,
  with: ["Joost"],
});

const seated = (name: string, number: string) => ({
  id: name,
  name,
  seat: seatOf([{ kind: "phone", value: number, at: null }], OUTLOOK)!,
});

const sites = (clues: Partial<SiteClues>) =>
  sitesIn({ ...NOTHING, ...clues }, OUTLOOK).map(({ address, place, people, meetings }) => ({
    address,
    town: place?.name.en ?? null,
    people: people.map(({ name }) => name),
    meetings: meetings.length,
  }));

test("one street in one town is one site, however its country, code and street are written", () => {
  const addresses = [
    signed("Anna", "Hauptstr. 5, 10115 Berlin"),
    signed("Bert", "Hauptstraße 5, 10115 Berlin, Deutschland"),
    signed("Carl", "Hauptstraße 5, Berlin"),
    signed("Dora", "Hauptstraße 55, 10115 Berlin"),
    signed("Emil", "Hauptstraße 5, 80331 München"),
  ];

  assert.deepEqual(sites({ addresses }), [
    {
      address: "Hauptstraße 5, Berlin",
      town: "Berlin",
      people: ["Anna", "Bert", "Carl"],
      meetings: 0,
    },
    { address: "Hauptstraße 5, 80331 München", town: "Munich", people: ["Emil"], meetings: 0 },
    { address: "Hauptstraße 55, 10115 Berlin", town: "Berlin", people: ["Dora"], meetings: 0 },
  ]);
});

test("a card's fields in one line are the address of a signature, also where its number stands first", () => {
  const addresses = [
    signed("Anna", "4 Long Lane, London EC1R 1AB, United Kingdom"),
    signed("Bert", "4 Long Lane, EC1R 1AB London, GB"),
    signed("Carl", "14 Long Lane, London EC1R 1AB"),
    signed("Dora", "10115 Berlin"),
    signed("Emil", "Hauptstraße 5, 10115 Berlin"),
  ];

  assert.deepEqual(
    sites({ addresses }).map(({ people }) => people),
    [["Anna", "Bert"], ["Dora"], ["Carl"], ["Emil"]],
  );
});

test("an area code leads to the site of its town, and else to the town alone", () => {
  const addresses = [signed("Anna", "Kanaalweg 12, 3526 KM Utrecht")];
  const seats = [
    seated("Anna", "+49302345678"),
    seated("Bert", "+31302345678"),
    seated("Carl", "+49211234567"),
  ];

  assert.deepEqual(sites({ addresses, seats }), [
    {
      address: "Kanaalweg 12, 3526 KM Utrecht",
      town: "Utrecht",
      people: ["Anna", "Bert"],
      meetings: 0,
    },
    { address: null, town: "Düsseldorf", people: ["Carl"], meetings: 0 },
  ]);
});

test("meetings at the street, or where the calendar names the company, took place at a site", () => {
  const addresses = [
    signed("Anna", "Kanaalweg 12, 3526 KM Utrecht"),
    signed("Bert", "Stationsplein 3, 5611 AB Eindhoven"),
  ];
  const meetings = [
    met("Kanaalweg 12, Utrecht"),
    met("KANAALWEG 12"),
    met("Waterlijn Optics, Eindhoven"),
    // At another door, a fair, a house of theirs that nobody knows, and anywhere.
    met("Kanaalweg 1, Utrecht"),
    met("Kanaalweg 123, Utrecht"),
    met("Stand Waterlijn Optics, Messe, 5611 AB Eindhoven"),
    met("Waterlijn Optics"),
    met("Café Zwart, Utrecht"),
  ];

  assert.deepEqual(sites({ addresses, meetings }), [
    {
      address: "Kanaalweg 12, 3526 KM Utrecht",
      town: "Utrecht",
      people: ["Anna"],
      meetings: 2,
    },
    {
      address: "Stationsplein 3, 5611 AB Eindhoven",
      town: "Eindhoven",
      people: ["Bert"],
      meetings: 1,
    },
  ]);
});

test("an address of the calendar that bears the company's name is a site where nobody is known to sit", () => {
  const meetings = [
    met("Kanaalweg 12, Utrecht"),
    met("Waterlijn Optics BV, Kanaalweg 12, 3526 KM Utrecht"),
    met("Herengracht 182, Amsterdam"),
    met("Waterlijn Optics"),
  ];

  assert.deepEqual(sites({ meetings }), [
    {
      address: "Waterlijn Optics BV, Kanaalweg 12, 3526 KM Utrecht",
      town: "Utrecht",
      people: [],
      meetings: 3,
    },
  ]);
});

test("an address whose town nobody knows is a site without a point", () => {
  assert.deepEqual(sites({ addresses: [signed("Anna", "Gewerbehof 3, Xyzingen-Nirgends")] }), [
    { address: "Gewerbehof 3, Xyzingen-Nirgends", town: null, people: ["Anna"], meetings: 0 },
  ]);
});
