/** Takes back, on the page of a person, what was said at any time before. */
import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import type { NewMark } from "#api/daily.ts";
import type { SaidMark } from "#api/people.ts";
import { call } from "#web/api-client.ts";
import { refreshPeople } from "#web/ask.ts";
import { useFailureWords } from "#web/shell/states.tsx";
import { useUndo } from "#web/shell/undo.tsx";
import { useMarks } from "./use-marks.ts";

interface Person {
  readonly id: string;
  readonly name: string;
}

export function useTakeBack(): (person: Person, mark: SaidMark, what: string) => void {
  const t = useTranslations("home.done");
  const client = useQueryClient();
  const failure = useFailureWords();
  const undo = useUndo();
  const marks = useMarks();
  /** Null, or why it was not taken back. */
  const takeBack = async (id: string): Promise<string | null> => {
    try {
      await call("unmark", { body: { ids: [id] } });
      return null;
    } catch (error) {
      return failure(error);
    }
  };
  const say = async (mark: NewMark) => {
    await call("mark", { body: { marks: [mark] } });
    await refreshPeople(client);
  };

  return (person, mark, what) => {
    // Older weights lie under the one that holds: the way back is to count once, as everybody does.
    if (mark.kind === "weight") return marks.weigh([person], 1);
    const words = t("taken-back", { name: person.name, what });
    const again = sayAgain(person, mark);
    void takeBack(mark.id).then((why) => {
      if (why !== null) undo.notice(t("failed", { why }));
      else if (again) undo.done(words, () => say(again));
      else undo.notice(words);
      return refreshPeople(client);
    });
  };
}

/** Null of a meeting: once its kind is open again it may be another entry, and is asked for anew. */
function sayAgain({ id: person }: Person, mark: SaidMark): NewMark | null {
  if (mark.kind === "met") return { kind: "met", person, day: mark.day, where: mark.where };
  if (mark.kind === "edit") {
    const { kind, field, value, on } = mark;
    return { kind, person, field, value, on };
  }
  return mark.kind === "hidden" ? { kind: "hidden", person } : null;
}
