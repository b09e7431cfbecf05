/** What each file is and holds, and how much of it is to be kept. */
import { useTranslations } from "use-intl";
import type { Keep } from "#api/common.ts";
import type { Preview } from "#api/imports.ts";
import { useWords } from "#web/clock/words.ts";
import { ManyRows } from "./many-rows.tsx";
import { yearsOf } from "./roughly.ts";

type PreviewFile = Preview["files"][number];

interface Kept {
  readonly keepOf: (path: string) => Keep;
  readonly choose: (path: string, keep: Keep) => void;
}

export function PreviewTable({ preview, ...kept }: { readonly preview: Preview } & Kept) {
  const t = useTranslations("imports");
  const { count } = useWords();
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th>{t("file")}</th>
          <th className="num">{t("entries")}</th>
          <th className="num hide">{t("period")}</th>
          <th className="num hide">{t("people")}</th>
          <th className="num">{t("kept")}</th>
        </tr>
      </thead>
      <ManyRows rows={preview.files} columns={5}>
        {(file) => <FileRow key={file.path} file={file} {...kept} />}
      </ManyRows>
      {preview.files.length > 1 && (
        <tfoot>
          <tr>
            <td>{t("together")}</td>
            <td className="num">{count(preview.items)}</td>
            <td className="num hide">{yearsOf(preview.from, preview.to)}</td>
            <td className="num hide">{count(preview.people)}</td>
            <td aria-hidden />
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function FileRow({ file, keepOf, choose }: { readonly file: PreviewFile } & Kept) {
  const t = useTranslations("imports");
  const { count } = useWords();
  if (file.channel === null) return <StrangerRow file={file} />;
  return (
    <tr>
      <td>
        <b className="file">{file.path}</b>
        <span className="dimmer t-small">{formatWords(t, file.format)}</span>
        {file.kept !== null && isMore(file.kept, keepOf(file.path)) && (
          <p className="t-small dim">{t("kept-more", { keep: t(`keep-short.${file.kept}`) })}</p>
        )}
        {file.problems.length > 0 && (
          <details className="t-small dim">
            <summary>{t("some-problems", { count: file.problems.length })}</summary>
            <ul>
              {[...new Set(file.problems.map(({ text }) => text))].map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </details>
        )}
      </td>
      <td className="num">{count(file.items)}</td>
      <td className="num hide">{yearsOf(file.from, file.to)}</td>
      <td className="num hide">{count(file.people)}</td>
      <td className="num">
        <select
          className="link pick"
          aria-label={t("keep-of", { file: file.path })}
          value={keepOf(file.path)}
          onChange={({ target }) => choose(file.path, target.value as Keep)}
        >
          {KEEPS.map((keep) => (
            <option key={keep} value={keep}>
              {t(`keep-short.${keep}`)}
            </option>
          ))}
        </select>
      </td>
    </tr>
  );
}

const KEEPS: readonly Keep[] = ["headers", "subjects", "text"];

export const isMore = (a: Keep, b: Keep): boolean => KEEPS.indexOf(a) > KEEPS.indexOf(b);

/** A file of no known kind: it says why, and stays out. */
function StrangerRow({ file }: { readonly file: PreviewFile }) {
  const t = useTranslations("imports");
  return (
    <tr>
      <td>
        <b className="file">{file.path}</b>
        <span className="dimmer t-small">{file.problems[0]?.text}</span>
      </td>
      <td className="num dimmer">–</td>
      <td className="num hide dimmer">–</td>
      <td className="num hide dimmer">–</td>
      <td className="num dimmer">{t("left-out")}</td>
    </tr>
  );
}

type Format = "mbox" | "eml" | "maildir" | "ics";

export const formatWords = (
  t: ReturnType<typeof useTranslations<"imports">>,
  format: string | null,
): string =>
  format !== null && t.has(`format.${format as Format}`) ? t(`format.${format as Format}`) : "";
