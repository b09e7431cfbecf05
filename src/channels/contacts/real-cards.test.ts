/**
 * The cards of other projects, which lie beside the project: one of nearly every client. What each says
 * was written down by looking at the files; long legal notes by their length and their end, counted
 * without the reader. The owner lives in Germany, so numbers without their country are kept as written.
 */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { MISSING } from "#channels/for-tests.ts";
import { line, readAll, realFolder, told } from "./for-tests.ts";
import { vcard } from "./vcard.ts";

const CARDS = realFolder("ez-vcard");
const skip = CARDS ? false : MISSING;

const read = async (file: string) => readAll(vcard, readFileSync(new URL(file, CARDS)));

const each = async (file: string) => (await read(file)).map(told);

test("every file holds its cards, each of them a person", { skip }, async () => {
  const files = readdirSync(CARDS!).toSorted();
  const counts = await Promise.all(files.map(async (file) => (await read(file)).length));
  const kinds = (await Promise.all(files.map((file) => read(file))))
    .flat()
    .map((card) => card.kind === "person" && card.of);

  assert.deepEqual([files.length, counts.reduce((sum, count) => sum + count)], [18, 26]);
  assert.deepEqual(new Set(kinds), new Set(["person"]));
});

test("Android 2.1: six cards in quoted-printable", { skip }, async () => {
  const n = (times: number, between = " ") =>
    Array.from({ length: times }, () => "Ñ").join(between);
  const CATEGORIES = { notes: ["CATEGORIES"] };

  assert.deepEqual(await each("John_Doe_ANDROID.vcf"), [
    { parts: " |  |  |  | ", handles: [" | john.doe@company.com"], ...CATEGORIES },
    { parts: " |  |  |  | ", handles: [" | jane.doe@company.com"], ...CATEGORIES },
    {
      full: n(5),
      parts: ` |  |  | ${n(4)} | `,
      numbers: ["mobile | 123456789"],
      ...CATEGORIES,
    },
    {
      full: n(11),
      parts: ` |  |  | ${n(11)} | `,
      numbers: ["mobile | 123456", "home | 234567", "mobile | 3456789", "home | 45678901"],
      note: "Ñ Ñ Ñ Ñ Ñ Ñ Ñ ÑÑ Ñ Ñ Ñ Ñ Ñ Ñ ÑÑ Ñ Ñ Ñ Ñ",
      ...CATEGORIES,
    },
    {
      full: n(4),
      parts: ` | ${n(3)} |  | ${n(2)} | `,
      handles: ["work | bob@company.com"],
      numbers: ["mobile | 123456", "work | 123456", "fax | 123456"],
      works: [line(n(12, ""), "", "")],
      urls: ["www.company.com", "http://www.company.com"],
      notes: [n(14, ""), "PHOTO"],
    },
    {
      full: n(4, ""),
      parts: ` |  |  | ${n(4, "")} | `,
      handles: [" | henry@company.com"],
      numbers: ["mobile | 55556666"],
      works: [line(n(44, ""), "", ""), line(`${n(44, "")}\uFFFD`, "", "")],
      ...CATEGORIES,
    },
  ]);
});

test("BlackBerry 2.1", { skip }, async () => {
  assert.deepEqual(await each("John_Doe_BLACK_BERRY.vcf"), [
    {
      full: "John Doe",
      parts: " | john |  | Doe | ",
      numbers: ["mobile | +96123456789"],
      works: ["Acme Solutions |  | "],
      notes: ["PHOTO"],
    },
  ]);
});

test("Evolution 3.0", { skip }, async () => {
  assert.deepEqual(await each("John_Doe_EVOLUTION.vcf"), [
    {
      full: "Mr. John Richter, James Doe Sr.",
      parts: "Mr. | John | Richter, James | Doe | Sr.",
      also: ["Johny"],
      handles: ["work | john.doe@ibm.com"],
      numbers: ["mobile | 905-666-1234", "work | 905-555-1234"],
      works: ["IBM | Accounting, Dungeon | Money Counter"],
      places: [
        "home | ASB-123\n15 Crescent moon drive | Albaney | New York | 12345 | United States of America",
      ],
      urls: ["aim:johnny5@aol.com", "http://www.ibm.com"],
      birthday: "--03-22",
      note: "755 … LITY OF SUCH DAMAGE.",
      changed: "2012-03-05T13:32:54.000Z",
      notes: [
        "X-EVOLUTION-SPOUSE, X-EVOLUTION-MANAGER, X-EVOLUTION-ASSISTANT, CATEGORIES, X-EVOLUTION-ANNIVERSARY",
      ],
    },
  ]);
});

