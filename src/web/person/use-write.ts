/**
 * Writes by hand how somebody is reached, one field after the other: what is valid is kept, and of the rest
 * comes back why it is not. By an address of somebody else two become one, which is said, and if it was of
 * somebody who was removed, what then holds.
 */
import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import type { Written } from "#api/people.ts";
import { call } from "#web/api-client.ts";
import { useWords } from "#web/clock/words.ts";
import { meanwhile } from "#web/home/use-marks.ts";
import { useFailureWords } from "#web/shell/states.tsx";
import { useUndo } from "#web/shell/undo.tsx";

interface Person {
  readonly id: string;
  readonly name: string;
}

interface Edit<Field> {
  readonly field: Field;
  readonly value: string;
}

export type Refusals = Readonly<Partial<Record<Written, string>>>;

export function useWrite(): <Field extends Written>(
  person: Person,
  edits: readonly Edit<Field>[],
) => Promise<Refusals> {
  const t = useTranslations("home.done");
  const { and } = useWords();
  const client = useQueryClient();
  const failure = useFailureWords();
  const undo = useUndo();
  return async (person, edits) => {
    const refusals: Partial<Record<Written, string>> = {};
    const ids: string[] = [];
    const people = new Set<string>();
    const written = new Map<Written, string>();
    const removed: string[] = [];
    const send = async () => {
      for (const { field, value } of edits) {
        try {
          const mark = { kind: "edit", person: person.id, field, value } as const;
          const kept = await call("mark", { body: { marks: [mark] } });
          ids.push(...kept.ids);
          written.set(field, value);
          for (const { one, other } of kept.madeOne) people.add(one).add(other);
          removed.push(
            ...kept.ofRemoved.map((of) => t("of-removed", { ...of, person: person.name })),
          );
        } catch (error) {
          refusals[field] = failure(error);
        }
      }
    };
    await meanwhile(client, () => {}, send());
    if (ids.length > 0) {
      const words =
        people.size > 0
          ? t("made-one", { people: and([...people]) })
          : t("edit", { name: written.get("name") || person.name });
      undo.done([words, ...removed].join(" "), () =>
        meanwhile(client, () => {}, call("unmark", { body: { ids } })),
      );
    }
    return refusals;
  };
}
