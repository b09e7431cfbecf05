import assert from "node:assert/strict";
import { test } from "node:test";
import type { Interaction } from "#channels/channel.ts";
import { channelOf, inLine, readFile, sample, samples } from "./for-tests.ts";

const linesOf = async (name: string, options = {}) => (await readFile(name, options)).map(inLine);
const lettersIn = async (name: string, options = {}) =>
  (await readFile(name, options)).filter((one): one is Interaction => one.kind === "interaction");

test("each file of an export is known by its content", () => {
  const formats = samples().map((name) => `${name} ${channelOf(sample(name), name)?.format}`);
  assert.deepEqual(formats, [
    "D024MEPET/2024-03-04.json slack-day",
    "D024MESELF/2024-03-04.json slack-day",
    "G024MPIM0/2024-03-05.json slack-day",
    "angebot/2024-03-05.json slack-day",
    "canvases.json slack-lists",
    "channels.json slack-lists",
    "dms.json slack-lists",
    "general/2024-03-04.json slack-day",
    "groups.json slack-lists",
    "integration_logs.json slack-lists",
    "messe/2024-03-04.json slack-day",
    "mpims.json slack-lists",
    "users.json slack-users",
  ]);
});

test("direct messages go to everybody in them, and a huddle is a call or a video conference", async () => {
  assert.deepEqual(await linesOf("D024MEPET/2024-03-04.json"), [
    "08:15:00 from Petra Vogt, to Mira Sand: Guten Morgen @Mira Sand! Siehe den Plan (https://messe.example/plan) & https://messe.example",
    "08:16:00 from Mira Sand, to Petra Vogt: Danke :)",
    "08:17:00 from Petra Vogt, to Mira Sand: Noch etwas dazu",
    "- slack.deleted",
    "08:30:00 video 31 min, met Mira Sand, met Petra Vogt",
    "- slack.missed-call",
  ]);
  assert.deepEqual(await linesOf("G024MPIM0/2024-03-05.json"), [
    "09:13:20 from Lena Okafor, to Mira Sand, to Petra Vogt: Sind wir uns einig?",
    "09:30:00 phone 10 min, met Lena Okafor, met Mira Sand, met Petra Vogt",
  ]);
  assert.deepEqual(await linesOf("D024MESELF/2024-03-04.json"), [
    "11:00:00 from Mira Sand: Notiz an mich",
  ]);
});

test("in a channel one talks to whom one names or answers, else to the few who are in it", async () => {
  assert.deepEqual(await linesOf("general/2024-03-04.json"), [
    "- slack.system",
    "- slack.channel",
    "08:00:00 from Petra Vogt, to Mira Sand: @Mira Sand bringst du die Muster mit?",
    "08:01:40 from Mira Sand, to Petra Vogt: Ja",
    "- slack.bot",
    "- slack.bot",
  ]);
  assert.deepEqual(await linesOf("messe/2024-03-04.json"), [
    "08:06:40 from Lena Okafor, to Mira Sand, to Petra Vogt: Stand #general steht in Halle 7 <Mitte> | list",
    "08:08:20 from Sam Extern, to Mira Sand, to Petra Vogt, to Lena Okafor: Grüße von draußen | list",
  ]);
  assert.deepEqual(await linesOf("angebot/2024-03-05.json"), [
    "09:46:40 from Jo Brandt, to Mira Sand, to Petra Vogt: Das Angebot passt.",
  ]);
});

test("a message is known by its conversation and its ts, and belongs to its thread", async () => {
  const [first, second, third] = await lettersIn("D024MEPET/2024-03-04.json");
  const key = (ts: string) => `slack:message:["D024MEPET","${ts}"]`;
  assert.deepEqual(
    [first, second, third].map((one) => [one?.key, one?.answers, one?.thread]),
    [
      [key("1709540100.123456"), null, 'slack:["D024MEPET"]'],
      [key("1709540160.000100"), null, 'slack:["D024MEPET"]'],
      [
        key("1709540220.000200"),
        key("1709540100.123456"),
        'slack:["D024MEPET","1709540100.123456"]',
      ],
    ],
  );
  const [asked, answer] = await lettersIn("general/2024-03-04.json");
  assert.deepEqual(
    [asked?.thread, answer?.thread, answer?.answers],
    [
      'slack:["C024GENER","1709539200.000100"]',
      'slack:["C024GENER","1709539200.000100"]',
      'slack:message:["C024GENER","1709539200.000100"]',
    ],
  );
});

test("an id belongs to its workspace, one of an enterprise to nobody's", async () => {
  const valuesIn = async (name: string) =>
    (await lettersIn(name))[0]?.parties.map(({ value }) => value);
  assert.deepEqual(await valuesIn("angebot/2024-03-05.json"), [
    "slack:T099BRANDT:u099guest",
    "slack:T024LUMEN:u024jobra",
    "slack:T024LUMEN:u024petra",
  ]);
  const grid = '[{"type":"message","user":"W0GRID","text":"Hallo","ts":"1709539600.000100"}]';
  const [reading] = await readFile("messe/2024-03-04.json", {}, grid);
  assert.equal(reading?.kind === "interaction" && reading.parties[0]?.value, "slack:w0grid");
});