test("Gmail 3.0, five cards in four files", { skip }, async () => {
  const of = (given: string, family: string, mail: string) => ({
    full: `${given} ${family}`,
    parts: ` | ${given} |  | ${family} | `,
    handles: [` | ${mail}`],
  });

  assert.deepEqual(await each("gmail-list.vcf"), [
    of("Arnold", "Smith", "asmithk@gmail.com"),
    of("Chris", "Beatle", "chrisy55d@yahoo.com"),
    of("Doug", "White", "dwhite@gmail.com"),
  ]);
  assert.deepEqual(await each("gmail-single.vcf"), [
    {
      ...of("Greg", "Dartmouth", "gdartmouth@hotmail.com"),
      also: ["Gman", "Grregg Dart-mowth"],
      numbers: ["mobile | 555 555 1111", "grand_central | 555 555 2222"],
      works: ["TheCompany |  | TheJobTitle"],
      places: [
        "home | 123 Home St\nHome City, HM 12345 |  |  |  | ",
        "customadrtype | 321 Custom St | Custom City | TX | 98765 | USA",
      ],
      urls: ["icq:123456789", "http://TheProfile.com"],
      birthday: "--09-10",
      note: "This is GMail's note field.\nIt should be added as a NOTE type.\nACustomField: CustomField",
      notes: ["X-ABDATE, X-ABRELATEDNAMES"],
    },
  ]);
  assert.deepEqual(await each("John_Doe_GMAIL.vcf"), [
    {
      full: "Mr. John Richter, James Doe Sr.",
      parts: "Mr. | John | Richter, James | Doe | Sr.",
      also: ["Jon Dow"],
      handles: ["home | john.doe@ibm.com"],
      numbers: ["mobile | 905-555-1234", "home | 905-666-1234"],
      works: ["IBM |  | Money Counter"],
      places: [
        "home | Crescent moon drive\n555-asd\nNice Area, Albaney, New York 12345\nUnited States of America |  |  |  | ",
      ],
      urls: ["http://www.ibm.com"],
      birthday: "--03-22",
      note: "776 … Favotire Color: Blue",
      notes: ["X-ABDATE, X-ABRELATEDNAMES"],
    },
  ]);
});

test("Gmail 3.0 with a value of each kind", { skip }, async () => {
  const street = (label: string, number: number) =>
    `${label} | ${number} Main St | NY | New York | 10011 | `;

  assert.deepEqual(await each("gmail-single2.vcf"), [
    {
      full: "VCard Test",
      parts: " | VCard |  | Test | ",
      also: ["TheNickname", "ThePhoneticFirstName ThePhoneticLastName"],
      handles: [
        " | email@example.com",
        "home | homeemail@example.com",
        "work | workemail@example.com",
        " | otheremail@example.com",
        "customemailcategory | customcategory@example.com",
      ],
      numbers: [
        " | 5555551111",
        "home | 5555551112",
        "work | 5555551113",
        " | 5555551114",
        "mobile | 5555551115",
        "main | 5555551116",
        "fax | 5555551117",
        "fax | 5555551118",
        "grand_central | 5555551119",
        "pager | 5555551120",
        "customephonecategory | 5555551121",
      ],
      works: ["TheCompany |  | TheJobTitle"],
      places: [
        street("", 111),
        street("home", 112),
        street("work", 113),
        street("", 114),
        street("customaddresscategory", 115),
      ],
      urls: [
        ..."xmpp:IM2 aim:IM3 ymsgr:IM4 skype:IM5 qq:IM6 msnim:IM7 icq:IM8 xmpp:IM9".split(" "),
        ...[1, 2, 3, 4, 5, 6].map((number) => `http://www.example${number}.com`),
      ],
      birthday: "--06-23",
      note: "note line 1\nnote line 2\nCustomField: field value",
      notes: ["X-ABDATE, X-ABRELATEDNAMES"],
    },
  ]);
});

test("iPhone and macOS 3.0", { skip }, async () => {
  const numbers = [
    "work | 905-777-1234",
    "home | 905-666-1234",
    "mobile | 905-555-1234",
    "fax | 905-888-1234",
    "fax | 905-999-1234",
    "pager | 905-111-1234",
    "assistant | 905-222-1234",
  ];
  const both = {
    also: ["Johny"],
    works: ["IBM | Accounting | Money Counter"],
    urls: ["http://www.ibm.com"],
    birthday: "--06-06",
  };
  const work = "work | Street4\nBuilding 6\nFloor 8 | New York |  | 12345 | USA";
  const home = "New York | New York | 12345 | United States of America";

  assert.deepEqual(await each("John_Doe_IPHONE.vcf"), [
    {
      ...both,
      full: "Mr. John Richter James Doe Sr.",
      parts: "Mr. | John | Richter James | Doe | Sr.",
      handles: [" | john.doe@ibm.com"],
      numbers: [numbers[2], numbers[1], numbers[0], ...numbers.slice(3)],
      places: [`home | Silicon Alley 5 | ${home}`, work],
      notes: ["PHOTO"],
    },
  ]);
  assert.deepEqual(await each("John_Doe_MAC_ADDRESS_BOOK.vcf"), [
    {
      ...both,
      full: "Mr. John Richter,James Doe Sr.",
      parts: "Mr. | John | Richter,James | Doe | Sr.",
      also: ["Johny", "Jon Dow"],
      handles: ["work | john.doe@ibm.com"],
      numbers,
      places: [`home | Silicon Alley 5, | ${home}`, work],
      note: "776 … Favotire Color: Blue",
      notes: ["PHOTO, X-ABRELATEDNAMES"],
    },
  ]);
});
