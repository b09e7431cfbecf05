/** Marks are one click: shown at once, kept on the server, and taken back with Undo. */
import {
  useQueryClient,
  type InfiniteData,
  type Query,
  type QueryClient,
} from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import type { NewMark, UnclearList } from "#api/daily.ts";
import type { Directory, MeetList, PersonPage } from "#api/people.ts";
import { call } from "#web/api-client.ts";
import { refreshPeople } from "#web/ask.ts";
import { useWords } from "#web/clock/words.ts";
import { useFailureWords } from "#web/shell/states.tsx";
import { useUndo } from "#web/shell/undo.tsx";
import { marked, pageWithMark, weightAfter, type Weight } from "./marks.ts";

interface Person {
  readonly id: string;
  readonly name: string;
}

/** What is said of several people is said by one click, and taken back by one. */
export interface Marks {
  readonly met: (people: readonly Person[], day: string | null, where: string) => void;
  readonly weigh: (people: readonly Person[], weight: Weight) => void;
  /** More or less than what is shown now, be it drawn or not yet; nothing at the end of the scale. */
  readonly step: (people: readonly Person[], step: "more" | "less") => void;
  readonly hide: (people: readonly Person[]) => void;
  /** Out of the archive's sight, wherever they are read again; `back` when they are here again. */
  readonly remove: (people: readonly Person[], back?: () => void) => void;
  /** What was read of them and is not theirs: "phone:+4930901820". */
  readonly notTheirs: (person: Person, what: string) => void;
  /** How these entries of one name took place; taken back together. */
  readonly judge: (
    interactions: readonly string[],
    subject: string,
    as: "phone" | "video" | "in-person" | "none",
  ) => void;
}

export function useMarks(): Marks {
  const t = useTranslations("home.done");
  const { longDay } = useWords();
  const client = useQueryClient();
  const keep = useKeptMarks();
  const weigh = (people: readonly Person[], weight: Weight) =>
    keep(
      people.map(({ id }) => ({ kind: "weight", person: id, weight })),
      t(WEIGHT_WORDS[weight], whom(people)),
    );
  return {
    met: (people, day, where) =>
      keep(
        people.map(({ id }) => ({ kind: "met", person: id, day, where })),
        day === null
          ? t("met-some-day", whom(people))
          : t("met", { ...whom(people), day: longDay(day) }),
      ),
    weigh,
    step: (people, step) => {
      const weighed = people.flatMap((person) => {
        const weight = weightAfter(weightOf(client, person.id) ?? 1, step);
        return weight === null ? [] : [{ person, weight }];
      });
      const [first, ...others] = weighed;
      if (first && others.length === 0) return weigh([first.person], first.weight);
      if (first) {
        keep(
          weighed.map(({ person: { id }, weight }) => ({ kind: "weight", person: id, weight })),
          t(`weight-${step}`, { count: weighed.length }),
        );
      }
    },
    hide: (people) =>
      keep(
        people.map(({ id }) => ({ kind: "hidden", person: id })),
        t("hidden", whom(people)),
      ),
    remove: (people, back) =>
      keep(
        people.map(({ id }) => ({ kind: "removed", person: id })),
        t("removed", whom(people)),
        back,
      ),
    notTheirs: (person, what) =>
      keep(
        [{ kind: "edit", person: person.id, field: "wrong", value: what }],
        t("wrong", { name: person.name }),
      ),
    judge: (interactions, subject, as) =>
      keep(
        interactions.map((interaction) => ({ kind: "kind", interaction, as })),
        t(as, { subject, count: interactions.length }),
      ),
  };
}

/** For a sentence that names one person, and counts several. */
const whom = (people: readonly Person[]) => ({
  count: people.length,
  name: people[0]?.name ?? "",
});

const WEIGHT_WORDS = { 0.5: "weight-half", 1: "weight-once", 2: "weight-double" } as const;

