/** What came of each file. On a phone the columns that are left out stand under its name. */
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { Report } from "#api/imports.ts";
import { useWords } from "#web/clock/words.ts";
import { FileRows } from "./file-rows.tsx";
import { shortNames } from "./group-files.ts";
import { skippedOf } from "./skipped-sum.ts";

type Sums = Pick<Report, "read" | "new" | "known" | "problems" | "skipped">;

export function ReportTable({ report }: { readonly report: Report }) {
  const t = useTranslations("imports");
  const called = shortNames(report.files);
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
      <FileRows
        files={report.files}
        columns={6}
        hasProblem={({ problems }) => problems > 0}
        sums={({ name, files }, toggle) => (
          <Row name={called(name)} sums={sumOf(files)}>
            {toggle}
          </Row>
        )}
      >
        {(file) => <Row key={file.path} name={called(file.path)} sums={file} />}
      </FileRows>
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

function sumOf(files: readonly Report["files"][number][]): Sums {
  const sum = (field: "read" | "new" | "known" | "problems") =>
    files.reduce((all, file) => all + file[field], 0);
  return {
    read: sum("read"),
    new: sum("new"),
    known: sum("known"),
    problems: sum("problems"),
    skipped: { all: files.reduce((all, file) => all + skippedOf(file), 0) },
  };
}

interface RowProps {
  readonly name: string;
  readonly sums: Sums;
  readonly children?: ReactNode;
}

function Row({ name, sums, children }: RowProps) {
  const t = useTranslations("imports");
  return (
    <tr>
      <td>
        <b className="file">{name}</b> {children}
        <p className="only-narrow t-small dimmer">
          {t("known-skipped", { known: sums.known, skipped: skippedOf(sums) })}
        </p>
      </td>
      <Figures sums={sums} />
    </tr>
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
