import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import ICAL from "ical.js";
import { DAY_MS, dayOf, isoDay, offsetAt } from "#shared/time.ts";
import { startsOf } from "./diary.ts";
import { isFree } from "./era.ts";
import type { Mail } from "./mail.ts";
import { writeMail } from "./mail-writer.ts";
import { ME, type Person } from "./people.ts";
import { type Story, tellStory } from "./story.ts";
import { demoWorld } from "./world.ts";

const ZONE = "Europe/Berlin";
const NOW = new Date("2026-11-24T08:00:00Z");
const story = tellStory({ seed: 7417, now: NOW });

const between = (value: number, low: number, high: number) =>
  assert.ok(value >= low && value <= high, `${value} is not from ${low} to ${high}`);

const personCalled = (name: string, { people }: Story = story): Person =>
  people.find(({ first, last }) => `${first} ${last}` === name)!;

/** Mails between Karla and one other, without invitations and what machines sent. */
const mailsWith = ({ email }: Person, { mails }: Story = story): readonly Mail[] =>
  mails.filter(
    ({ from, to, calendar, headers, folder }) =>
      [from, ...to].some((party) => party.email === email) &&
      to.length === 1 &&
      calendar === null &&
      folder !== "draft" &&
      !headers.some((header) => header.startsWith("Auto-Submitted")),
  );

const meetingsWith = ({ email }: Person, truth: string) => {
  const yesterday = NOW.getTime() - DAY_MS;
  return story.meetings
    .filter((meeting) => meeting.truth === truth && meeting.status === "confirmed")
    .filter(({ people }) => people.some((person) => person.email === email))
    .flatMap((meeting) => startsOf(meeting, yesterday));
};

const daysAgo = (at: number) => dayOf(NOW, ZONE) - dayOf(new Date(at), ZONE);

function filesOf(seed: number, now: Date): ReadonlyMap<string, Uint8Array> {
  const files = [...demoWorld({ seed, now }).files];
  return new Map(
    files.map(({ path, bytes }) => [
      path,
      bytes instanceof Uint8Array ? bytes : Buffer.concat([...bytes]),
    ]),
  );
}

const digest = (files: ReadonlyMap<string, Uint8Array>): string => {
  const hash = createHash("sha256");
  for (const [path, bytes] of files) hash.update(path).update(bytes);
  return hash.digest("hex");
};

const files = filesOf(7417, NOW);

test("the same seed and the same now give the same bytes, another seed gives others", () => {
  assert.equal(digest(filesOf(7417, NOW)), digest(files));
  assert.notEqual(digest(filesOf(7418, NOW)), digest(files));
});

test("it is as large as it says: people, companies, mails, entries, bytes", () => {
  assert.equal(story.people.length, 600);
  assert.equal(new Set(story.people.map(({ email }) => email)).size, 600);
  assert.equal(new Set(story.people.map(({ company }) => company)).size, 120);
  between(story.mails.length, 20_000, 30_000);
  between(story.meetings.length, 1400, 2000);
  between(
    [...files.values()].reduce((sum, bytes) => sum + bytes.length, 0),
    25e6,
    80e6,
  );
  assert.equal(new Set(story.mails.map(({ id }) => id)).size, story.mails.length);
});

test("meetings are of every kind, and some are none", () => {
  const counts = Map.groupBy(story.meetings, ({ truth }) => truth);
  const count = (truth: Story["meetings"][number]["truth"]) => counts.get(truth)?.length ?? 0;
  between(count("video"), 800, 1300);
  between(count("in-person"), 200, 400);
  between(count("phone"), 100, 250);
  between(count("unclear"), 60, 200);
  between(count("none"), 60, 200);
  between(story.meetings.filter(({ status }) => status === "cancelled").length, 30, 90);
  between(story.meetings.filter(({ answer }) => answer === "declined").length, 5, 60);
});

