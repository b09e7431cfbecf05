import assert from "node:assert/strict";
import { test } from "node:test";
import { CHANNELS } from "#channels/registry.ts";
import type { PersonCard, Reading } from "#channels/channel.ts";
import { readAll, readOne, said, sample } from "./for-tests.ts";
import { vcard } from "./vcard.ts";

const read = async (name: string) => (await readAll(vcard, sample(name))).map(said);

const leftOut = (names: string) => ({ code: "contacts.left-out", values: { names } });

const BERLIN = { label: "work", region: "", country: "Deutschland", position: null };

test("a card of Apple's, its company and its group", async () => {
  assert.deepEqual(await read("apple.vcf"), [
    {
      place: "1",
      of: "person",
      name: {
        full: "Dr. Petra Maria Vogt MBA",
        prefix: "Dr.",
        given: "Petra",
        additional: "Maria",
        family: "Vogt",
        suffix: "MBA",
        nicknames: ["Pet"],
        phonetic: "Peetra Fokt",
      },
      handles: [
        { kind: "email", value: "petra.vogt@lumen.example", label: "work" },
        { kind: "phone", value: "+491715552131", label: "mobile" },
        { kind: "email", value: "petra@vogt.example", label: "home" },
        { kind: "phone", value: "+493090182099", label: "fax" },
        { kind: "profile", value: "linkedin.com/in/petra-vogt-lumen", label: "" },
      ],
      numbers: [
        { text: "+49 30 901820-10", label: "assistant" },
        { text: "4250", label: "pforte halle 7" },
      ],
      works: [{ company: "Lumen GmbH", unit: "Vertrieb", title: "Leiterin Key Accounts" }],
      addresses: [
        { ...BERLIN, street: "Am Beispielufer 12\n3. Etage", city: "Berlin", postcode: "10997" },
      ],
      urls: [
        "https://www.lumen.example/team/petra",
        "skype:petra.vogt",
        "http://twitter.com/petravogt",
        "xmpp:petra%40jabber.example",
      ],
      birthday: "--05-03",
      note: "Kennengelernt auf der Lichtmesse, Halle 7.\nTrinkt Espresso; mag Jazz.",
      changed: new Date("2024-03-01T08:15:00Z"),
      notes: [leftOut("X-ABRELATEDNAMES, PHOTO")],
    },
    {
      place: "2",
      of: "company",
      name: { full: "Lumen GmbH" },
      handles: [{ kind: "phone", value: "+49309018200", label: "main" }],
      works: [{ company: "Lumen GmbH", unit: "", title: "" }],
    },
    {
      place: "3",
      of: "group",
      name: { full: "Lichtmesse 2024", family: "Lichtmesse 2024" },
      notes: [leftOut("X-ADDRESSBOOKSERVER-MEMBER")],
    },
  ]);
});

test("a card of Google's", async () => {
  assert.deepEqual(await read("google.vcf"), [
    {
      place: "1",
      of: "person",
      name: { full: "Jörg Brandt", given: "Jörg", family: "Brandt" },
      handles: [
        { kind: "email", value: "joerg.brandt@lumen.example", label: "work" },
        { kind: "phone", value: "+491715552132", label: "mobile" },
        { kind: "phone", value: "+442079460958", label: "london" },
        { kind: "profile", value: "xing.com/profile/joerg_brandt", label: "profile" },
      ],
      works: [{ company: "Lumen GmbH", unit: "", title: "Einkauf" }],
      addresses: [
        { ...BERLIN, label: "lager", street: "Hafenweg 3", city: "Hamburg", postcode: "20457" },
      ],
      birthday: "--12-24",
      note: "Zeile 1\nZeile 2",
      notes: [leftOut("X-ABDATE, CATEGORIES")],
    },
  ]);
});

test("a card of Outlook's: 2.1 in Windows-1252 with quoted-printable", async () => {
  assert.deepEqual(await read("outlook.vcf"), [
    {
      place: "1",
      of: "person",
      name: { full: "Dr. Jürgen Müller", prefix: "Dr.", given: "Jürgen", family: "Müller" },
      handles: [
        { kind: "email", value: "j.mueller@beispiel.example", label: "" },
        { kind: "phone", value: "+4922190182012", label: "work" },
        { kind: "phone", value: "+491715552133", label: "mobile" },
        { kind: "phone", value: "+4922190182099", label: "fax" },
      ],
      works: [{ company: "Beispiel & Söhne KG, Köln", unit: "Einkauf", title: "Geschäftsführer" }],
      addresses: [
        { ...BERLIN, street: "Tor 3\nDomstraße 1", city: "Köln", region: "NRW", postcode: "50668" },
      ],
      urls: ["http://www.beispiel.example"],
      birthday: "--02-29",
      note: "Grüße von der Messe\n\nZahlt pünktlich, 5 € Skonto je Rechnung; immer",
      changed: new Date("2024-03-01T08:15:00Z"),
      notes: [leftOut("KEY, PHOTO, ROLE")],
    },
  ]);
});

test("cards of Android's, one with a number alone and one with nothing", async () => {
  assert.deepEqual(await read("android.vcf"), [
    {
      place: "1",
      of: "person",
      name: { full: "Ayşe Öztürk", given: "Ayşe", family: "Öztürk" },
      handles: [
        { kind: "phone", value: "+491715552134", label: "mobile" },
        { kind: "email", value: "ayse@oeztuerk.example", label: "home" },
        { kind: "phone", value: "+498912345", label: "messe" },
      ],
      works: [{ company: "Lumen GmbH", unit: "", title: "Technik" }],
      note: "Lieber Du als Sie",
      notes: [leftOut("X-ANDROID-CUSTOM, PHOTO")],
    },
    { place: "2", of: "person", name: {}, numbers: [{ text: "112", label: "mobile" }] },
    { kind: "skipped", place: "3", reason: "contacts.empty-card" },
  ]);
});

