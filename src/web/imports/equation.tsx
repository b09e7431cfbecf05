/** read = new + known + skipped + not readable, in large figures and to scale. */
import { useTranslations } from "use-intl";
import type { Report } from "#api/imports.ts";
import { useWords } from "#web/clock/words.ts";
import { skippedOf } from "./skipped-sum.ts";

export function Equation({ report }: { readonly report: Report }) {
  const t = useTranslations("imports");
  const { count } = useWords();
  const skipped = skippedOf(report);
  const parts = [
    { name: "new", value: report.new },
    { name: "known", value: report.known },
    { name: "skipped", value: skipped, at: "#skipped" },
    { name: "problems", value: report.problems, at: "#problems" },
  ] as const;
  return (
    <>
      <div className="eq">
        <div>
          <b>{count(report.read)}</b>
          <span>{t("equation.read")}</span>
        </div>
        {parts.map(({ name, value, ...part }, index) => (
          <div className="g" key={name}>
            <i>{index === 0 ? "=" : "+"}</i>
            <div>
              <b>{count(value)}</b>
              <span>
                {"at" in part && value > 0 ? (
                  <a className="n" href={part.at}>
                    {t(`equation.${name}`)}
                  </a>
                ) : (
                  t(`equation.${name}`)
                )}
              </span>
            </div>
          </div>
        ))}
      </div>
      <div className="eqbar" aria-hidden>
        {parts.map(({ name, value }) =>
          value > 0 ? <i key={name} className={name} style={{ flexGrow: value }} /> : null,
        )}
      </div>
    </>
  );
}