test("Hannah Whitcombe: 214 mails in three years, Karla begins six of ten, never in one room", () => {
  const hannah = personCalled("Hannah Whitcombe");
  const mails = mailsWith(hannah);
  const begun = mails.filter(({ at }, i) => i === 0 || at - mails[i - 1]!.at > 14 * DAY_MS);
  const mine = begun.filter(({ folder }) => folder === "sent").length;

  assert.equal(mails.length, 214);
  between(daysAgo(mails[0]!.at), 1000, 1095);
  between(daysAgo(mails.at(-1)!.at), 3, 6);
  between(mine / begun.length, 0.5, 0.7);
  assert.deepEqual(
    story.meetings.filter(({ people }) => people.includes(hannah)),
    [],
  );
});

test("Joost van Delden: seen 19 months ago, and since a year slow to answer", () => {
  const joost = personCalled("Joost van Delden");
  const mails = mailsWith(joost);
  const byId = new Map(mails.map((mail) => [mail.id, mail]));
  const waits = (from: number, to: number) => {
    const hours = mails.flatMap(({ at, folder, references }) => {
      const asked = byId.get(references.at(-1) ?? "");
      const counts = folder === "inbox" && asked && daysAgo(at) <= from && daysAgo(at) > to;
      return counts ? [(at - asked.at) / 3_600_000] : [];
    });
    return hours.toSorted((a, b) => a - b)[Math.floor(hours.length / 2)]!;
  };

  assert.equal(mails.length, 461);
  assert.equal(meetingsWith(joost, "in-person").length, 3);
  between(Math.min(...meetingsWith(joost, "in-person").map(daysAgo)), 570, 590);
  assert.deepEqual(
    [meetingsWith(joost, "phone").length, meetingsWith(joost, "video").length],
    [12, 7],
  );
  between(waits(1400, 390), 2, 8);
  between(waits(380, 0), 36, 72);
});

test("the others of the plot: so often on screen, never seen or seen so long ago", () => {
  const counts = (name: string) => {
    const person = personCalled(name);
    return {
      mails: mailsWith(person).length,
      video: meetingsWith(person, "video").length,
      phone: meetingsWith(person, "phone").length,
      seen: meetingsWith(person, "in-person")
        .map(daysAgo)
        .toSorted((a, b) => a - b),
      last: daysAgo(mailsWith(person).at(-1)!.at),
    };
  };

  assert.deepEqual(
    [
      "Agnieszka Wójcik",
      "Daniel Sorensen",
      "Marek Zieliński",
      "Priya Ramanathan",
      "Friederike von Allmen-Hohenstein",
      "Oliver Penhaligon",
    ].map(counts),
    [
      { mails: 96, video: 11, phone: 0, seen: [], last: 1 },
      { mails: 66, video: 38, phone: 0, seen: [], last: 15 },
      { mails: 61, video: 0, phone: 9, seen: [], last: 5 },
      { mails: 41, video: 0, phone: 3, seen: [], last: 11 },
      { mails: 156, video: 0, phone: 5, seen: [790, 1180], last: 148 },
      { mails: 236, video: 0, phone: 4, seen: [396, 1061], last: 18 },
    ],
  );
  assert.equal(counts("Katharina Lindhorst").seen[0], 1);
});

test("at the fair in London a dozen were met for the first time", () => {
  const { london } = story.era;
  const inLondon = story.meetings.filter(({ location }) => location.startsWith(london.venue));
  const people = inLondon.flatMap((meeting) => (meeting.days === null ? meeting.people : []));
  const before = story.meetings.filter(
    ({ truth, start }) => truth === "in-person" && dayOf(new Date(start), ZONE) < london.day,
  );
  const met = new Set(before.flatMap((meeting) => meeting.people));

  between(people.filter((person) => !met.has(person)).length, 12, 16);
});

