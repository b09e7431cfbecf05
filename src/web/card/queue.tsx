/** All pictures in a row, each with how far it is; those without a card are one line. */
import { Check, CircleDashed, CircleHelp, Loader } from "lucide-react";
import { useTranslations } from "use-intl";
import { Section } from "#web/parts/section.tsx";
import type { Picture } from "./pictures.ts";
import type { Scanning } from "./use-scanning.ts";

export function Queue({ scanning }: { readonly scanning: Scanning }) {
  const t = useTranslations("card");
  const { all, shown, does } = scanning;
  const without = all.filter(isWithout);
  const listed = all.filter((one) => !isWithout(one) || one.id === shown);
  return (
    <Section title={t("queue")} aside={<span>{all.length}</span>} className="card-queue">
      <ul>
        {listed.map((picture) => (
          <li key={picture.id}>
            <button
              type="button"
              className="plain"
              aria-labelledby={`card-${picture.id}`}
              aria-current={picture.id === shown || undefined}
              onClick={() => does({ do: "show", id: picture.id })}
            >
              <img src={picture.url} alt="" loading="lazy" />
              <span id={`card-${picture.id}`}>
                <b>{picture.form.name || picture.form.company || picture.name}</b>
                <span className="t-small dim">
                  <StateIcon state={picture.state} /> {t(`state-${picture.state}`)}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {without.length > 0 && (
        <p className="t-small dim card-without">{t("without-card", { count: without.length })}</p>
      )}
    </Section>
  );
}

const isWithout = ({ state }: Picture): boolean => state === "nothing" || state === "failed";

function StateIcon({ state }: Pick<Picture, "state">) {
  const Icon =
    state === "right"
      ? Check
      : state === "found"
        ? CircleHelp
        : state === "reads"
          ? Loader
          : CircleDashed;
  return <Icon className="i s" strokeWidth={1.6} aria-hidden />;
}
