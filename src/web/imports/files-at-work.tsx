/** The files of an import that runs: done, now, or waiting; of very many only how many are so. */
import { Check } from "lucide-react";
import { useTranslations } from "use-intl";
import type { ImportRow } from "#api/imports.ts";
import { FilePath } from "./file-path.tsx";
import { shortNames } from "./group-files.ts";

type AtWork = ImportRow["atWork"];

export function FilesAtWork({ atWork: { files, read, waiting } }: { readonly atWork: AtWork }) {
  const t = useTranslations("imports.at-work");
  const called = shortNames(files);
  const unlisted = (state: "read" | "waiting", count: number) =>
    count - files.filter((file) => file.state === state).length;
  const [done, ahead] = [unlisted("read", read), unlisted("waiting", waiting)];
  if (files.length === 0 && done === 0 && ahead === 0) return null;
  return (
    <ul className="at-work">
      {done > 0 && (
        <li>
          <span>{t("files-read", { count: done })}</span>
          <Check className="i s" strokeWidth={1.6} aria-hidden />
        </li>
      )}
      {files.map((file) => (
        <li key={file.path} className={file.state === "waiting" ? "dimmer" : undefined}>
          <span>
            <FilePath path={called(file.path)} />
          </span>
          <State file={file} />
        </li>
      ))}
      {ahead > 0 && <li className="dimmer">{t("files-waiting", { count: ahead })}</li>}
    </ul>
  );
}

function State({ file }: { readonly file: AtWork["files"][number] }) {
  const t = useTranslations("imports.at-work");
  const { state, items, expected } = file;
  if (state === "waiting") return <span className="t-small">{t("waiting")}</span>;
  if (state === "read") {
    return (
      <span className="dim t-small">
        <Check className="i s" strokeWidth={1.6} aria-hidden /> {t("read", { count: items })}
      </span>
    );
  }
  const isCounted = expected !== null && items <= expected;
  return (
    <span className="dim t-small">
      {isCounted ? t("of", { items, expected }) : t("so-far", { count: items })}
    </span>
  );
}
