/** One human on several channels: what joins them, what is asked, and what is left alone. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import type { CardHandle, Handle, Interaction, Party, Reading } from "#channels/channel.ts";
import { accountHandle, nameHandle } from "#channels/handle.ts";
import {
  cardReading,
  entryReading,
  importReadings,
  mailReading,
  testWorkplace,
} from "./for-tests.ts";

const me: Party = { kind: "email", value: "me@x.example", name: "" };

let count = 0;
const sent = (to: Party | readonly Party[], more: Partial<Interaction> = {}): Interaction =>
  mailReading(`${++count}`, "me", [], {
    parties: [
      { ...me, role: "from" },
      ...[to].flat().map((party) => ({ ...party, role: "to" as const })),
    ],
    ...more,
  });

const got = (from: Party, more: Partial<Interaction> = {}): Interaction =>
  mailReading(`${++count}`, "me", [], {
    parties: [
      { ...from, role: "from" },
      { ...me, role: "to" },
    ],
    ...more,
  });

const email = (value: string, name: string): Party => ({ kind: "email", value, name });
const phone = (value: string, name = ""): Party => ({ kind: "phone", value, name });
const onCard = ({ kind, value }: Handle): CardHandle => ({ kind, value, label: "" });

/** Each person's handles, without cards; and who is asked about, by what speaks for it besides names. */
async function found(readings: readonly Reading[]) {
  const workplace = await testWorkplace();
  await importReadings(workplace, readings);
  return workplace.store.transaction(workplace.scope, "page", async (tx) => {
    const { rows: people } = await sql<{ handles: string }>`
      select string_agg(value, ' + ' order by value) filter (where kind <> 'card') as handles
      from handles where person_id is not null group by person_id order by 1`.execute(tx);
    const { rows: asked } = await sql<{ a: string; b: string; codes: readonly string[] }>`
      select least(a.value, b.value) as a, greatest(a.value, b.value) as b, array(
        select reason ->> 'code' from jsonb_array_elements(p.reasons -> 'reasons') as reason
        where reason ->> 'code' !~ '^(given|family)-') as codes
      from proposals p join handles a on a.handle_id = handle_a join handles b on b.handle_id = handle_b
      order by 1, 2`.execute(tx);
    return { people: people.map(({ handles }) => handles), asked: asked.map(({ codes }) => codes) };
  });
}

test("a WhatsApp number is whose signature names it as a mobile", async () => {
  const signed = got(email("petra.vogt@lumen.example", "Petra Vogt"), {
    signature: { phone: "0171 2345678" },
  });
  assert.deepEqual(await found([signed, sent(phone("+491712345678"))]), {
    people: ["+491712345678 + petra.vogt@lumen.example"],
    asked: [],
  });
});

test("a desk's number in a signature is no proof, since it may be a switchboard's", async () => {
  const signed = got(email("petra.vogt@lumen.example", "Petra Vogt"), {
    signature: { phone: "+49 30 2345670" },
  });
  assert.deepEqual(await found([signed, sent(phone("+49302345670"))]), {
    people: ["+49302345670", "petra.vogt@lumen.example"],
    asked: [],
  });
});

test("a mobile that two people sign with is nobody's proof", async () => {
  const signature = { phone: "+49 171 2345678" };
  const { people } = await found([
    got(email("petra.vogt@lumen.example", "Petra Vogt"), { signature }),
    got(email("jan.busch@lumen.example", "Jan Busch"), { signature }),
    sent(phone("+491712345678")),
  ]);
  assert.deepEqual(people, [
    "+491712345678",
    "jan.busch@lumen.example",
    "petra.vogt@lumen.example",
  ]);
});

test("a Skype name that stands in a vCard is whose card it is", async () => {
  const skype = accountHandle("skype", "live:petra.v", "pv")!;
  const card = cardReading("petra", "Petra Vogt", ["petra@home.example"], {
    urls: ["skype:live:petra.v?chat"],
  });
  assert.deepEqual(await found([sent(skype, { channel: "skype" }), card]), {
    people: ["petra@home.example + skype:live:petra.v"],
    asked: [],
  });
});

test("a profile's link in a vCard is whose connection on LinkedIn it is", async () => {
  const profile = { kind: "profile", value: "linkedin.com/in/petra-vogt", label: "" } as const;
  const connection = cardReading("li", "Petra Vogt", [], { handles: [profile] });
  const card = cardReading("vcf", "Vogt, P.", ["pv@lumen.example"]);
  const { people } = await found([
    connection,
    { ...card, handles: [...card.handles, profile] },
    sent(email("pv@lumen.example", "")),
  ]);
  assert.deepEqual(people, ["linkedin.com/in/petra-vogt + pv@lumen.example"]);
});

