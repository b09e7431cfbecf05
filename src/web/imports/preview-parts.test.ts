import assert from "node:assert/strict";
import { test } from "node:test";
import { hereAlready, type PreviewFile, previewParts } from "./preview-parts.ts";

const FILE: Omit<PreviewFile, "path"> = {
  channel: null,
  format: null,
  bytes: 1,
  items: 0,
  people: 0,
  from: null,
  to: null,
  kept: null,
  here: null,
  problems: [],
  skipped: {},
  questions: [],
};

const problem = (code: string, kind = "") => ({ code, values: { kind }, text: code });

const partsOf = (files: readonly PreviewFile[]) => {
  const channels = new Map(files.flatMap(({ channel }) => (channel ? [[channel, 0]] : [])));
  for (const { channel, items } of files)
    if (channel) channels.set(channel, channels.get(channel)! + items);
  const sums = Array.from(channels, ([channel, items]) => ({
    channel,
    items,
    people: 1,
    from: null,
    to: null,
  }));
  const parts = previewParts({ files: [...files], channels: sums });
  const paths = (some: readonly PreviewFile[]) => some.map(({ path }) => path);
  return {
    channels: parts.channels.map(({ channel, files, items }) => [channel, items, ...paths(files)]),
    pictures: paths(parts.pictures),
    attachments: parts.attachments,
    inPart: paths(parts.inPart),
    unread: paths(parts.unread),
  };
};

test("files in which nothing can be read stand behind the channels, wherever they belong", () => {
  assert.deepEqual(
    partsOf([
      { ...FILE, path: "a.ics", channel: "calendar", items: 3, people: 2 },
      { ...FILE, path: "b.ics", channel: "calendar", items: 2, problems: [problem("calendar.x")] },
      {
        ...FILE,
        path: "c.ics",
        channel: "calendar",
        items: 2,
        people: 1,
        problems: [problem("x")],
      },
      { ...FILE, path: "x.bin", problems: [problem("sources.unknown-kind")] },
      { ...FILE, path: "half.zip", problems: [problem("sources.zip-cut-off")] },
      { ...FILE, path: "half.zip › d.eml", channel: "email", items: 1, people: 2 },
      { ...FILE, path: "card.png", problems: [problem("sources.stranger", "image")] },
      { ...FILE, path: "voice.ogg" },
    ]),
    {
      channels: [
        ["calendar", 5, "a.ics", "c.ics"],
        ["email", 1, "half.zip › d.eml"],
      ],
      pictures: ["card.png"],
      attachments: 1,
      inPart: ["half.zip"],
      unread: ["b.ics", "x.bin"],
    },
  );
});

test("what its channel leaves out with a reason, and what was read otherwise, stays with the channel", () => {
  assert.deepEqual(
    partsOf([
      { ...FILE, path: "calls.xml", channel: "phone", items: 2, skipped: { "sms.not-taken": 2 } },
      {
        ...FILE,
        path: "a.csv",
        channel: "table",
        items: 2,
        problems: [problem("jobs.other-answer")],
      },
      { ...FILE, path: "b.ics", channel: "calendar", items: 1, problems: [problem("calendar.x")] },
    ]),
    {
      channels: [
        ["phone", 2, "calls.xml"],
        ["table", 2, "a.csv"],
      ],
      pictures: [],
      attachments: 0,
      inPart: [],
      unread: ["b.ics"],
    },
  );
});

test("it is counted what is here already, of what can be read", () => {
  const files: readonly PreviewFile[] = [
    { ...FILE, path: "a.mbox", channel: "email", here: "text" },
    { ...FILE, path: "b.mbox", channel: "email", here: "headers" },
    { ...FILE, path: "x.bin", problems: [problem("sources.unknown-kind")] },
  ];
  const here = (of: (path: string) => "headers" | "text") => hereAlready(files, of);
  assert.deepEqual(
    [here(() => "headers"), here(() => "text")],
    [
      { here: 2, isAll: true },
      { here: 1, isAll: false },
    ],
  );
});
