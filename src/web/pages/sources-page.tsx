/** Where everything comes from: a place to add more, and each import with its report and its way back. */
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import "#web/style/imports.css";
import type { ImportRow } from "#api/imports.ts";
import { useAsk } from "#web/ask.ts";
import { useWords } from "#web/clock/words.ts";
import { fileName } from "#web/imports/file-name.ts";
import { DropZone } from "#web/imports/drop-zone.tsx";
import { MyAddresses } from "#web/imports/my-addresses.tsx";
import { useImportActs } from "#web/imports/use-import-acts.ts";
import { Section } from "#web/parts/section.tsx";
import { Shown } from "#web/shell/states.tsx";
import { useTitle } from "#web/title.ts";

export function SourcesPage() {
  const t = useTranslations("imports");
  const start = useTranslations("start");
  const imports = useAsk("imports", undefined, { every: 2000 });
  useTitle(t("sources-title"));
  return (
    <div className="narrow">
      <h1 className="t-h1">{t("sources-title")}</h1>
      <p className="t-read dim page-lead">{t("sources-lead")}</p>
      <DropZone className="drophere">
        {({ chooseFiles, chooseFolder, over }) => (
          <>
            <b>{over ? start("let") : t("add")}</b>
            <p>{t("add-more")}</p>
            <div className="btns">
              <button type="button" className="btn first" onClick={chooseFiles}>
                {start("choose")}
              </button>
              <button type="button" className="btn second" onClick={chooseFolder}>
                {start("choose-folder")}
              </button>
            </div>
          </>
        )}
      </DropZone>
      <Section className="report-rest" title={t("sources-title")}>
        <Shown query={imports}>
          {({ imports }) =>
            imports.length === 0 ? (
              <p className="t-small dim">{t("sources-none")}</p>
            ) : (
              <ul className="import-rows">
                {imports.map((row) => (
                  <Row key={row.id} row={row} />
                ))}
              </ul>
            )
          }
        </Shown>
      </Section>
      <MyAddresses />
    </div>
  );
}

function Row({ row }: { readonly row: ImportRow }) {
  const t = useTranslations("imports");
  const { longDay, hour } = useWords();
  const acts = useImportActs(row.id);
  const [first, ...others] = row.report.files;
  const waits = row.state === "interrupted" || row.state === "stopped";
  return (
    <li className={row.state === "undone" ? "undone" : undefined}>
      <div>
        <Link className="t-name" to="/imports/$id" params={{ id: row.id }}>
          {others.length === 0
            ? first
              ? fileName(first.path)
              : "–"
            : t("and-files", { first: fileName(first!.path), count: others.length })}
        </Link>
        <p className="t-small dim">
          {`${longDay(row.startedAt)}, ${hour(row.startedAt)} · ${t(`state.${row.state}`)}`}
          {row.state !== "undone" &&
            ` · ${t("import-sum", { new: row.report.new, read: row.report.read })}`}
        </p>
      </div>
      <div className="btns">
        {waits && (
          <button
            type="button"
            className="btn second"
            onClick={acts.resume}
            disabled={acts.busy !== null}
          >
            {t("continue")}
          </button>
        )}
        {row.state !== "undone" && row.state !== "running" && (
          <button
            type="button"
            className="btn quiet"
            onClick={acts.undo}
            disabled={acts.busy !== null}
          >
            {acts.busy === "undo" ? t("undoing") : t("undo")}
          </button>
        )}
      </div>
    </li>
  );
}
