/** What the reader said of this person or of a meeting with them; each can be taken back here. */
import { useTranslations } from "use-intl";
import type { PersonPage, SaidMark } from "#api/people.ts";
import { useWords } from "#web/clock/words.ts";
import { useTakeBack } from "#web/home/use-take-back.ts";
import { Section } from "#web/parts/section.tsx";

/** Nothing where nothing was said. */
export function Said({ person }: { readonly person: PersonPage }) {
  const t = useTranslations("person");
  const wordsOf = useSaidWords();
  const takeBack = useTakeBack();
  if (person.marks.length === 0) return null;
  return (
    <Section title={t("said")}>
      <ul className="said">
        {person.marks.map((mark) => {
          const what = wordsOf(mark);
          return (
            <li key={mark.id}>
              <span>{what}</span>
              <button
                type="button"
                className="link t-small"
                aria-label={t("take-back-of", { what })}
                onClick={() => takeBack(person, mark, what)}
              >
                {t("take-back")}
              </button>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function useSaidWords(): (mark: SaidMark) => string {
  const t = useTranslations("person");
  const { longDay } = useWords();
  return (mark) => {
    switch (mark.kind) {
      case "met": {
        const where = mark.where || "none";
        return mark.day === null
          ? t("said-of.met-some-day", { where })
          : t("said-of.met", { day: longDay(mark.day), where });
      }
      case "weight":
        return t(mark.weight < 1 ? "said-of.weight-half" : "said-of.weight-double");
      case "edit":
        if (mark.field === "wrong") return t("said-of.wrong", { value: mark.written });
        return t("said-of.edit", { field: t(`edit.${mark.field}`), value: mark.written });
      case "hidden":
        return t("said-of.hidden");
      case "kind":
        return t("said-of.kind", {
          subject: mark.subject || t("without-subject.unclear"),
          day: longDay(mark.at),
          how: t(`as.${mark.as}`),
        });
    }
  };
}