test("nothing is dated after yesterday but what is planned, whatever day it is", () => {
  for (const iso of ["2026-11-24T08:00:00Z", "2027-01-04T06:30:00Z", "2027-03-28T23:30:00Z"]) {
    const now = new Date(iso);
    const { mails, meetings, era } = tellStory({ seed: 3, now });
    const last = mails.at(-1)!.at;

    assert.ok(dayOf(new Date(last), ZONE) === era.today - 1, `${iso}: ${isoDay(era.today)}`);
    assert.ok(meetings.every(({ created }) => created < now.getTime()));
    assert.ok(mails[0]!.at > now.getTime() - 4.1 * 365.25 * DAY_MS);
    between(meetings.filter(({ start }) => start > now.getTime()).length, 5, 60);
  }
});

test("last week had about eleven hours on screen and a couple face to face", () => {
  const monday = dayOf(NOW, ZONE) - 1 - 7;
  const hours = (truth: string) => {
    const minutes = story.meetings
      .filter((meeting) => meeting.truth === truth && meeting.status === "confirmed")
      .flatMap((meeting) => startsOf(meeting, NOW.getTime()).map((at) => ({ at, ...meeting })))
      .filter(({ at }) => {
        const day = dayOf(new Date(at), ZONE);
        return day >= monday && day < monday + 7;
      });
    return minutes.reduce((sum, meeting) => sum + meeting.minutes, 0) / 60;
  };

  between(hours("video"), 10, 12.5);
  between(hours("in-person"), 1, 3);
});

test("weekends and holidays are quiet, and people write in their own office hours", () => {
  const letters = story.mails.filter(({ folder }) => folder === "inbox" || folder === "sent");
  const free = letters.filter(({ at }) => isFree(dayOf(new Date(at), ZONE))).length;
  const atWork = letters.filter(({ at, zone }) => {
    const hour = new Date(at + offsetAt(zone, at)).getUTCHours();
    return hour >= 7 && hour < 19;
  });

  between(free / letters.length, 0.005, 0.03);
  between(atWork.length / letters.length, 0.9, 0.999);
});

