/** What the reader says of pairs: one click, shown at once, kept on the server, taken back with Undo. */
import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import type { Joint, JointList, PairList, Said } from "#api/joins.ts";
import { call } from "#web/api-client.ts";
import { meanwhile } from "#web/home/use-marks.ts";
import { useFailureWords } from "#web/shell/states.tsx";
import { useUndo } from "#web/shell/undo.tsx";
import { newOutbox } from "./outbox.ts";
import { withoutJoint } from "./joint-tree.ts";
import { calledBy, withAgain, without, type Two } from "./line.ts";

export interface Decide {
  /** Of all these pairs; taken back together, and `undone` follows at once. */
  readonly say: (pairs: readonly Two[], same: boolean, undone?: () => void) => void;
  /** Of people, whether they are a pair or not. */
  readonly sayOne: (people: readonly [Person, Person, ...Person[]]) => void;
  /** What was said at any time before. */
  readonly takeBack: (said: Said) => void;
  readonly split: (joint: Joint) => void;
  /** One handle is of nobody among the others, all by their ids, and not what the person is reached by. */
  readonly splitOff: (from: SplitOff, others: readonly string[], what: string) => void;
}

interface Person {
  readonly id: string;
  readonly name: string;
}

interface SplitOff {
  readonly person: string;
  readonly handle: string;
  /** "phone:+4930901820" */
  readonly subject: string;
}

export function useDecide(): Decide {
  const t = useTranslations("joins.done");
  const carryOut = useCarryOut();

  const wordsFor = (pairs: readonly Two[], same: boolean): string => {
    const [first, ...others] = pairs;
    const count = pairs.length;
    if (!first || others.length > 0) return t(same ? "same-many" : "different-many", { count });
    const names = { one: first.one.name, other: first.other.name };
    if (!same) return t("different", names);
    return t(names.one === names.other ? "same" : "same-other", names);
  };
  const wordsForOne = ([one, other, ...more]: readonly [Person, Person, ...Person[]]): string => {
    if (more.length > 0) return t("same-people", { count: more.length + 2 });
    return t(one.name === other.name ? "same" : "same-other", { one: one.name, other: other.name });
  };
  return {
    say: (pairs, same, undone) =>
      carryOut({
        words: wordsFor(pairs, same),
        work: sayOf(pairs, same),
        gone: pairs,
        undo: forget,
        undone,
      }),
    sayOne: (people) =>
      carryOut({
        words: wordsForOne(people),
        work: untilKept(sayOnePerson(people)),
        gone: [],
        undo: forget,
      }),
    takeBack: (said) =>
      carryOut({
        words: t("taken-back", { one: calledBy(said.one), other: calledBy(said.other) }),
        work: forget([said.id]),
        gone: [said],
        undo: () => sayAgain(said),
      }),
    split: (joint) =>
      carryOut({
        words: t("split", { one: calledBy(joint.other), other: calledBy(joint.one) }),
        work: sayOf([{ one: joint.other, other: joint.one }], false),
        gone: [],
        split: joint,
        undo: forget,
      }),
    splitOff: (from, others, what) =>
      carryOut({
        words: t("split-off", { what }),
        work: untilKept(sayNotTheirs(from, others)),
        gone: [],
        undo: forget,
      }),
  };
}

interface Deed<Kept> {
  readonly words: string;
  readonly work: Promise<Kept>;
  /** What is shown no longer. */
  readonly gone: readonly Two[];
  readonly split?: Joint;
  readonly undo: (kept: Kept) => Promise<unknown>;
  readonly undone?: (() => void) | undefined;
}

function useCarryOut(): <Kept>(deed: Deed<Kept>) => void {
  const t = useTranslations("joins.done");
  const client = useQueryClient();
  const failure = useFailureWords();
  const { done, failed } = useUndo();
  return ({ words, work, gone, split, undo, undone }) => {
    const before = client.getQueriesData<PairList>({ queryKey: ["pairs"] });
    const showAgain = () => {
      for (const [key, list] of before) {
        client.setQueryData<PairList>(key, (now) => now && list && withAgain(now, list, gone));
      }
      undone?.();
    };
    const act = done(words, () => meanwhile(client, showAgain, work.then(undo)));
    const saved = work.catch((error: unknown) => {
      for (const [key, list] of before) client.setQueryData(key, list);
      failed(act, t("failed", { why: failure(error) }));
    });
    const show = () => {
      client.setQueriesData<PairList>(
        { queryKey: ["pairs"] },
        (list) => list && without(list, gone),
      );
      if (!split) return;
      client.setQueriesData<JointList>(
        { queryKey: ["jointsOf"] },
        (list) => list && { ...list, joints: [...withoutJoint(list.joints, split)] },
      );
    };
    void meanwhile(client, show, saved);
  };
}

const outbox = newOutbox({
  say: async (words: readonly Word[]) =>
    (await call("sayOfPairs", { body: { words: [...words] } })).ids,
  takeBack: (ids) => call("takeBackWords", { body: { ids: [...ids] } }),
  most: 500,
});

interface Word {
  readonly one: string;
  readonly other: string;
  readonly same: boolean;
}

/** Gives back what takes the words back. */
const sayOf = (pairs: readonly Two[], same: boolean): Promise<readonly string[]> =>
  untilKept(
    outbox.say(pairs.map(({ one, other }) => ({ one: one.handle, other: other.handle, same }))),
  );

async function sayOnePerson(people: readonly Person[]): Promise<readonly string[]> {
  return (await call("sayOnePerson", { body: { people: people.map(({ id }) => id) } })).ids;
}

/** As it was said: of the two, or by what was written on the page of one of them. */
const sayAgain = (said: Said): Promise<unknown> =>
  said.byHand === null
    ? sayOf([said], said.same)
    : untilKept(
        call("mark", {
          body: { marks: [{ kind: "edit", person: said.one.person, ...said.byHand }] },
        }),
      );

/**
 * It may stand on a card of theirs as well, so that it would be shown as theirs though it is another one's. Where
 * the second cannot be said the first is not either: it is one deed.
 */
async function sayNotTheirs(
  { person, handle, subject }: SplitOff,
  others: readonly string[],
): Promise<readonly string[]> {
  const words = others.map((other) => ({ one: handle, other, same: false }));
  const ids = await outbox.say(words);
  const wrong = { kind: "edit", person, field: "wrong", value: subject } as const;
  try {
    const kept = await call("mark", { body: { marks: [wrong] } });
    return [...ids, ...kept.ids];
  } catch (error) {
    // Where that fails as well, it is told why the deed did.
    await outbox.takeBack(ids).catch(() => {});
    throw error;
  }
}

const forget = (ids: readonly string[]): Promise<unknown> => untilKept(outbox.takeBack(ids));

/** Whoever closes the page before all is kept is asked by the browser whether they mean it. */
function untilKept<Kept>(work: Promise<Kept>): Promise<Kept> {
  if (underWay++ === 0) addEventListener("beforeunload", hold);
  return work.finally(() => {
    if (--underWay === 0) removeEventListener("beforeunload", hold);
  });
}

let underWay = 0;

const hold = (event: BeforeUnloadEvent): void => event.preventDefault();