/** Marks that are made by one click, one after the other, and are taken back in the other order. */
function useKeptMarks(): (
  marks: readonly NewMark[],
  words: string,
  takenBack?: () => void,
) => void {
  const t = useTranslations("home.done");
  const client = useQueryClient();
  const failure = useFailureWords();
  const undo = useUndo();

  return (marks, words, takenBack) => {
    const before = client.getQueriesData({ predicate: isMarked });
    const weights = marks.flatMap((mark) => weightBefore(client, mark));
    const show = (all: readonly NewMark[]) => {
      for (const mark of all) showAtOnce(client, mark);
    };
    const kept = call("mark", { body: { marks: [...marks] } });
    const act = undo.done(words, () =>
      meanwhile(
        client,
        () => show(weights),
        kept.then(({ ids }) => call("unmark", { body: { ids } })),
      ).then(takenBack),
    );
    const saved = kept.catch((error: unknown) => {
      for (const [key, shown] of before) client.setQueryData(key, shown);
      undo.failed(act, t("failed", { why: failure(error) }));
    });
    void meanwhile(client, () => show(marks), saved);
  };
}

/** How much is on its way to the server. */
const underWay = new WeakMap<QueryClient, number>();

/**
 * Shows what will be while it is made so. What was asked before is not waited for, and what is so is
 * asked when nothing is on its way any more: an answer of between would show what is no longer meant.
 */
export async function meanwhile(
  client: QueryClient,
  show: () => void,
  work: Promise<unknown>,
): Promise<void> {
  const count = (by: 1 | -1) => {
    underWay.set(client, (underWay.get(client) ?? 0) + by);
    return underWay.get(client);
  };
  count(1);
  void client.cancelQueries({ predicate: isMarked });
  show();
  try {
    await work;
  } finally {
    if (count(-1) === 0) await refreshPeople(client);
  }
}

/** What shows a mark, or a word on a pair, before it is kept. */
const isMarked = ({ queryKey: [name] }: Query): boolean =>
  name === "meet" || name === "unclear" || name === "person" || name === "pairs";

/** What brings back the weight that is shown now. */
function weightBefore(client: QueryClient, mark: NewMark): readonly NewMark[] {
  if (mark.kind !== "weight") return [];
  const weight = weightOf(client, mark.person);
  return weight === 0.5 || weight === 1 || weight === 2 ? [{ ...mark, weight }] : [];
}

function weightOf(client: QueryClient, id: string): number | undefined {
  const lists = client.getQueriesData<InfiniteData<MeetList>>({ queryKey: ["meet"] });
  const pages = client.getQueriesData<PersonPage>({ queryKey: ["person"] });
  const people = [
    ...lists.flatMap(([, list]) => list?.pages?.flatMap((page) => page.people) ?? []),
    ...pages.flatMap(([, page]) => page ?? []),
  ];
  const directories = client.getQueriesData<Directory>({ queryKey: ["directory"] });
  const others = directories.flatMap(([, page]) => page?.people ?? []);
  const weights = [
    ...people.map((person) => ({ id: person.id, weight: person.parts.weight })),
    ...others,
  ];
  return weights.find((person) => person.id === id)?.weight;
}

function showAtOnce(client: QueryClient, mark: NewMark): void {
  client.setQueriesData<InfiniteData<MeetList>>({ queryKey: ["meet"] }, (shown) =>
    shown?.pages ? { ...shown, pages: shown.pages.map((page) => marked(page, mark)) } : shown,
  );
  if (mark.kind === "met" || mark.kind === "weight" || mark.kind === "edit") {
    client.setQueriesData<PersonPage>({ queryKey: ["person"] }, (shown) =>
      shown?.id === mark.person ? pageWithMark(shown, mark) : shown,
    );
  }
  if (mark.kind !== "kind") return;
  client.setQueriesData<UnclearList>({ queryKey: ["unclear"] }, (shown) => {
    const entries = shown?.entries.filter(({ id }) => id !== mark.interaction);
    return shown && entries
      ? { entries, total: shown.total - (shown.entries.length - entries.length) }
      : shown;
  });
}