test("a name with its company in brackets finds whom a mail of that company is from", async () => {
  const telegram = accountHandle("telegram", "4711", "Jörg Zwettler (Lumen)")!;
  const contact = cardReading("tg", "Jörg Zwettler (Lumen)", []);
  const readings = [
    sent(telegram, { channel: "telegram" }),
    { ...contact, handles: [onCard(telegram)] },
    got(email("joerg.zwettler@lumen.example", "Jörg Zwettler")),
    got(email("joerg.zwettler@post.example", "Jörg Zwettler")),
  ];
  const { people } = await found(readings);
  assert.deepEqual(people, [
    "joerg.zwettler@lumen.example + telegram:4711",
    "joerg.zwettler@post.example",
  ]);
});

test("a name alone on Facebook is asked about where it is rare and one alone bears it", async () => {
  const asked = async (name: string, address: string) => {
    const shown = nameHandle("facebook", name)!;
    return found([sent(shown, { channel: "facebook" }), got(email(address, name))]);
  };
  assert.deepEqual(await asked("Petra Zwettler", "petra@lumen.example"), {
    people: ["facebook:petra zwettler", "petra@lumen.example"],
    asked: [["name-alone"]],
  });
  assert.deepEqual(await asked("Michael Müller", "michael@lumen.example"), {
    people: ["facebook:michael müller", "michael@lumen.example"],
    asked: [],
  });
});

test("a name in WhatsApp is asked about where the address book calls somebody with a number so", async () => {
  const shown = nameHandle("whatsapp", "Petra Bäcker")!;
  const card = cardReading("petra", "Petra Bäcker", []);
  const readings = [
    sent(shown, { channel: "whatsapp" }),
    { ...card, handles: [onCard(phone("+491712345678"))] },
  ];
  assert.deepEqual(await found(readings), {
    people: ["+491712345678", "whatsapp:petra bäcker"],
    asked: [["phone-book"]],
  });
});

test("whom a channel shows by name is never joined by itself, also with the company beside it", async () => {
  const shown = nameHandle("whatsapp", "Jörg Zwettler (Lumen)")!;
  const { people, asked } = await found([
    sent(shown, { channel: "whatsapp" }),
    got(email("joerg.zwettler@lumen.example", "Jörg Zwettler")),
  ]);
  assert.deepEqual(people, ["joerg.zwettler@lumen.example", "whatsapp:jörg zwettler (lumen)"]);
  assert.deepEqual(asked, [["company"]]);
});

test("the same third people are a circle, unless one letter went to both", async () => {
  const ids = ["ida", "knut", "rolf"];
  const others = ids.map((id) => email(`${id}@third.example`, id));
  const one = email("jzwettler@lumen.example", "Jörg Zwettler");
  const other = email("jzwettler@nordpost.example", "Jörg Zwettler");
  const apart = await found([sent([one, ...others]), sent([other, ...others])]);
  assert.equal(apart.people.includes(`${one.value} + ${other.value}`), true);

  const inCopy = await found([
    sent([one, ...others]),
    sent([other, ...others]),
    sent([one, other, ...others]),
  ]);
  assert.equal(inCopy.people.includes(one.value), true);
});

test("a name in a conference's report is asked about where the calendar had asked somebody so called", async () => {
  const attendee = (party: Party) =>
    ({ ...party, type: "individual", answer: "accepted", optional: false }) as const;
  const planned = entryReading("plan", [], {
    attendees: [attendee(me), attendee(email("anna@third.example", "Anna Berghoff"))],
  });
  const report: Interaction = {
    ...mailReading("report", "", []),
    channel: "zoom",
    at: new Date("2026-03-02T08:02:00Z"),
    held: {
      kind: "video",
      minutes: 41,
      reason: { code: "conference.report", values: { program: "Zoom" } },
    },
    parties: [me, nameHandle("zoom", "Anna Berghoff")!].map((party) => ({
      ...party,
      role: "met" as const,
    })),
    subject: "",
    text: "",
  };
  const { people, asked } = await found([
    planned,
    report,
    sent(nameHandle("zoom", "Anna Berghoff")!, { channel: "zoom" }),
  ]);
  assert.deepEqual(people, ["anna@third.example", "zoom:anna berghoff"]);
  assert.deepEqual(asked, [["expected"]]);
});

test("a connection of an old export of LinkedIn, which has no profile, may be who wrote in it under a name that nobody else bears", async () => {
  const wrote = (name: string): Interaction[] => {
    const slug = name.toLowerCase().replace(" ", "-");
    const party: Party = { kind: "profile", value: `linkedin.com/in/${slug}`, name };
    return [got(party, { channel: "linkedin" }), sent(party, { channel: "linkedin" })];
  };
  const connected = (id: string, name: string, company: string) =>
    cardReading(id, name, [], { works: [{ company, unit: "", title: "" }] });
  const { people, asked } = await found([
    connected("1", "Ottokar Wiesengrund", "Lumen GmbH"),
    connected("2", "Tamsin Okoro", "Halden AG"),
    connected("3", "Tamsin Okoro", "Zelter AG"),
    ...wrote("Ottokar Wiesengrund"),
    ...wrote("Tamsin Okoro"),
  ]);
  assert.deepEqual(
    [people.filter(Boolean), asked],
    [["linkedin.com/in/ottokar-wiesengrund", "linkedin.com/in/tamsin-okoro"], [["name-alone"]]],
  );
});
