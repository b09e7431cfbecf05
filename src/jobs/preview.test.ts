import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { ME, archive, mail as mailOf, read } from "./files-for-tests.ts";
import { mailReading, testWorkplace } from "./for-tests.ts";
import { addMe } from "./claim-me.ts";
import { findFiles } from "./find-files.ts";
import type { Answer } from "./answers.ts";
import { type Looked, type Preview, previewFiles } from "./preview.ts";
import { progressReporter } from "./progress.ts";
import type { Workplace } from "./workplace.ts";

test("what is left out does not count among what is there to read", async (t) => {
  const folder = await mkdtemp(join(tmpdir(), "visavis-preview-"));
  t.after(() => rm(folder, { recursive: true, force: true }));
  await writeFile(
    join(folder, "a.eml"),
    "From: a@x.example\nTo: b@x.example\nSubject: x\n\nHello\n",
  );
  await writeFile(join(folder, "photo.png"), Buffer.from("89504e470d0a1a0a", "hex"));
  const workplace = await testWorkplace();
  const { signal } = new AbortController();
  const files = await findFiles("", { paths: [folder], upload: null }, signal);
  const preview = await previewFiles(workplace, files, {
    signal,
    progress: progressReporter(workplace.now),
  });

  assert.deepEqual(
    [preview.items, preview.files.map(({ items, problems }) => [items, problems.length])],
    [
      1,
      [
        [1, 0],
        [0, 1],
      ],
    ],
  );
});

test("an answer is looked at again in the files that asked, and in no other", async () => {
  const workplace = await testWorkplace();
  const { signal } = new AbortController();
  const paths = ["table/customers.csv", "fair/exhibitors.csv"].map((path) =>
    join(import.meta.dirname, "../../samples", path),
  );
  const opened: string[] = [];
  const files = (await findFiles("", { paths, upload: null }, signal)).map((file) => ({
    ...file,
    parts: file.parts.map((part) => ({
      ...part,
      open: () => {
        opened.push(part.name);
        return part.open();
      },
    })),
  }));
  const looked: Looked = new Map();
  const look = (answers: readonly Answer[]) => {
    opened.length = 0;
    const progress = progressReporter(workplace.now);
    return previewFiles(workplace, files, { signal, progress, answers, looked });
  };

  const first = await look([]);
  const asked = first.files[0]!.questions.find(({ code }) => code === "date-order")!;
  const again = await look([{ code: "date-order", about: asked.about, answer: "mdy" }]);
  const same = await look([{ code: "date-order", about: asked.about, answer: "mdy" }]);

  const order = ({ files: [table] }: Preview) => {
    const { suggested, answered } = table!.questions.find(({ code }) => code === "date-order")!;
    const [card] = table!.questions.find(({ code }) => code === "columns")!.examples;
    return [suggested, answered, card?.kind === "person" && card.connected];
  };
  assert.deepEqual(order(first), ["dmy", null, "2024-04-03"]);
  assert.deepEqual(order(again), ["mdy", "now", "2024-03-04"]);
  assert.deepEqual(opened, []);
  assert.deepEqual([same.items, same.people], [first.items, first.people]);
  assert.deepEqual(again.files[1], first.files[1]);
});

