/** "Is the same person as …": everybody else, by their names, and the one that is chosen becomes one with them. */
import { useTranslations } from "use-intl";
import { useAsk } from "#web/ask.ts";
import { useDecide } from "#web/joins/use-decide.ts";
import { ChooseOne, LISTED, useFinding } from "./choose-one.tsx";

export function SamePerson(props: {
  readonly person: { readonly id: string; readonly name: string };
  readonly close: () => void;
}) {
  const t = useTranslations("joins.choose");
  const { person, close } = props;
  const finding = useFinding();
  const found = useAsk(
    "directory",
    { query: { text: finding.text, limit: LISTED } },
    { keep: true },
  );
  const { sayOne } = useDecide();
  return (
    <ChooseOne
      title={t("title", { name: person.name })}
      find={t("find")}
      none={t("none")}
      note={t("note")}
      finding={finding}
      isOld={found.isPlaceholderData}
      found={found.data?.people
        .filter(({ id }) => id !== person.id)
        .map(({ id, name, company }) => ({ id, name, beside: company?.name ?? null }))}
      choose={(other) => {
        close();
        sayOne([person, other]);
      }}
    />
  );
}
