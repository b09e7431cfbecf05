/**
 * How well handles are joined to people, and how fast (src/people/joining, decision 0012):
 *
 *     npm run --silent bench:joining [-- --size 20000 --seed 1 --json]
 *
 * On Splink's fake_1000, beside single rules, and on a generated world of German business contacts
 * with planted truth. Precision and recall count pairs. A proposal is a question: what is found if each
 * is accepted blindly, and if each is answered truly. Bars: fake_1000 joined by itself at precision 1,
 * with proposals at recall .85 and precision .95; the world at .999 and .9; 20,000 identities in 10 s,
 * 100 more in 100 ms.
 */
import { existsSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { joinIdentities, newJoiner } from "#people/joining/joining.ts";
import { machine, percentile, table } from "./figures.ts";
import { identityOf, readFake, singleRules, truthOf } from "./identity/fake-1000.ts";
import { type Outcome, outcomeOf, type Score } from "./identity/score.ts";
import { identityWorld, type Known } from "./identity/world.ts";

const FAKE = new URL("../../shared/data/channels/identity/fake_1000.csv", import.meta.url);
const IMPORT = 100;
const RUNS = 15;

/** Milliseconds on the clock, and of the processors, which other programs do not lengthen as much. */
interface Time {
  readonly clock: number;
  readonly processor: number;
}

interface Times {
  /** For everything, from nothing. */
  readonly all: Time;
  /** For 100 more, once people were joined without them: the median of several. */
  readonly more: Time;
}

function onFake(csv: string): { readonly rules: readonly Score[]; readonly outcome: Outcome } {
  const rows = readFake(csv);
  const joined = joinIdentities(rows.map(identityOf), []);
  return { rules: singleRules(rows), outcome: outcomeOf(joined, truthOf(rows)) };
}

function timed(work: () => void): Time {
  const before = process.cpuUsage();
  const began = performance.now();
  work();
  const clock = performance.now() - began;
  const { user, system } = process.cpuUsage(before);
  return { clock, processor: (user + system) / 1000 };
}

function timesOf(world: readonly Known[]): Times {
  const identities = world.map(({ identity }) => identity);
  const joiner = newJoiner();
  const all = timed(() => {
    joiner.put(identities);
    joiner.join([]);
  });
  const runs = Array.from({ length: RUNS }, (_, run) => {
    const some = identities.filter((_, n) => n % RUNS === run).slice(0, IMPORT);
    joiner.remove(some.map(({ id }) => id));
    joiner.join([]);
    return timed(() => {
      joiner.put(some);
      joiner.join([]);
    });
  });
  const median = (of: keyof Time): number =>
    percentile(
      runs.map((run) => run[of]),
      0.5,
    );
  return { all, more: { clock: median("clock"), processor: median("processor") } };
}

interface KindRecall {
  readonly kinds: string;
  readonly pairs: number;
  readonly recall: number;
}

/** Which kinds of identities find each other once all questions are answered. */
function recallByKinds(world: readonly Known[], { answered }: Outcome): readonly KindRecall[] {
  const setOf = new Map(answered.flatMap((set) => set.map((id) => [id, set] as const)));
  const counts = new Map<string, { pairs: number; found: number }>();
  for (const known of Map.groupBy(world, ({ who }) => who).values()) {
    for (const [i, a] of known.entries()) {
      for (const b of known.slice(i + 1)) {
        const kinds = [a.kind, b.kind].toSorted().join(" and ");
        const count = counts.get(kinds) ?? { pairs: 0, found: 0 };
        counts.set(kinds, count);
        count.pairs++;
        if (setOf.get(a.identity.id) === setOf.get(b.identity.id)) count.found++;
      }
    }
  }
  return Array.from(counts, ([kinds, { pairs, found }]) => ({
    kinds,
    pairs,
    recall: found / pairs,
  }))
    .filter(({ pairs }) => pairs >= 100)
    .toSorted((one, other) => other.pairs - one.pairs);
}

const scoreTable = (scores: readonly Score[]): string =>
  table([
    ["", "pairs", "precision", "recall"],
    ...scores.map(({ rule, pairs, precision, recall }) => [
      rule,
      pairs.toLocaleString("en"),
      precision.toFixed(4),
      recall.toFixed(3),
    ]),
  ]);

const questions = ({ proposals, proposalsRight, questions }: Outcome): string =>
  `${proposals.toLocaleString("en")} proposals, ${((100 * proposalsRight) / proposals).toFixed(1)} % right; ${questions.toLocaleString("en")} of them need an answer`;

const { values } = parseArgs({
  options: {
    size: { type: "string", default: "20000" },
    seed: { type: "string", default: "1" },
    json: { type: "boolean", default: false },
  },
});
const world = identityWorld(Number(values.size), Number(values.seed));
const truth = new Map(world.map(({ identity, who }) => [identity.id, who]));
const alone = new Set(
  world.filter(({ kind }) => kind === "name alone").map(({ identity }) => identity.id),
);
const findable = new Map(Array.from(truth).filter(([id]) => !alone.has(id)));
const times = timesOf(world);
const joined = joinIdentities(
  world.map(({ identity }) => identity),
  [],
);
const outcome = outcomeOf(joined, truth, findable);
const all = outcomeOf(joined, truth);
const joinedAlone = joined.people.flat().filter((id) => alone.has(id)).length;
const askedAlone = joined.proposals.filter(({ a, b }) => alone.has(a) || alone.has(b));
const namesAlone = {
  count: alone.size,
  joined: joinedAlone,
  asked: askedAlone.length,
  askedRightly: askedAlone.filter(({ a, b }) => truth.get(a) === truth.get(b)).length,
};
const kinds = recallByKinds(world, outcome);
const fake = existsSync(FAKE) ? onFake(readFileSync(FAKE, "utf8")) : null;

if (values.json) {
  const brief = (outcome: Outcome) => ({ ...outcome, answered: undefined });
  console.log(
    JSON.stringify({
      machine: machine(),
      fake: fake && { rules: fake.rules, ...brief(fake.outcome) },
      world: { size: world.length, seed: values.seed, times, kinds, namesAlone, ...brief(outcome) },
      all: brief(all),
    }),
  );
} else {
  console.log(machine());
  console.log("\nfake_1000");
  if (fake) {
    console.log(scoreTable([...fake.rules, ...fake.outcome.scores]));
    console.log(questions(fake.outcome));
  } else {
    console.log(`left out: ${FAKE.pathname} is not here`);
  }
  console.log(`\na world of ${world.length.toLocaleString("en")} identities, seed ${values.seed}`);
  console.log(scoreTable(outcome.scores));
  console.log(questions(outcome));
  console.log(
    `not counted there: ${namesAlone.count} of whom a name alone is known; ${namesAlone.joined} joined, ` +
      `${namesAlone.asked} asked about, ${namesAlone.askedRightly} rightly. With them:`,
  );
  console.log(scoreTable(all.scores));
  console.log(
    `\n${table([
      ["found, of pairs of", "pairs", "recall"],
      ...kinds.map(({ kinds, pairs, recall }) => [
        kinds,
        pairs.toLocaleString("en"),
        recall.toFixed(3),
      ]),
    ])}`,
  );
  const { all: whole, more } = times;
  console.log(
    `\nall in ${(whole.clock / 1000).toFixed(2)} s (${(whole.processor / 1000).toFixed(2)} s of the processors), ` +
      `${IMPORT} more in ${more.clock.toFixed(0)} ms (${more.processor.toFixed(0)} ms)`,
  );
}
