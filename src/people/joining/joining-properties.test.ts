/** What holds of joining whatever is put in, tried on small worlds full of collisions. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { MOST_IN_BLOCK } from "./blocks.ts";
import { card } from "./for-tests.ts";
import type { Decision, Identity } from "./identity.ts";
import type { Joined } from "./joined.ts";
import { joinIdentities, newJoiner } from "./joining.ts";

const IDS = Array.from("abcdefghijkl");

const few = <T>(...values: readonly T[]) =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength: 2 });

const identityOf = (id: string): fc.Arbitrary<Identity> =>
  fc.record({
    id: fc.constant(id),
    handles: few(
      { kind: "email", value: "jmueller@lumen.example" } as const,
      { kind: "email", value: "j.mueller2@lumen.example" } as const,
      { kind: "email", value: "joerg77@post.example" } as const,
      { kind: "email", value: "info@lumen.example" } as const,
      { kind: "phone", value: "+4915112345678" } as const,
      { kind: "phone", value: "+49301234560" } as const,
      { kind: "profile", value: "linkedin:jm" } as const,
      { kind: "profile", value: "linkedin:jm-2" } as const,
      { kind: "account", value: "skype:jm" } as const,
      { kind: "name", value: "whatsapp:jörg zwettler" } as const,
    ),
    names: few(
      "Jörg Zwettler",
      "Zwettler, Jörg",
      "J. Zwettler",
      "Jana Zwettler",
      "Alex Ahlhofer",
      "Alexander Ahlhofer",
      "Alexandra Ahlhofer",
      "Alexandra Zwettler-Ahlhofer",
    ),
    companies: few("Lumen GmbH", "Nordpost AG", "Nordpost Logistik"),
    birthday: fc.constantFrom(null, null, "--05-03", "--05-04", "--11-30"),
    places: few("Ulm", "Kassel"),
    seenWith: few("x", "y", "a", "b"),
    metWith: few("a", "b"),
    expectedAs: few("c", "d"),
    inPhoneBook: fc.constantFrom("Jörg Zwettler", "Jana"),
    seen: fc.constantFrom(
      { first: "2019-01-01", last: "2020-06-30" },
      { first: "2020-08-01", last: "2024-01-01" },
    ),
  });

const worlds = fc.subarray(IDS, { minLength: 2 }).chain((ids) => fc.tuple(...ids.map(identityOf)));

const decisionLists: fc.Arbitrary<Decision[]> = fc.array(
  fc
    .record({
      a: fc.constantFrom(...IDS),
      b: fc.constantFrom(...IDS),
      is: fc.constantFrom("same" as const, "different" as const),
    })
    .filter(({ a, b }) => a !== b),
  { maxLength: 5 },
);

/** Who is one person with whom: a name for each, the same for all that are one. */
const personOf = ({ people }: Joined): ReadonlyMap<string, string> =>
  new Map(people.flatMap((ids) => ids.map((id) => [id, ids[0]!] as const)));

const areOne = (joined: Joined, a: string, b: string): boolean => {
  const person = personOf(joined);
  return a === b || (person.has(a) && person.get(a) === person.get(b));
};

test("neither the order of identities nor that of decisions matters", () => {
  const shuffled = fc
    .tuple(worlds, decisionLists)
    .chain(([world, decisions]) =>
      fc.tuple(
        fc.constant(world),
        fc.constant(decisions),
        fc.shuffledSubarray(world, { minLength: world.length }),
        fc.shuffledSubarray(decisions, { minLength: decisions.length }),
      ),
    );
  fc.assert(
    fc.property(shuffled, ([world, decisions, otherWorld, otherDecisions]) => {
      const { impossible, ...joined } = joinIdentities(world, decisions);
      const { impossible: other, ...again } = joinIdentities(otherWorld, otherDecisions);
      assert.deepEqual(again, joined);
      assert.equal(other.length, impossible.length);
    }),
  );
});

test("putting in the same twice changes nothing", () => {
  fc.assert(
    fc.property(worlds, decisionLists, (world, decisions) => {
      assert.deepEqual(
        joinIdentities([...world, ...world], decisions),
        joinIdentities(world, decisions),
      );
    }),
  );
});

