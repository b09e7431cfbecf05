/** What came of each file. On a phone the columns that are left out stand under its name. */
import { useTranslations } from "use-intl";
import type { Report } from "#api/imports.ts";
import { useWords } from "#web/clock/words.ts";
import { ManyRows } from "./many-rows.tsx";
import { skippedOf } from "./skipped-sum.ts";

type Sums = Pick<Report, "read" | "new" | "known" | "problems" | "skipped">;

export function ReportTable({ report }: { readonly report: Report }) {
  const t = useTranslations("imports");
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th>{t("file")}</th>
          <th className="num">{t("equation.read")}</th>
          <th className="num">{t("equation.new")}</th>
          <th className="num hide">{t("known-short")}</th>
          <th className="num hide">{t("equation.skipped")}</th>
          <th className="num">{t("equation.problems")}</th>
        </tr>
      </thead>
      <ManyRows rows={report.files} columns={6}>
        {(file) => (
          <tr key={file.path}>
            <td>
              <b className="file">{file.path}</b>
              <p className="only-narrow t-small dimmer">
                {t("known-skipped", { known: file.known, skipped: skippedOf(file) })}
              </p>
            </td>
            <Figures sums={file} />
          </tr>
        )}
      </ManyRows>
      {report.files.length > 1 && (
        <tfoot>
          <tr>
            <td>{t("together")}</td>
            <Figures sums={report} />
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function Figures({ sums }: { readonly sums: Sums }) {
  const { count } = useWords();
  return (
    <>
      <td className="num">{count(sums.read)}</td>
      <td className="num">{count(sums.new)}</td>
      <td className="num hide">{count(sums.known)}</td>
      <td className="num hide">{count(skippedOf(sums))}</td>
      <td className="num">
        {sums.problems > 0 ? (
          <a className="n" href="#problems">
            {count(sums.problems)}
          </a>
        ) : (
          0
        )}
      </td>
    </>
  );
}
