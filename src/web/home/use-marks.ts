/** Marks are one click: shown at once, kept on the server, and taken back with Undo. */
import {
  useQueryClient,
  type InfiniteData,
  type Query,
  type QueryClient,
} from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import type { NewMark, UnclearList } from "#api/daily.ts";
import type { MeetList, PersonPage } from "#api/people.ts";
import { call } from "#web/api-client.ts";
import { refreshPeople } from "#web/ask.ts";
import { useWords } from "#web/clock/words.ts";
import { useFailureWords } from "#web/shell/states.tsx";
import { useUndo } from "#web/shell/undo.tsx";
import { keepAll, takeBack, type Keeping } from "./keep-all.ts";
import { marked, withMark, type Weight } from "./marks.ts";

interface Person {
  readonly id: string;
  readonly name: string;
}

export interface Marks {
  readonly met: (person: Person, day: string | null, where: string) => void;
  readonly weigh: (person: Person, weight: Weight) => void;
  readonly hide: (person: Person) => void;
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
  const keep = useKeptMarks();
  return {
    met: ({ id, name }, day, where) =>
      keep(
        [{ kind: "met", person: id, day, where }],
        day === null ? t("met-some-day", { name }) : t("met", { name, day: longDay(day) }),
      ),
    weigh: ({ id, name }, weight) =>
      keep([{ kind: "weight", person: id, weight }], t(WEIGHT_WORDS[weight], { name })),
    hide: ({ id, name }) => keep([{ kind: "hidden", person: id }], t("hidden", { name })),
    judge: (interactions, subject, as) =>
      keep(
        interactions.map((interaction) => ({ kind: "kind", interaction, as })),
        t(as, { subject, count: interactions.length }),
      ),
  };
}

const WEIGHT_WORDS = { 0.5: "weight-half", 1: "weight-once", 2: "weight-double" } as const;

/** Marks that are made by one click, one after the other, and are taken back in the other order. */
function useKeptMarks(): (marks: readonly NewMark[], words: string) => void {
  const t = useTranslations("home.done");
  const client = useQueryClient();
  const failure = useFailureWords();
  const undo = useUndo();

  return (marks, words) => {
    const before = client.getQueriesData({ predicate: isMarked });
    const weights = marks.flatMap((mark) => weightBefore(client, mark));
    for (const mark of marks) showAtOnce(client, mark);
    const kept = keepAll(marks, KEEPING);
    const act = undo.done(words, async () => {
      // The next key acts on what is shown.
      for (const mark of weights) showAtOnce(client, mark);
      await takeBack(await kept, KEEPING);
      await refreshPeople(client);
    });
    kept
      .catch((error: unknown) => {
        for (const [key, shown] of before) client.setQueryData(key, shown);
        undo.failed(act, t("failed", { why: failure(error) }));
      })
      .finally(() => void refreshPeople(client));
  };
}

/** What shows a mark before it is kept. */
const isMarked = ({ queryKey: [name] }: Query): boolean =>
  name === "meet" || name === "unclear" || name === "person";

const KEEPING: Keeping<NewMark> = {
  keep: async (mark) => (await call("mark", { body: mark })).id,
  drop: (id) => call("unmark", { params: { id } }),
};

/** What brings back the weight that is shown now. */
function weightBefore(client: QueryClient, mark: NewMark): readonly NewMark[] {
  if (mark.kind !== "weight") return [];
  const lists = client.getQueriesData<InfiniteData<MeetList>>({ queryKey: ["meet"] });
  const pages = client.getQueriesData<PersonPage>({ queryKey: ["person"] });
  const people = [
    ...lists.flatMap(([, list]) => list?.pages?.flatMap((page) => page.people) ?? []),
    ...pages.flatMap(([, page]) => page ?? []),
  ];
  const weight = people.find(({ id }) => id === mark.person)?.parts.weight;
  return weight === 0.5 || weight === 1 || weight === 2 ? [{ ...mark, weight }] : [];
}

function showAtOnce(client: QueryClient, mark: NewMark): void {
  client.setQueriesData<InfiniteData<MeetList>>({ queryKey: ["meet"] }, (shown) =>
    shown?.pages ? { ...shown, pages: shown.pages.map((page) => marked(page, mark)) } : shown,
  );
  if (mark.kind === "met" || mark.kind === "weight") {
    client.setQueriesData<PersonPage>({ queryKey: ["person"] }, (shown) =>
      shown?.id === mark.person ? withMark(shown, mark) : shown,
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