test("files of one channel are summed together, and who I am is told by channel", async (t) => {
  const folder = await mkdtemp(join(tmpdir(), "visavis-preview-"));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const mail = (from: string, to: string, day: string) =>
    `From: ${from}\nTo: ${to}\nDate: ${day} Mar 2024 09:00:00 +0000\nSubject: x\n\nHello\n`;
  const chat = (one: string, other: string) =>
    [1, 2, 3].map((n) => `0${n}.03.24, 09:1${n} - ${n % 2 ? one : other}: Hallo`).join("\n");
  const files = {
    "a.eml": mail("karla@x.example", "bert@x.example", "4"),
    "b.eml": mail("bert@x.example", "karla@x.example", "8"),
    "WhatsApp Chat mit Bert.txt": chat("Karla Voss", "Bert"),
    "WhatsApp Chat mit Dora.txt": chat("Karla Voss", "Dora"),
  };
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(folder, name), content);
  }
  const workplace = await testWorkplace();
  const { signal } = new AbortController();
  const found = await findFiles("", { paths: [folder], upload: null }, signal);
  const progress = progressReporter(workplace.now);
  const { channels, owners } = await previewFiles(workplace, found, { signal, progress });

  const day = (at: Date | null) => at?.toISOString().slice(0, 10);
  assert.deepEqual(
    channels.map(({ channel, items, people, from, to }) => [
      channel,
      items,
      people,
      day(from),
      day(to),
    ]),
    [
      ["whatsapp", 6, 3, "2024-03-01", "2024-03-03"],
      ["email", 2, 2, "2024-03-04", "2024-03-08"],
    ],
  );
  assert.deepEqual(
    owners.map(({ text, sure }) => [text, sure]),
    [["name:whatsapp:karla voss", true]],
  );
});

test("an archive of one's own says who I am, and asks about nobody else in it", async (t) => {
  const meeting = (key: string, place: string) => ({
    ...mailReading(key, "karla", ["bert"]),
    channel: "zoom",
    place,
    parties: ["Bert Kuhn", "Dora Lenz"].map((name) => ({
      kind: "name",
      value: `zoom:${name.toLowerCase()}`,
      name,
      role: "met",
    })),
  });
  const lines = [
    { visavis: "archive", version: 1, zone: "Europe/Berlin" },
    { kind: "owner", party: { kind: "email", value: "karla@x.example", name: "" } },
    meeting("1", "2"),
    meeting("2", "3"),
    meeting("3", "4"),
  ].map((line) => `${JSON.stringify(line)}\n`);
  const { items, owners, ofNobody } = await previewOf(t, { "archive.jsonl": lines.join("") });

  assert.deepEqual(
    [items, owners.map(({ text, sure }) => [text, sure]), ofNobody],
    [3, [["karla@x.example", true]], []],
  );
});

test("where mail was only delivered to an address that is mine, it is not called mail of nobody", async (t) => {
  const mail = (n: number) =>
    `Delivered-To: karla@x.example\nFrom: b@x.example\nTo: all@x.example\nDate: ${n} Mar 2024 09:00:00 +0000\nMessage-ID: <${n}@x.example>\nSubject: x\n\nHello\n`;
  const { owners, ofNobody } = await previewOf(t, {
    "all.mbox": [1, 2, 3]
      .map((n) => `From b@x.example Mon Mar  ${n} 09:00:00 2024\n${mail(n)}\n`)
      .join(""),
    "WhatsApp Chat mit Chor.txt": "01.03.24, 09:10 - Anna: Hallo",
  });
  assert.deepEqual(
    [owners.filter(({ sure }) => sure).map(({ text }) => text), ofNobody],
    [["karla@x.example"], ["whatsapp"]],
  );
});

test("of those who are asked about, who occurs in several files comes first", async (t) => {
  const chat = (...names: readonly string[]) =>
    names.map((name, at) => `01.03.24, 09:${10 + at} - ${name}: Hallo`).join("\n");
  const turns = (length: number, one: string, other: string) =>
    chat(...Array.from({ length }, (_, at) => (at % 2 === 0 ? one : other)));
  const { owners } = await previewOf(t, {
    "WhatsApp Chat mit Chor.txt": turns(12, "Anna", "Bert"),
    "WhatsApp Chat mit Messe.txt": turns(6, "Dora", "Karla Voss"),
    "WhatsApp Chat mit Team.txt": turns(6, "Ida", "Karla Voss"),
  });
  assert.deepEqual(
    owners.map(({ text, sure }) => [text, sure]),
    [
      ["name:whatsapp:karla voss", false],
      ["name:whatsapp:anna", false],
      ["name:whatsapp:bert", false],
      ["name:whatsapp:dora", false],
      ["name:whatsapp:ida", false],
    ],
  );
});