test("a card of Thunderbird's: 4.0 with what RFC 9554 adds", async () => {
  assert.deepEqual(await read("thunderbird.vcf"), [
    {
      place: "1",
      of: "person",
      name: {
        full: "Siobhán O'Neill",
        given: "Siobhán",
        family: "O'Neill",
        nicknames: ["Shiv", "Shivvy"],
      },
      handles: [
        { kind: "email", value: "siobhan.oneill@fern.example", label: "" },
        { kind: "email", value: "siobhan@fern.example", label: "work" },
        { kind: "phone", value: "+35315550134;ext=12", label: "work" },
        { kind: "phone", value: "+353850123456", label: "mobile" },
        { kind: "profile", value: "linkedin.com/in/siobhan-oneill-fern", label: "" },
      ],
      works: [{ company: "Fern Ltd.", unit: "Fairs", title: "Head of Fairs" }],
      addresses: [
        {
          label: "work",
          street: "1 Quay Street",
          city: "Dublin",
          region: "",
          postcode: "D02 XY45",
          country: "Ireland",
          position: { latitude: 53.3441, longitude: -6.2675 },
        },
      ],
      urls: ["https://social.example/@shiv", "xmpp:shiv@chat.example"],
      zone: "Europe/Dublin",
      birthday: "--09-01",
      note: "Met at the London fair.\nAsked about delivery, twice.",
      changed: new Date("2024-03-01T08:15:00Z"),
      notes: [leftOut("ANNIVERSARY, X-CUSTOM1, ROLE")],
    },
  ]);
});

test("an address book is known by its first line, in any encoding", () => {
  const known = (bytes: string | Uint8Array) => vcard.recognises(Buffer.from(bytes), "x");
  const utf16 = Buffer.from("\uFEFFBEGIN:VCARD\r\nVERSION:2.1\r\n", "utf16le");

  assert.deepEqual(
    ["BEGIN:VCARD\r\nVERSION:3.0", "\uFEFF\n\nbegin:vCard\n", "BEGIN:VCARD\r", utf16].map(known),
    [true, true, true, true],
  );
  assert.deepEqual(
    [utf16.subarray(2), Buffer.from(utf16).swap16()].map((bytes) => known(bytes)),
    [true, true],
  );
  assert.deepEqual(
    [
      "",
      "BEGIN:VCALENDAR\r\n",
      "BEGIN:VCARDS\n",
      "From: a@b.example\nTo: c@d.example\n\nBEGIN:VCARD\n",
    ].map(known),
    [false, false, false, false],
  );
});

test("no other channel takes an address book", () => {
  const others = CHANNELS.filter(({ name }) => name !== "contacts");

  for (const name of ["apple.vcf", "google.vcf", "outlook.vcf", "android.vcf", "thunderbird.vcf"]) {
    const takers = [...others, vcard].filter((one) => one.recognises(sample(name), name));
    assert.deepEqual(takers, [vcard], name);
  }
});

test("reading goes on behind the cards that were read before, with their places", async () => {
  const rest = await readAll(vcard, sample("apple.vcf"), { skip: 2 });

  assert.deepEqual(
    rest.map((card) => card.kind === "person" && [card.place, card.name.full]),
    [["3", "Lichtmesse 2024"]],
  );
});

test("without texts no note of the user's is kept, and the keys stay", async () => {
  const keysAndNotes = async (keep: "headers" | "subjects" | "text") => {
    const cards = (await readAll(vcard, sample("google.vcf"), { keep })) as readonly PersonCard[];
    return cards.map(({ key, note }) => [key, note]);
  };
  const [[key, note] = []] = await keysAndNotes("text");

  assert.equal(note, "Zeile 1\nZeile 2");
  assert.deepEqual(await keysAndNotes("headers"), [[key, ""]]);
  assert.deepEqual(await keysAndNotes("subjects"), [[key, ""]]);
});

test("a card's key is its id, or all that it says, wherever its reader is at home", async () => {
  const { key } = await readOne("4.0", "FN:A", "UID:urn:uuid:4F0B5D1C-3F6A-4E55-AE6F-0C9C5C7D2B44");
  const michaels = await Promise.all([
    readOne("3.0", "FN:Michael Müller", "NOTE:Messe"),
    readOne("3.0", "FN:Michael Müller", "NOTE:Nachbar"),
    readOne("3.0", "FN:Michael Müller", "NOTE:Messe"),
  ]);
  const keys = michaels.map((card) => card.key);

  assert.equal(key, "contacts:uid:4f0b5d1c-3f6a-4e55-ae6f-0c9c5c7d2b44");
  const american = await readAll(vcard, sample("android.vcf"), {
    home: { zone: "America/New_York", country: "US" },
  });
  const keysOf = (cards: readonly Reading[]) =>
    cards.map((card) => card.kind === "person" && card.key);

  assert.deepEqual(keysOf(american), keysOf(await readAll(vcard, sample("android.vcf"))));
  assert.equal(keys[0], keys[2]);
  assert.notEqual(keys[0], keys[1]);
});