test("without the lists beside it a day has those who wrote, and says that the others are missing", async () => {
  assert.deepEqual(await linesOf("D024MEPET/2024-03-04.json", { beside: new Map() }), [
    "08:15:00 from slack:u024petra: Guten Morgen @U024JOBRA! Siehe den Plan (https://messe.example/plan) & https://messe.example | slack.members-unknown",
    "08:16:00 from slack:u024jobra: Danke :) | slack.members-unknown",
    "08:17:00 from slack:u024petra: Noch etwas dazu | slack.members-unknown",
    "- slack.deleted",
    "08:30:00 video 31 min, met slack:u024jobra, met slack:u024petra",
    "- slack.missed-call",
  ]);
});

test("words that stand in blocks alone are read, with whom they name", async () => {
  const section = (...elements: readonly object[]) => ({ type: "rich_text_section", elements });
  const said = (text: string) => ({ type: "text", text });
  const list = {
    type: "rich_text_list",
    elements: [section(said("Muster")), section(said("Plan"))],
  };
  const first = section(
    said("Für "),
    { type: "user", user_id: "U024PETRA" },
    said(" <5 & "),
    { type: "link", url: "https://messe.example/plan", text: "hier" },
    { type: "emoji", name: "wave" },
  );
  const head = { type: "header", text: { type: "plain_text", text: "Messe" } };
  const message = {
    type: "message",
    user: "U024JOBRA",
    ts: "1709539600.000100",
    blocks: [head, { type: "rich_text", elements: [first, list] }, "?", null],
  };
  assert.deepEqual(
    (await readFile("general/2024-03-04.json", {}, JSON.stringify([message]))).map(inLine),
    [
      "08:06:40 from Mira Sand, to Petra Vogt: Messe\nFür @Petra Vogt <5 & hier (https://messe.example/plan):wave:\nMuster\nPlan",
    ],
  );
});

test("no more is kept than was asked for", async () => {
  for (const options of [{ keep: "subjects" }, { depth: "headers" }]) {
    assert.deepEqual(
      (await lettersIn("D024MEPET/2024-03-04.json", options)).map(({ text }) => text),
      ["", "", "", ""],
    );
  }
});

test("users are cards: a colleague with a title, a guest of another company, one who left, and no bots", async () => {
  const readings = await readFile("users.json");
  const [mira, petra, lena, jo] = readings;
  assert.deepEqual(readings.slice(0, 8).map(inLine), [
    "Mira Sand",
    "Petra Vogt",
    "Lena Okafor",
    "Jo Brandt",
    "Kim Alt",
    "- slack.bot",
    "- slack.bot",
    "Kollege Nummer0",
  ]);
  assert.deepEqual(petra, {
    kind: "person",
    key: "slack:card:slack:T024LUMEN:u024petra",
    place: "2",
    of: "person",
    name: {
      full: "Petra Vogt",
      prefix: "",
      given: "Petra",
      additional: "",
      family: "Vogt",
      suffix: "",
      nicknames: ["Petra 🌻"],
    },
    handles: [
      { kind: "account", value: "slack:T024LUMEN:u024petra", label: "" },
      { kind: "email", value: "petra.vogt@lumen.example", label: "work" },
    ],
    works: [{ company: "", unit: "", title: "Leitung Einkauf" }],
    addresses: [],
    urls: [],
    zone: "Europe/Berlin",
    birthday: null,
    note: "",
    connected: null,
    changed: new Date("2024-03-01T08:00:00Z"),
    notes: [],
  });
  assert.deepEqual(
    [mira, lena, jo].map(
      (one) => one?.kind === "person" && [one.handles.at(-1)?.value, one.numbers, one.zone],
    ),
    [
      ["+491713920000", undefined, "Europe/Berlin"],
      ["lena@lumen.example", [{ text: "4250", label: "" }], "America/New_York"],
      ["slack:T099BRANDT:u099guest", undefined, "Europe/London"],
    ],
  );
});

test("whoever is in all direct messages exported them; where several are, nobody is said to be me", async () => {
  assert.deepEqual(await linesOf("dms.json"), [
    "- slack.list",
    "- slack.list",
    "- slack.list",
    "me slack:T024LUMEN:u024jobra 3",
  ]);
  const all = sample("dms.json")
    .toString()
    .replace('"id": "D024MESELF"', '"id": "D024OTHERS"')
    .replaceAll('U024JOBRA"\n', 'U024LEFT0"\n');
  assert.deepEqual((await readFile("dms.json", {}, all)).map(inLine), [
    "- slack.list",
    "- slack.list",
    "- slack.list",
  ]);
});