const companyWords: fc.Arbitrary<ReadonlyMap<string, string>> = fc
  .dictionary(
    fc.constantFrom("domain:lumen.example", "name:nordpost", "name:lumen"),
    fc.constantFrom("domain:post.example", "name:halden"),
  )
  .map((words) => new Map(Object.entries(words)));

/** What may happen between two joinings: some come or are others now, some go, a company is meant by another. */
const happenings = fc.record({
  put: fc.subarray(IDS).chain((ids) => fc.tuple(...ids.map(identityOf))),
  gone: fc.subarray(IDS),
  words: fc.option(companyWords, { nil: null }),
  decisions: decisionLists,
});

test("after whatever came, changed and went, people are joined as if all had been put in at once", () => {
  fc.assert(
    fc.property(fc.array(happenings, { minLength: 1, maxLength: 5 }), (course) => {
      const joiner = newJoiner();
      const here = new Map<string, Identity>();
      let meant: ReadonlyMap<string, string> = new Map();
      for (const { put, gone, words, decisions } of course) {
        joiner.put(put);
        joiner.remove(gone);
        if (words) joiner.mean((meant = words));
        for (const identity of put) here.set(identity.id, identity);
        for (const id of gone) here.delete(id);
        const anew = newJoiner();
        anew.put([...here.values()]);
        anew.mean(meant);
        assert.deepEqual(joiner.join(decisions), anew.join(decisions));
      }
    }),
  );
});

test("people whom the user called different are never one, and nobody asks about them", () => {
  fc.assert(
    fc.property(worlds, decisionLists, (world, decisions) => {
      const joined = joinIdentities(world, decisions);
      for (const { a, b, is } of decisions) {
        if (is === "same") continue;
        assert.equal(areOne(joined, a, b), false);
        for (const proposal of joined.proposals) {
          const isAsked =
            (areOne(joined, a, proposal.a) && areOne(joined, b, proposal.b)) ||
            (areOne(joined, a, proposal.b) && areOne(joined, b, proposal.a));
          assert.equal(isAsked, false);
        }
      }
    }),
  );
});

test("people whom the user called the same are one, unless they also said the opposite", () => {
  fc.assert(
    fc.property(worlds, decisionLists, (world, decisions) => {
      const known = new Set(world.map(({ id }) => id));
      const joined = joinIdentities(world, decisions);
      for (const decision of decisions) {
        const { a, b, is } = decision;
        if (is === "different" || !known.has(a) || !known.has(b)) continue;
        assert.equal(areOne(joined, a, b) || joined.impossible.includes(decision), true);
      }
      const isContradicted = decisions.some(({ is }) => is === "different");
      if (!isContradicted) assert.deepEqual(joined.impossible, []);
    }),
  );
});

test("who was split stays split, whatever is added", () => {
  fc.assert(
    fc.property(worlds, worlds, (world, more) => {
      const [first] = joinIdentities(world, []).people;
      fc.pre(first !== undefined);
      const [a, b] = [first[0]!, first[1]!];
      const split: readonly Decision[] = [{ a, b, is: "different" }];
      const kept = new Set(world.map(({ id }) => id));
      const added = more.filter(({ id }) => !kept.has(id));
      assert.equal(areOne(joinIdentities([...world, ...added], split), a, b), false);
    }),
  );
});

test("joins hold people together and nobody else, and are no more than are needed", () => {
  fc.assert(
    fc.property(worlds, (world) => {
      const joined = joinIdentities(world, []);
      for (const { a, b } of joined.joins) assert.equal(areOne(joined, a, b), true);
      const needed = joined.people.reduce((sum, ids) => sum + ids.length - 1, 0);
      assert.equal(joined.joins.length, needed);
    }),
  );
});

test("a block that grows too large says nothing, until it is small again", () => {
  const namesakes = Array.from({ length: MOST_IN_BLOCK + 6 }, (_, n) =>
    card(`card ${n}`, "Petra Zwettler", [`petra${n + 100}@lumen.example`]),
  );
  const joiner = newJoiner();
  joiner.put(namesakes);
  assert.deepEqual(joiner.join([]), joinIdentities(namesakes.toReversed(), []));
  joiner.remove(namesakes.slice(3).map(({ id }) => id));
  assert.deepEqual(joiner.join([]), joinIdentities(namesakes.slice(0, 3), []));
});
