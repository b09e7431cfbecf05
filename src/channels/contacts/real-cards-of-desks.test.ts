/**
 * The cards of other projects, which lie beside the project: those of desktop programs and of the
 * standards. Written down as in real-cards.test.ts.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { MISSING } from "#channels/for-tests.ts";
import { readAll, realFolder, told } from "./for-tests.ts";
import { vcard } from "./vcard.ts";

const CARDS = realFolder("ez-vcard");
const skip = CARDS ? false : MISSING;

const each = async (file: string, country = "DE") => {
  const home = { zone: "Europe/Berlin", country };
  return (await readAll(vcard, readFileSync(new URL(file, CARDS)), { home })).map(told);
};

test("Outlook 2.1: 2003, 2007 and later", { skip }, async () => {
  assert.deepEqual(await each("outlook-2003.vcf"), [
    {
      full: "John Doe III",
      parts: "Mr. | John |  | Doe | III",
      also: ["Joey"],
      handles: [" | jdoe@hotmail.com"],
      works: ["Company, The | TheDepartment | The Job Title"],
      places: ["work | TheOffice\n123 Main St | Austin | TX | 12345 | United States of America"],
      urls: ["http://web-page-address.com"],
      birthday: "--03-21",
      note: "This is the note field!!\nSecond line\n\nThird line is empty",
      changed: "2012-10-12T21:05:25.000Z",
      notes: ["BusinessPhone, HomePhone, MobilePhone, BusinessFaxPhone", "KEY, FBURL, ROLE"],
    },
  ]);
  assert.deepEqual(await each("outlook-2007.vcf"), [
    {
      full: "Mr. Michael Angstadt Jr.",
      parts: "Mr. | Michael |  | Angstadt | Jr.",
      also: ["Mike"],
      handles: [" | mikeangstadt@gmail.com"],
      numbers: [
        "work | (111) 555-1111",
        "home | (111) 555-2222",
        "mobile | (111) 555-4444",
        "fax | (111) 555-3333",
      ],
      works: ["TheCompany | TheDepartment | TheJobTitle"],
      places: ["work | TheOffice\n222 Broadway | New York | NY | 99999 | USA"],
      urls: ["http://mikeangstadt.name", "im:im@aim.com"],
      birthday: "--03-10",
      note: "This is the NOTE field\t\nI assume it encodes this text inside a NOTE vCard type.\nBut I'm not sure because there's text formatting going on here.\nIt does not preserve the formatting",
      changed: "2012-08-01T18:46:31.000Z",
      notes: [
        "X-MS-TEL, X-MS-ANNIVERSARY, KEY, PHOTO, X-MS-MANAGER, X-MS-ASSISTANT, X-MS-SPOUSE, FBURL, ROLE",
      ],
    },
  ]);
  assert.deepEqual(await each("John_Doe_MS_OUTLOOK.vcf"), [
    {
      full: "Mr. John Richter James Doe Sr.",
      parts: "Mr. | John | Richter,James | Doe | Sr.",
      also: ["Johny"],
      handles: [" | john.doe@ibm.cm"],
      numbers: ["work | (905) 555-1234", "home | (905) 666-1234"],
      works: ["IBM | Accounting | Money Counter"],
      places: [
        "work | Cresent moon drive | Albaney | New York | 12345 | United States of America",
        "home | Silicon Alley 5, | New York | New York | 12345 | United States of America",
      ],
      urls: ["http://www.ibm.com", "im:johny5@aol.com"],
      birthday: "--03-22",
      note: "731 … LITY OF SUCH DAMAGE.",
      changed: "2012-03-05T13:19:33.000Z",
      notes: ["X-MS-ANNIVERSARY, PHOTO, X-MS-MANAGER, X-MS-ASSISTANT, ROLE"],
    },
  ]);
});

test("to somebody in North America their numbers are whole", { skip }, async () => {
  const [card] = (await each("John_Doe_MS_OUTLOOK.vcf", "US")) as [Record<string, unknown>];

  assert.deepEqual(
    [card["handles"], card["numbers"]],
    [[" | john.doe@ibm.cm", "work | +19055551234", "home | +19056661234"], undefined],
  );
});

test("Lotus Notes 3.0", { skip }, async () => {
  assert.deepEqual(await each("John_Doe_LOTUS_NOTES.vcf"), [
    {
      full: "Mr. Doe John I Johny",
      parts: "Mr. | John | Johny | Doe | I",
      also: ["Johny,JayJay"],
      handles: ["work | john.doe@ibm.com", "work | billy_bob@gmail.com", "fax | +12125557777"],
      numbers: ["mobile | +1 (212) 204-34456"],
      works: ["IBM | SUN | Generic Accountant"],
      places: [
        "home | 25334\nSouth cresent drive, Building 5, 3rd floo r | New York | New York | NYC887 | U.S.A. @ -2.6, 3.4",
      ],
      urls: ["http://www.sun.com"],
      birthday: "--05-21",
      zone: "+01:00",
      note: "762 … LITY OF SUCH DAMAGE.",
      notes: ["PHOTO, X-LONG-STRING, ROLE"],
    },
  ]);
});

test("Thunderbird 3.0 with an extension", { skip }, async () => {
  assert.deepEqual(await each("thunderbird-MoreFunctionsForAddressBook-extension.vcf"), [
    {
      full: "John Doe",
      parts: " | John |  | Doe | ",
      also: ["Johnny"],
      handles: [
        " | doe.john@hotmail.com",
        " | additional-email@company.com",
        ...[1, 2, 3].map((number) => ` | additional-email${number}@company.com`),
      ],
      numbers: [
        "work | 555-555-1111",
        "home | 555-555-2222",
        "mobile | 555-555-5555",
        "fax | 555-555-3333",
        "pager | 555-555-4444",
      ],
      works: ["TheOrganization | TheDepartment | TheTitle"],
      places: [
        "work | 222 Broadway\nSuite 100 | New York | NY | 98765 | USA",
        "home | 123 Main St\nApt 10 | Austin | TX | 12345 | USA",
      ],
      urls: ["http://www.private-webpage.com", "http://www.work-webpage.com"],
      birthday: "--09-21",
      note: 'This is the notes field.\nSecond Line\n\nFourth Line\nYou can put anything in the "note" field; even curse words.',
      notes: ["CATEGORIES, X-SPOUSE, X-ANNIVERSARY, PHOTO"],
    },
  ]);
});

test("FullContact 4.0", { skip }, async () => {
  const place = (label: string, word: string) =>
    [
      label,
      `${word}Extended\n${word}Street`,
      `${word}City`,
      `${word}State`,
      `${word}Postal`,
      `${word}Country`,
    ].join(" | ");
  const [card] = (await each("fullcontact.vcf")) as [Record<string, unknown>];
  const { notes, ...facts } = card;

  assert.deepEqual(facts, {
    full: "Prefix FirstName MiddleName LastName Suffix",
    parts: "Prefix | FirstName | MiddleName | LastName | Suffix",
    also: ["NickName"],
    handles: [
      "home | home@example.com",
      "work | work@example.com",
      "school | school@example.com",
      "other | other@example.com",
      "customtype | custom@example.com",
    ],
    numbers: [
      "home | 555-555-1111",
      "work | 555-555-1112",
      "mobile | 555-555-1113",
      "mobile | 555-555-1114",
      " | 555-555-1115",
      "fax | 555-555-1116",
      "fax | 555-555-1117",
      " | 555-555-1118",
      " | 555-555-1119",
    ],
    works: ["Organization1 | Department1 | Title1", "Organization2 | Department2 | Title2"],
    places: [
      place("home", "Home"),
      place("work", "Work"),
      place("other", "Other"),
      place("customtype", "Custom"),
    ],
    urls: [
      ...["homepage", "blog", "other", "custom"].map((name) => `http://www.${name}.com`),
      ..."xmpp:gtalk skype:skype ymsgr:yahoo aim:aim xmpp:jabber other:other customtype:custom".split(
        " ",
      ),
    ],
    birthday: "--08-01",
    note: "Notes line 1\nNotes line 2",
  });
  assert.match(String(notes), /^PHOTO, GENDER, X-GENDER, X-FC-TAGS, X-FC-LIST-ID, X-FCENCODED-/);
});

test(
  "the examples of RFC 2426 and RFC 6350, and a label that nobody put in quotes",
  { skip },
  async () => {
    assert.deepEqual(await each("rfc2426-example.vcf"), [
      {
        full: "Frank Dawson",
        parts: " |  |  |  | ",
        handles: [
          " | frank_dawson@lotus.com",
          " | fdawson@earthlink.net",
          "work | +19196769515",
          "fax | +19196769564",
        ],
        works: ["Lotus Development Corporation |  | "],
        places: ["work | 6544 Battleford Drive | Raleigh | NC | 27613-3502 | U.S.A."],
        urls: ["http://home.earthlink.net/~fdawson"],
      },
      {
        full: "Tim Howes",
        parts: " |  |  |  | ",
        handles: [" | howes@netscape.com", "work | +14159373419", "fax | +14155284164"],
        works: ["Netscape Communications Corp. |  | "],
        places: ["work | 501 E. Middlefield Rd. | Mountain View | CA | 94043 | U.S.A."],
      },
    ]);
    assert.deepEqual(await each("rfc6350-example.vcf"), [
      {
        full: "Simon Perreault",
        parts: " | Simon |  | Perreault | ing. jr, M.Sc.",
        handles: [
          "work | +14186569254;ext=102",
          "work | simon.perreault@viagenie.ca",
          "mobile | +14182626501",
        ],
        works: ["Viagenie |  | "],
        places: [
          "work | Suite D2-630\n2875 Laurier | Quebec | QC | G1V 2M2 | Canada @ 46.772673, -71.282945",
        ],
        urls: ["http://nomis80.org"],
        birthday: "--02-03",
        zone: "-05:00",
        notes: ["ANNIVERSARY, GENDER, LANG, KEY"],
      },
    ]);
    assert.deepEqual(await each("issue114.vcf"), [
      {
        full: "Dummy, Dummy",
        parts: " | Dummy |  | Dummy | ",
        handles: ["home | dummy.dummy@dummy.com", "work | +49987654321"],
        numbers: ["mobile | +49 1234 56789"],
        works: ["Dummy GmbH |  | "],
        places: ["work | BHG01:\nDummy-Dummy-Strasse 1 | Bad Homburg |  | 61352 | Germany"],
        changed: "2021-03-14T09:28:38.000Z",
      },
    ]);
  },
);
