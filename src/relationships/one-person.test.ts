import assert from "node:assert/strict";
import { test } from "node:test";
import { NOW, cardReading, importReadings, mailReading, testWorkplace } from "#jobs/for-tests.ts";
import type { Workplace } from "#jobs/workplace.ts";
import { sayOnePerson } from "#relationships/one-person.ts";
import { sayOfPairs, takeBackWords } from "#relationships/pairs.ts";
import type { Tx } from "#store/tables.ts";

const profile = (value: string) => ({
  handles: [{ kind: "profile", value, label: "" } as const],
});

const mailTo = (name: string, id: string, address: string) =>
  mailReading(id, "me", [], {
    parties: [
      { kind: "email", value: "me@x.example", name: "", role: "from" },
      { kind: "email", value: address, name, role: "to" },
    ],
  });

const VOGT = cardReading("pv", "Petra Vogt", [], profile("linkedin:in/petra-vogt"));
const VOGT_TOO = cardReading("pv2", "Petra Vogt-Lang", [], profile("linkedin:in/petra-lang"));

/** Nobody of them resembles another, and the two cards are of two profiles in one network. */
async function archive(): Promise<Workplace> {
  const workplace = await testWorkplace();
  await importReadings(workplace, [
    mailTo("Greta Adam", "1", "greta@one.example"),
    mailTo("Nils Bock", "2", "nils@two.example"),
    VOGT,
    VOGT_TOO,
  ]);
  return workplace;
}

const inPage = <T>({ store, scope }: Workplace, work: (tx: Tx) => Promise<T>): Promise<T> =>
  store.transaction(scope, "page", work);

const place = ({ scope, zone }: Workplace) => ({ userId: scope.userId, now: NOW, zone });

const namesIn = (workplace: Workplace) =>
  inPage(workplace, async (tx) => {
    const rows = await tx.selectFrom("people").select("name").orderBy("name").execute();
    return rows.map(({ name }) => name);
  });

const idsOf = (workplace: Workplace, ...names: readonly string[]) =>
  inPage(workplace, async (tx) => {
    const rows = await tx.selectFrom("people").select(["person_id", "name"]).execute();
    return names.map((wanted) => rows.find(({ name }) => name === wanted)!.person_id);
  });

const sayOne = async (workplace: Workplace, ...names: readonly string[]) => {
  const ids = await idsOf(workplace, ...names);
  return inPage(workplace, (tx) => sayOnePerson(tx, ids, place(workplace)));
};

test("people whom nothing proposes are one by the user's word, also against their profiles, through a later import, until it is taken back", async () => {
  const workplace = await archive();
  const all = ["Greta Adam", "Nils Bock", "Petra Vogt", "Petra Vogt-Lang"];
  assert.deepEqual(await namesIn(workplace), all);

  const ids = await sayOne(workplace, ...all);
  assert.equal((await namesIn(workplace)).length, 1);
  await importReadings(workplace, [
    VOGT,
    VOGT_TOO,
    mailTo("Nils Bock", "3", "nils@two.example"),
    mailTo("Ida Rot", "4", "ida@three.example"),
  ]);
  assert.equal((await namesIn(workplace)).length, 2);

  await inPage(workplace, (tx) => takeBackWords(tx, ids, place(workplace)));
  assert.deepEqual(await namesIn(workplace), [all[0], "Ida Rot", ...all.slice(1)]);
});

test("who was joined since is meant by their id of before, and of those who are one already nothing is to say", async () => {
  const workplace = await archive();
  const [greta, nils, petra] = await idsOf(workplace, "Greta Adam", "Nils Bock", "Petra Vogt");
  const say = (...ids: readonly string[]) =>
    inPage(workplace, (tx) => sayOnePerson(tx, ids, place(workplace)));
  await say(greta!, nils!);
  assert.deepEqual(await say(nils!, greta!), []);

  assert.equal((await say(petra!, greta!, nils!)).length, 1);
  assert.equal((await namesIn(workplace)).length, 2);
  await assert.rejects(say(petra!, "00000000-0000-4000-8000-000000000000"), {
    code: "relationships.unknown-person",
  });
});

test("a word that was replaced since is not said against", async () => {
  const workplace = await archive();
  const handles = await inPage(workplace, (tx) =>
    tx.selectFrom("handles").select(["handle_id", "name"]).execute(),
  );
  const handle = (of: string) => handles.find(({ name }) => name === of)!.handle_id;
  const [one, other] = [handle("Nils Bock"), handle("Greta Adam")];
  const words = [false, true, false, false].map((same) => ({ one, other, same }));
  for (const word of words) {
    await inPage(workplace, (tx) => sayOfPairs(tx, [word], place(workplace)));
  }
  // Once against the newest of the four, and once of the two people.
  assert.equal((await sayOne(workplace, "Nils Bock", "Greta Adam")).length, 2);
});

test("the later word holds: whoever was said to be two is one, and two again when it is taken back", async () => {
  const workplace = await archive();
  await sayOne(workplace, "Greta Adam", "Petra Vogt");
  const handles = await inPage(workplace, (tx) =>
    tx.selectFrom("handles").select(["handle_id", "name"]).execute(),
  );
  const handle = (of: string) => handles.find(({ name }) => name === of)!.handle_id;
  const words = ["Greta Adam", "Petra Vogt"].map((name) => ({
    one: handle("Nils Bock"),
    other: handle(name),
    same: false,
  }));
  await inPage(workplace, (tx) => sayOfPairs(tx, words, place(workplace)));
  const before = await namesIn(workplace);
  const joined = before.find((name) => name === "Greta Adam" || name === "Petra Vogt");

  const ids = await sayOne(workplace, "Nils Bock", joined!);
  assert.equal((await namesIn(workplace)).length, before.length - 1);
  await inPage(workplace, (tx) => takeBackWords(tx, ids, place(workplace)));
  assert.deepEqual(await namesIn(workplace), before);
});
