/** What could not be read, or only in part: with file and place, like ones together. */
import { useTranslations } from "use-intl";
import type { ImportRow } from "#api/imports.ts";
import { useWords } from "#web/clock/words.ts";
import { Section } from "#web/parts/section.tsx";
import { groupProblems } from "./group-problems.ts";
import { ManyRows } from "./many-rows.tsx";

export function Problems({ row }: { readonly row: ImportRow }) {
  const t = useTranslations("imports");
  const { count } = useWords();
  const problems = groupProblems([
    ...row.report.files.flatMap(({ path, problemList }) =>
      problemList.map((problem) => ({ path, ...problem })),
    ),
    ...row.notes,
  ]);
  // Of a file with very many not all are listed.
  const unlisted =
    row.report.problems - row.report.files.reduce((sum, file) => sum + file.problemList.length, 0);
  return (
    <div id="problems">
      <Section
        title={t("not-readable")}
        aside={<span>{count(row.report.problems + row.notes.length)}</span>}
      >
        {problems.length === 0 && <p className="t-small dim">{t("no-problems")}</p>}
        <table className="ledger">
          <ManyRows rows={problems} columns={2}>
            {({ path, place, message, more }) => (
              <tr key={`${path} ${place} ${message}`}>
                <td className="where">
                  <b className="file">{path}</b>
                  <span className="dimmer t-small">
                    {[
                      place === "" ? "" : t("place-at", { place }),
                      more > 0 ? t("and-more", { count: more }) : "",
                    ]
                      .filter(Boolean)
                      .join(" ")}
                  </span>
                </td>
                <td>{message}</td>
              </tr>
            )}
          </ManyRows>
        </table>
        {unlisted > 0 && <p className="t-small dim">{t("and-more", { count: unlisted })}</p>}
      </Section>
    </div>
  );
}
