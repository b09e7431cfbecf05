/**
 * Chats of other projects, which lie beside the project. What they hold was counted with grep and by
 * eye; who wrote when in those of chat-miner stands in its own target.json, but for John Doe's "." of
 * 20 January 2019, which no space parts from his name and which is taken for the app's.
 */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { after, test } from "node:test";
import { MISSING, readAll, realFiles } from "#channels/for-tests.ts";
import { openCage } from "#sources/cage.ts";
import { readingsOf } from "#sources/for-tests.ts";
import { survey } from "#sources/survey.ts";
import { whatsapp } from "./whatsapp.ts";

const FOLDER = realFiles("whatsapp");
const skip = FOLDER ? false : MISSING;
const MINER = FOLDER && new URL("chat-miner/", FOLDER);

const countsOf = (words: readonly string[]) => {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
};

test("five writings of one chat hold the same six messages", { skip }, async () => {
  const target: readonly { timestamp: string; author: string; message: string }[] = JSON.parse(
    readFileSync(new URL("target.json", MINER), "utf8"),
  );
  const expected = target
    .map(({ timestamp, author, message }) => [`${timestamp}.000Z`, author, message])
    .toReversed();
  const names = readdirSync(MINER!).filter((name) => name.endsWith(".txt"));
  assert.equal(names.length, 5);
  for (const name of names) {
    const bytes = readFileSync(new URL(encodeURIComponent(name), MINER));
    const home = { zone: "UTC", country: null };
    const readings = await readAll(whatsapp, bytes, { fileName: name, home });
    const said = readings.flatMap((one) =>
      one.kind === "interaction"
        ? [[one.at?.toISOString(), one.parties[0]?.name, one.text.replaceAll("\n", " ")]]
        : [],
    );
    // A name is shown without what is drawn in it.
    const shown = expected.map(([at, author = "", text]) => [
      at,
      author === "🤓" ? author : author.replace(" 🤓", ""),
      text,
    ]);
    assert.deepEqual(said, shown, name);
    assert.deepEqual(
      countsOf(readings.map((one) => (one.kind === "question" ? one.code : one.kind))),
      { zone: 1, interaction: 6, skipped: 3 },
      name,
    );
  }
});

test("a zip of an iPhone, and an older one that was sent in that chat", { skip }, async () => {
  const cage = openCage();
  after(() => cage.close());
  const zip = new URL("whatsapp-chat-parser-example.zip", FOLDER).pathname;
  const files = await survey([zip], { cage });
  const counts = await Promise.all(
    files
      .filter(({ format }) => format === "whatsapp-chat")
      .map(async (file) => {
        const readings = await readingsOf(file, { cage });
        const writers = readings.flatMap((one) =>
          one.kind === "interaction" ? [one.parties[0]!.name] : [],
        );
        const rest = readings.flatMap((one) =>
          one.kind === "interaction" ? [] : [one.kind === "question" ? one.code : one.kind],
        );
        return countsOf([...writers, ...rest]);
      }),
  );

  const others = files.filter(({ format }) => format !== "whatsapp-chat");
  assert.deepEqual(
    others.map(({ format }) => format),
    ["whatsapp-file", "whatsapp-file", "whatsapp-file"],
  );
  // grep -c "\\] John: ", "\\] Loris: ", "\\] Emily: " of each, and the lines without an author.
  assert.deepEqual(counts, [
    { John: 12, Loris: 29, Emily: 7, zone: 1, skipped: 4 },
    { John: 10, Loris: 51, Emily: 36, zone: 1, skipped: 3 },
  ]);
});
