/** One pair at a time: both sides, what speaks for it and against it, what would follow, three answers. */
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import type { Pair, PairList } from "#api/joins.ts";
import { asking, useAsk } from "#web/ask.ts";
import { useOneColumn } from "#web/parts/narrow.ts";
import { Section } from "#web/parts/section.tsx";
import { useAct } from "#web/shell/keyboard.tsx";
import { Failure } from "#web/shell/states.tsx";
import { useUndo } from "#web/shell/undo.tsx";
import { Facing, type Both } from "./facing.tsx";
import { Follows } from "./follows.tsx";
import { beside, inLine, keyOf } from "./line.ts";
import { InLine } from "./in-line.tsx";
import { Speaks } from "./speaks.tsx";
import { ByItself, Grade, Sure } from "./sure.tsx";
import { useDecide } from "./use-decide.ts";

export function OneByOne({ list }: { readonly list: PairList }) {
  const { pairs, at, go, answer, putOff } = useLine(list);
  const pair = pairs.find((each) => keyOf(each) === at) ?? pairs[0];
  useAct("next", () => pair && go(beside(pairs, keyOf(pair), 1)));
  useAct("previous", () => pair && go(beside(pairs, keyOf(pair), -1)));
  useLoadedAhead(pair && pairs[pairs.indexOf(pair) + 1]);
  return pair ? <Deciding {...{ list, pairs, pair, go, answer, putOff }} /> : null;
}

type DecidingProps = Omit<ReturnType<typeof useLine>, "at"> & {
  readonly list: PairList;
  readonly pair: Pair;
};

/** Wide enough, all that one decides by is in sight beside the two. */
function Deciding({ list, pairs, pair, go, answer, putOff }: DecidingProps) {
  const people = usePeople(pair);
  const below = useOneColumn();
  return (
    <div className="two">
      <div>
        <OnePair pair={pair} list={list} people={people} below={below} />
        <Answers pair={pair} answer={answer} putOff={putOff} />
      </div>
      <aside className="stack">
        {!below && (
          <>
            <Why pair={pair} />
            <Follows people={people.both} />
            <Sure pair={pair} list={list} />
          </>
        )}
        <InLine pairs={pairs} all={list.sums.pairs} current={pair} go={go} />
        {below && <ByItself list={list} />}
      </aside>
    </div>
  );
}

/** Where one is in the line. An answer goes on to the next, taking it back returns to the pair. */
function useLine(list: PairList) {
  const [at, go] = useState<string | null>(null);
  const [later, setLater] = useState<readonly string[]>([]);
  const pairs = inLine(list.pairs, later);
  const { say } = useDecide();
  const { notice } = useUndo();
  const t = useTranslations("joins");
  return {
    pairs,
    at,
    go: (key: string | null) => {
      if (key !== null) go(key);
    },
    answer: (pair: Pair, same: boolean) => {
      const key = keyOf(pair);
      go(beside(pairs, key, 1));
      say([pair], same, () => go(key));
    },
    putOff: (pair: Pair) => {
      if (pairs.length === 1) notice(t("the-last"));
      const key = keyOf(pair);
      go(beside(pairs, key, 1));
      setLater([...later.filter((each) => each !== key), key]);
    },
  };
}

/** So that the next pair is there at once. */
function useLoadedAhead(next: Pair | undefined): void {
  const client = useQueryClient();
  const [one, other] = [next?.one.person, next?.other.person];
  useEffect(() => {
    for (const id of [one, other]) {
      if (id !== undefined) void client.prefetchQuery(asking("person", { params: { id } }));
    }
  }, [client, one, other]);
}

interface People {
  readonly both: Both;
  readonly error: Error | null;
  readonly again: () => void;
}

function usePeople(pair: Pair): People {
  const one = useAsk("person", { params: { id: pair.one.person } });
  const other = useAsk("person", { params: { id: pair.other.person } });
  return {
    both: { one: one.data, other: other.data },
    error: (one.data ? null : one.error) ?? (other.data ? null : other.error),
    again: () => {
      void one.refetch();
      void other.refetch();
    },
  };
}

interface OnePairProps {
  readonly pair: Pair;
  readonly list: PairList;
  readonly people: People;
  /** Whether what one decides by stands here, between the names and the rest and after it. */
  readonly below: boolean;
}

function OnePair({ pair, list, people: { both, error, again }, below }: OnePairProps) {
  if (error) return <Failure error={error} again={again} />;
  return (
    <>
      <Facing
        pair={pair}
        people={both}
        between={
          below && (
            <>
              <p className="t-read grade">
                <Grade pair={pair} list={list} />
              </p>
              <Why pair={pair} />
            </>
          )
        }
      />
      {below && <Follows people={both} />}
    </>
  );
}

/** Beside the two sides, so that it is seen where one answers. */
function Why({ pair: { reasons, against } }: { readonly pair: Pair }) {
  const t = useTranslations("joins");
  return (
    <Section title={t("for")}>
      <Speaks as="for" reasons={reasons} />
      {against.length > 0 && (
        <>
          <h3 className="t-label">{t("against")}</h3>
          <Speaks as="against" reasons={against} />
        </>
      )}
    </Section>
  );
}

function Answers(props: {
  readonly pair: Pair;
  readonly answer: (pair: Pair, same: boolean) => void;
  readonly putOff: (pair: Pair) => void;
}) {
  const t = useTranslations("joins");
  const { pair, answer, putOff } = props;
  const answers = [
    { act: "one-person", look: "first", key: "1", run: () => answer(pair, true) },
    { act: "two-people", look: "second", key: "2", run: () => answer(pair, false) },
    { act: "later", look: "quiet", key: "3", run: () => putOff(pair) },
  ] as const;
  useAct("one-person", answers[0].run);
  useAct("two-people", answers[1].run);
  useAct("later", answers[2].run);
  return (
    <div className="decide">
      {answers.map(({ act, look, key, run }) => (
        <button key={act} type="button" className={`btn ${look}`} onClick={run}>
          {t(act)}
          <kbd className="kbd" aria-hidden>
            {key}
          </kbd>
        </button>
      ))}
    </div>
  );
}
