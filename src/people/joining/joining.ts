/**
 * Which handles are one person. An identity is what one handle, or one card of an address book, knows of
 * somebody; a person is the union of identities that are joined. Pure: no database, no clock.
 *
 *     const joiner = newJoiner();                     holds an archive's identities
 *     joiner.put(identities);                         new ones, or those of which more is known now
 *     joiner.remove(ids);                             as when an import is undone
 *     joiner.mean(words);                             which companies are one by the user's word
 *     joiner.join(decisions)                          who is one person, who may be, who cannot be
 *
 * What is certain joins by itself: the same profile, address or number (never a role's, a machine's or a
 * switchboard's), and a whole name with a company, a circle or a birthday beside it, weighed by how
 * rare it is. Never a name alone. What is likely is a proposal; and so is a rare whole name where of one nothing
 * else is known. Two profiles on one network or two birthdays forbid a join, over a chain too; what the user
 * decided holds, whatever comes later. Nothing depends on the order in which anything was put, so what was
 * joined can always be worked out anew.
 *
 * The caller gives only people (people/standing.ts), not me, and marks as shared what it knows to be a list's.
 * Decision 0012 says what was measured. The stages, each a file: firms.ts what companies are called,
 * portrait.ts what is compared, blocks.ts which pairs are, signs.ts what they have in common, likeness.ts whether
 * that may make one of them, weights.ts what it says, certain.ts and propose.ts what follows.
 */
import { type Candidates, newCandidates } from "./candidates.ts";
import { edgesAmong, joinCertain } from "./certain.ts";
import { newFirms } from "./firms.ts";
import { type Groups, groupsOf } from "./groups.ts";
import type { Decision, Identity } from "./identity.ts";
import { byIds, type Join, type Joined } from "./joined.ts";
import { weigh } from "./pairs.ts";
import { proposeAmong } from "./propose.ts";

export interface Joiner {
  put(identities: readonly Identity[]): void;
  remove(ids: readonly string[]): void;
  /** "domain:lumen.example" by "name:lumenhoefe", or the other way: which company is meant by another. */
  mean(words: ReadonlyMap<string, string>): void;
  join(decisions: readonly Decision[]): Joined;
}

export function newJoiner(): Joiner {
  const firms = newFirms();
  const candidates = newCandidates(firms);
  /** Holds until somebody comes or goes: a decision alone weighs nothing. */
  let weighed: Weighed | null = null;
  const lookAt = (identities: Iterable<Identity>): void => {
    for (const identity of identities) {
      weighed = null;
      candidates.put(identity);
    }
  };
  return {
    put: (identities) => lookAt(firms.put(identities)),
    mean: (words) => lookAt(firms.mean(words)),
    remove(ids) {
      weighed = null;
      for (const id of ids) candidates.remove(id);
      lookAt(firms.remove(ids));
    },
    join(decisions) {
      const { pairs, edges } = (weighed ??= weighAll(candidates));
      const groups = groupsOf(candidates, decisions);
      const { joins: decided, impossible } = joinDecided(groups, decisions);
      const joins = [...decided, ...joinCertain(candidates, groups, edges)];
      return {
        people: peopleIn(candidates, groups),
        joins,
        ...proposeAmong(candidates, groups, pairs),
        impossible,
      };
    },
  };
}

/** By their numbers. */
interface Weighed {
  readonly pairs: readonly number[];
  /** Those that are certain. */
  readonly edges: readonly number[];
}

function weighAll(candidates: Candidates): Weighed {
  const pairs = weigh(candidates.pairs, candidates.stats);
  return { pairs, edges: edgesAmong(candidates, pairs) };
}

export function joinIdentities(
  identities: readonly Identity[],
  decisions: readonly Decision[],
): Joined {
  const joiner = newJoiner();
  joiner.put(identities);
  return joiner.join(decisions);
}

function joinDecided(
  groups: Groups,
  decisions: readonly Decision[],
): { readonly joins: readonly Join[]; readonly impossible: readonly Decision[] } {
  const joins: Join[] = [];
  const impossible: Decision[] = [];
  for (const decision of decisions.filter(({ is }) => is === "same").toSorted(byIds)) {
    const { a, b } = decision;
    const [one, other] = [groups.numberOf(a), groups.numberOf(b)];
    if (groups.of(one) === groups.of(other)) continue;
    if (groups.join(one, other, "whatever keys say")) {
      joins.push({ a, b, by: "decision", reasons: [{ code: "decided", values: {} }] });
    } else {
      impossible.push(decision);
    }
  }
  return { joins, impossible };
}

function peopleIn({ numbers }: Candidates, groups: Groups): Joined["people"] {
  const people = new Map<number, string[]>();
  for (const number of numbers.inOrder().numbers) {
    const group = groups.of(number);
    if (!groups.isOfSeveral(group)) continue;
    const known = people.get(group);
    if (known) known.push(numbers.idOf(number));
    else people.set(group, [numbers.idOf(number)]);
  }
  return Array.from(people.values()).filter(({ length }) => length > 1);
}