test("that I am found in one chat leaves the others to be asked about", async (t) => {
  const chat = (one: string, other: string) =>
    [1, 2, 3, 4].map((n) => `0${n}.03.24, 09:1${n} - ${n % 2 ? one : other}: Hallo`).join("\n");
  const { owners, ofNobody, chatsOfNobody } = await previewOf(t, {
    "WhatsApp Chat mit Anna.txt": chat("Anna", "Clara Testa"),
    "_chat.txt": chat("Loris", "Emily"),
  });
  assert.deepEqual(
    [owners.map(({ text, sure }) => [text, sure]), ofNobody, chatsOfNobody],
    [
      [
        ["name:whatsapp:clara testa", true],
        ["name:whatsapp:loris", false],
        ["name:whatsapp:emily", false],
      ],
      [],
      [
        {
          channel: "whatsapp",
          all: 2,
          chats: [{ count: 1, among: ["name:whatsapp:loris", "name:whatsapp:emily"] }],
        },
      ],
    ],
  );
});

test("whoever is in all chats of a channel is me, each time with another one", async (t) => {
  const chat = (other: string) =>
    [1, 2, 3, 4].map((n) => `0${n}.03.24, 09:1${n} - ${n % 2 ? "Karla" : other}: Hallo`);
  const { owners, chatsOfNobody } = await previewOf(
    t,
    Object.fromEntries(["Anna", "Bert", "Cem"].map((one) => [`${one}.txt`, chat(one).join("\n")])),
  );
  assert.deepEqual(
    [owners.map(({ text, sure, reason }) => [text, sure, reason.values]), chatsOfNobody],
    [[["name:whatsapp:karla", true, { chats: 3, all: 3, sent: 6, received: 6 }]], []],
  );
});

test("who I am is known from before, and a list of people is nobody's", async (t) => {
  const { workplace, write } = await archive(t);
  const mails = [mailOf("1", ME, "anna@x.example"), mailOf("2", "anna@x.example", ME)].join("");
  await read(workplace, [await write("a.mbox", mails)]);
  const list = await write(
    "leads.csv",
    "Name;E-Mail;Besucht am\nBert Kuhn;bert@x.example;2025-03-04\n",
  );
  const chat = await write("WhatsApp Chat mit Anna.txt", "01.03.24, 09:10 - Anna: Hallo");

  const { owners, mine, ofNobody, channels } = await lookAt(workplace, [list, chat]);
  assert.deepEqual(
    [channels.map(({ channel }) => channel).toSorted(), owners, mine, ofNobody],
    [["table", "whatsapp"], [], [{ kind: "email", value: ME, name: "" }], ["whatsapp"]],
  );
});

test("who I am is asked of a list of what some wrote to each other", async (t) => {
  const rows = [
    "Date,From,To,Subject,Message",
    "2025-03-04,jo@us.example,ana@x.example,Tea,Hello",
    "2025-03-05,ana@x.example,jo@us.example,Tea,Yes",
    "2025-03-06,jo@us.example,bert@x.example,Fair,Hello",
    "2025-03-07,bert@x.example,jo@us.example,Fair,Yes",
  ];
  const { owners, ofNobody } = await previewOf(t, { "messages.csv": rows.join("\n") });
  assert.deepEqual(
    [owners.map(({ text, sure, channels }) => [text, sure, channels]), ofNobody],
    [[["jo@us.example", false, ["table"]]], ["table"]],
  );
  const once = await previewOf(t, { "once.csv": rows.slice(0, 2).join("\n") });
  assert.deepEqual([once.owners, once.ofNobody], [[], ["table"]]);
});

test("no chat is a list of people, whoever wrote to whom in it", async () => {
  const lists = ["contrack", "fair"].map((one) => join(import.meta.dirname, "../../samples", one));
  const { items, chatsOfNobody } = await lookAt(await testWorkplace(), lists);
  assert.deepEqual([items > 0, chatsOfNobody], [true, []]);
});

