/** What came of each file, channel by channel. On a phone the columns that are left out stand under its name. */
import { useState, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { Report } from "#api/imports.ts";
import { useWords } from "#web/clock/words.ts";
import { Breaking } from "./file-path.tsx";
import { FEW, FileRows, FilesToggle, OpenedRows } from "./file-rows.tsx";
import { holderOfAll, shortNames } from "./group-files.ts";
import { skippedOf } from "./skipped-sum.ts";

type Sums = Pick<Report, "read" | "new" | "known" | "problems" | "skipped">;

type ReportFile = Report["files"][number];

const COLUMNS = 6;

export function ReportTable({ report }: { readonly report: Report }) {
  const t = useTranslations("imports");
  const called = shortNames(report.files);
  const channels = inChannels(report.files);
  if (channels.length === 0) return null;
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
      {channels.map(([channel, files]) => (
        <ChannelFiles key={channel} channel={channel} files={files} called={called} />
      ))}
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

/** As the preview has them: who brought most first, and last what is of none. */
function inChannels(files: readonly ReportFile[]) {
  const readOf = (some: readonly ReportFile[]) => some.reduce((sum, { read }) => sum + read, 0);
  return [...Map.groupBy(files, ({ channel }) => channel)].toSorted(
    ([a, some], [b, others]) =>
      Number(a === null) - Number(b === null) || readOf(others) - readOf(some),
  );
}

interface ChannelFilesProps {
  readonly channel: ReportFile["channel"];
  readonly files: readonly ReportFile[];
  /** By the whole path. */
  readonly called: (path: string) => string;
}

function ChannelFiles({ channel, files, called }: ChannelFilesProps) {
  const t = useTranslations("imports");
  const titles = useTranslations("channels.title");
  const [open, setOpen] = useState(files.length <= FEW);
  const title = channel === null ? t("strangers") : titles(channel);
  const [only] = files;
  if (files.length === 1 && only) {
    return (
      <tbody className="alone">
        <Row name={title} sums={only}>
          <span className="dimmer t-small">
            <Breaking text={called(only.path)} />
          </span>
        </Row>
      </tbody>
    );
  }
  const holder = holderOfAll(files);
  const rows = {
    files,
    columns: COLUMNS,
    hasProblem: ({ problems }: ReportFile) => channel !== null && problems > 0,
    children: (file: ReportFile, name: string) => (
      <Row key={file.path} name={name === file.path ? called(name) : name} sums={file} />
    ),
  };
  return (
    <>
      <tbody>
        <tr className="group">
          <th scope="rowgroup">
            {title} <FilesToggle count={files.length} open={open} toggle={() => setOpen(!open)} />
            {holder !== null && <p className="dimmer t-small">{called(holder)}</p>}
          </th>
          <Figures sums={sumOf(files)} />
        </tr>
      </tbody>
      {open && holder === null ? (
        <FileRows
          {...rows}
          sums={({ name, files }, toggle) => (
            <Row name={called(name)} sums={sumOf(files)}>
              {toggle}
            </Row>
          )}
        />
      ) : (
        <OpenedRows {...rows} holder={holder} open={open} />
      )}
    </>
  );
}

function sumOf(files: readonly ReportFile[]): Sums {
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
  return (
    <tr>
      <td>
        <b className="file">
          <Breaking text={name} />
        </b>{" "}
        {children}
        <LeftOut sums={sums} />
      </td>
      <Figures sums={sums} />
    </tr>
  );
}

/** On a phone, where their columns are not. */
function LeftOut({ sums }: { readonly sums: Sums }) {
  const t = useTranslations("imports");
  const skipped = skippedOf(sums);
  const words = [
    sums.known > 0 && t("known-count", { count: sums.known }),
    skipped > 0 && t("skipped-count", { count: skipped }),
  ].filter((word) => word !== false);
  return words.length > 0 && <p className="only-narrow t-small dimmer">{words.join(", ")}</p>;
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