test("every mail has a sender, a date and an id in clean headers but for the broken ones", () => {
  const decoder = new TextDecoder("latin1");
  const needed =
    /^Date: (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{1,2} [A-Z][a-z]{2} \d{4} [\d:]{8} [+-]\d{4}$/m;
  const broken = story.mails.filter(({ flaw }) => flaw !== null && flaw !== "charset");
  const unclean = story.mails.filter((mail) => {
    const [head = ""] = decoder.decode(writeMail(mail, { added: [] })).split("\n\n", 1);
    const lines = head.split("\n").every((line) => /^(?:[\w-]+: ?|[ \t])[\x20-\x7E]*$/.test(line));
    return (
      !lines ||
      !needed.test(head) ||
      !/^From: \S/m.test(head) ||
      !/^Message-ID: <\S+@\S+>$/m.test(head)
    );
  });

  between(broken.length, 30, 400);
  assert.deepEqual(
    unclean.filter(({ flaw }) => flaw === null || flaw === "charset").map(({ id }) => id),
    [],
  );
  assert.deepEqual(
    ["german-date", "no-date", "charset", "cut-off"].map(
      (kind) => story.mails.filter(({ flaw }) => flaw === kind).length,
    ),
    [6, 4, 5, 2],
  );
});

test("every address and every number is made up", () => {
  const real = new Set(["linkedin.com", "mail.xing.com"]);
  const domains = new Set(
    story.mails.flatMap(({ from, to, cc }) =>
      [from, ...to, ...cc].map(({ email }) => email.slice(email.indexOf("@") + 1)),
    ),
  );
  const numbers = story.people.flatMap(({ phone }) => phone ?? []);
  const fictitious =
    /^\+(?:49 (?:30 23125|40 66969|69 90009|89 99998) \d{3}|49 221 4710 \d{3}|49 176 040690 \d\d|44 (?:20 7946|1[1-6]\d 496) 0\d{3}|44 1632 960\d{3}|31 30 555 01 \d\d|33 (?:1 99 00|2 61 91|4 65 71) \d\d \d\d|46 (?:8 465 004|31 390 06|40 628 04) \d\d|1 \d{3} 555 01\d\d)$/;

  assert.deepEqual(
    [...domains].filter((domain) => !domain.endsWith(".example") && !real.has(domain)),
    [],
  );
  assert.deepEqual(
    numbers.filter((number) => !fictitious.test(number)),
    [],
  );
});

test("texts leave no slot open and repeat no mark", () => {
  const open = /\{\w+\}|\[[^\]]*\||<[^>@]*\|/;
  assert.deepEqual(
    story.mails
      .filter(({ subject, text }) => open.test(`${subject}\n${text}`))
      .map(({ text }) => text),
    [],
  );
});

test("ical.js reads every calendar but for the broken entries", () => {
  const text = (path: string) => new TextDecoder().decode(files.get(path));
  const whole = text("Takeout/Kalender/karla.brandt@lumenhof.example.ics");
  const mended = text("Kalender.ics").replaceAll(
    /BEGIN:VEVENT\r\nUID:broken-\d[\s\S]*?END:VEVENT\r\n/g,
    "",
  );
  const entries = [whole, mended].flatMap((calendar) =>
    new ICAL.Component(ICAL.parse(calendar)).getAllSubcomponents("vevent"),
  );

  between(entries.length, 1500, 2200);
  for (const entry of entries) {
    const event = new ICAL.Event(entry);
    assert.ok(event.startDate.toJSDate() <= event.endDate.toJSDate());
  }
  assert.equal(text("Kalender.ics").match(/UID:broken-/g)?.length, 6);
});

test("the old archive and the Takeout share some months of mail", () => {
  const ids = (bytes: Uint8Array) =>
    new TextDecoder("latin1").decode(bytes).match(/^Message-ID: <[^>]+>/gm) ?? [];
  const takeout = new Set(ids(files.get("Takeout/Mail/Alle Nachrichten.mbox")!));
  const old = [...files].flatMap(([path, bytes]) =>
    path.startsWith("Archiv-alt/") ? ids(bytes) : [],
  );
  const shared = old.filter((id) => takeout.has(id)).length;

  between(old.length, 1000, 3500);
  between(shared, 300, 1500);
});

test("beside mail one writes on every channel, and never with whom the plot tells of", () => {
  const plot = new Set(story.plot.map(({ person }) => person));
  const channels = Map.groupBy(story.chats, ({ channel }) => channel);
  assert.deepEqual(
    [...channels.keys()].toSorted(),
    "facebook instagram linkedin signal skype slack sms telegram whatsapp".split(" "),
  );
  assert.deepEqual(
    story.chats.flatMap(({ members }) => members.filter((person) => plot.has(person))),
    [],
  );
  const times = story.chats.flatMap(({ messages, calls }) => [...messages, ...calls]);
  between(times.length, 1000, 4000);
  assert.ok(times.every(({ at }) => dayOf(new Date(at), ZONE) < story.era.today));
});

test("a mobile number is one person's", () => {
  const numbers = [...story.mobiles.values()];
  assert.equal(new Set(numbers).size, numbers.length);
  const free = /^\+(?:4917139200\d\d|49176040690\d\d|447700900\d{3})$/;
  assert.deepEqual(
    numbers.filter((number) => !free.test(number)),
    [],
  );
});

test("Karla is a set of addresses, and of what other channels know her by", () => {
  const { me } = demoWorld({ seed: 1, now: NOW });
  assert.deepEqual(me.slice(0, ME.length), ME);
  assert.deepEqual(
    me.slice(ME.length).map((handle) => /linkedin|^(?:account|name):\w+/.exec(handle)?.[0]),
    [
      "linkedin",
      "account:skype",
      "account:telegram",
      "account:slack",
      "account:signal",
      "account:phone",
      "name:whatsapp",
      "name:facebook",
      "name:instagram",
    ],
  );
});