test("whoever I am is called as they are known, also where they are only an id", async (t) => {
  const { workplace, write } = await archive(t);
  const named = `Karla Voss <${ME}>`;
  await read(workplace, [await write("a.mbox", mailOf("1", named, "anna@x.example"))]);
  const mails = mailOf("2", ME, "anna@x.example");

  const { owners } = await lookAt(workplace, [await write("b.mbox", mails)]);
  assert.deepEqual(
    owners.map(({ text, name }) => [text, name]),
    [[ME, "Karla Voss"]],
  );
});

test("of what is offered as mine it is told where it occurs", async (t) => {
  const chat = [1, 2, 3, 4].map((n) => `0${n}.03.24, 09:1${n} - ${n % 2 ? "Ida" : "Bert"}: Hallo`);
  const mails = [1, 2, 3].map((n) =>
    mailOf(String(n), "bert@x.example", "all@x.example", "Delivered-To: karla@x.example\n"),
  );
  const { owners } = await previewOf(t, {
    "WhatsApp Chat mit Bert.txt": chat.join("\n"),
    "all.mbox": mails.join(""),
  });
  assert.deepEqual(
    owners.map(({ text, channels }) => [text, channels]),
    [
      ["name:whatsapp:ida", ["whatsapp"]],
      ["karla@x.example", ["email"]],
    ],
  );
});

test("what the archive holds already is known by its content, and by how much of it is kept", async (t) => {
  const { workplace, write } = await archive(t);
  const mails = mailOf("1", ME, "anna@x.example");
  await read(workplace, [await write("a.mbox", mails)], { keep: "subjects" });
  const again = await write("copy.mbox", mails);
  const longer = await write("longer.mbox", mails + mailOf("2", "anna@x.example", ME));

  const { files } = await lookAt(workplace, [again, longer]);
  assert.deepEqual(
    files.map(({ here }) => here),
    ["subjects", null],
  );
});

test("of a country that is proposed it is told whose number has it", async (t) => {
  const { workplace, write } = await archive(t);
  await addMe(workplace, "+38640123456");
  const card = (number: string) =>
    `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ann Lee\r\nTEL:${number}\r\nEND:VCARD\r\n`;
  const own = await write("own.vcf", card("040 123 457"));
  const american = await write("american.vcf", card("212 555 7777"));

  const { files } = await lookAt(workplace, [own, american]);
  const home = { home: "SI", number: "+386 40 123 456" };
  assert.deepEqual(
    files.map(({ questions: [asked] }) => [asked?.suggested, asked?.answered, asked?.values]),
    [
      ["SI", null, { example: "040 123 457", ...home }],
      ["", null, { example: "212 555 7777", ...home }],
    ],
  );
});

test("why a channel leaves out what a file holds is counted by reason", async (t) => {
  const calls = `<?xml version="1.0" encoding="UTF-8"?>
<calls count="2">
<call number="+4915112345678" duration="0" date="1709283600000" type="3" contact_name="Anna" />
<call number="+4915112345678" duration="0" date="1709283700000" type="3" contact_name="Anna" />
</calls>`;
  const { files } = await previewOf(t, { "calls.xml": calls });
  assert.deepEqual(
    files.map(({ items, people, skipped }) => [items, people, skipped]),
    [[2, 0, { "sms.not-taken": 2 }]],
  );
});

async function previewOf(t: TestContext, files: Readonly<Record<string, string>>) {
  const folder = await mkdtemp(join(tmpdir(), "visavis-preview-"));
  t.after(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(folder, name), content);
  }
  return lookAt(await testWorkplace(), [folder]);
}

async function lookAt(workplace: Workplace, paths: readonly string[]): Promise<Preview> {
  const { signal } = new AbortController();
  const found = await findFiles("", { paths, upload: null }, signal);
  return previewFiles(workplace, found, { signal, progress: progressReporter(workplace.now) });
}
