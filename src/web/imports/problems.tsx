/** What could not be read, or only in part: with file and place, like ones together. */
import { useTranslations } from "use-intl";
import type { ImportRow } from "#api/imports.ts";
import { useWords } from "#web/clock/words.ts";
import { Section } from "#web/parts/section.tsx";
import { groupProblems, type ProblemGroup, type ProblemLine } from "./group-problems.ts";
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
            {(group) => (
              <Group key={`${group.path} ${group.place} ${group.message}`} group={group} />
            )}
          </ManyRows>
        </table>
        {unlisted > 0 && <p className="t-small dim">{t("and-more", { count: unlisted })}</p>}
      </Section>
    </div>
  );
}

function Group({ group }: { readonly group: ProblemGroup }) {
  const t = useTranslations("imports");
  const { path, message, others } = group;
  return (
    <tr>
      <td className="where">
        <b className="file">{path}</b>
        <Where line={group} />
      </td>
      <td>
        {message}
        {others.length > 0 && (
          <details className="t-small">
            <summary className="dim">{t("others-of-kind", { count: placesOf(others) })}</summary>
            <ul className="others">
              {others.map((line) => (
                <li key={line.message}>
                  {line.message} <Where line={line} />
                </li>
              ))}
            </ul>
          </details>
        )}
      </td>
    </tr>
  );
}

const placesOf = (lines: readonly ProblemLine[]): number =>
  lines.reduce((sum, { more }) => sum + 1 + more, 0);

function Where({ line: { place, more } }: { readonly line: ProblemLine }) {
  const t = useTranslations("imports");
  return (
    <span className="dimmer t-small">
      {[
        place === "" ? "" : t("place-at", { place }),
        more > 0 ? t("and-more", { count: more }) : "",
      ]
        .filter(Boolean)
        .join(" ")}
    </span>
  );
}
