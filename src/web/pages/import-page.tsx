/** One import: how far it is while it runs, what came of it after that. */
import { Link, useParams } from "@tanstack/react-router";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Undo2 } from "lucide-react";
import { type ReactNode, useEffect } from "react";
import { useTranslations } from "use-intl";
import "#web/style/imports.css";
import { importCalled, type ImportRow } from "#api/imports.ts";
import { asking, refreshPeople } from "#web/ask.ts";
import { Joined } from "#web/imports/joined.tsx";
import { FromWhat } from "#web/imports/from-what.tsx";
import { Equation } from "#web/imports/equation.tsx";
import { Problems } from "#web/imports/problems.tsx";
import { ReportTable } from "#web/imports/report-table.tsx";
import { Skipped } from "#web/imports/skipped.tsx";
import { useImportActs, type ImportActs } from "#web/imports/use-import-acts.ts";
import { useRoughly } from "#web/imports/use-roughly.ts";
import { howFar } from "#web/imports/how-far.ts";
import { FilesAtWork } from "#web/imports/files-at-work.tsx";
import { useKeptFocus } from "#web/parts/kept-focus.ts";
import { Progress } from "#web/parts/progress.tsx";
import { Shown } from "#web/shell/states.tsx";
import { useTitle } from "#web/title.ts";

export function ImportPage() {
  const { id } = useParams({ from: "/imports/$id" });
  const row = useQuery({
    ...asking("import", { params: { id } }),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.state === "running" ? 500 : false),
  });
  const acts = useImportActs(id);
  const focus = useKeptFocus(".btns");
  usePeopleFresh(row.data);
  return (
    <div className="narrow" ref={focus}>
      <Shown query={row}>{(row) => <State row={row} acts={acts} />}</Shown>
    </div>
  );
}

/** Whoever appeared meanwhile is on the home page when one goes there. */
function usePeopleFresh(row: ImportRow | undefined): void {
  const client = useQueryClient();
  const state = row?.state;
  useEffect(() => {
    if (state === "done" || state === "stopped") void refreshPeople(client);
  }, [state, client]);
}

interface StateProps {
  readonly row: ImportRow;
  readonly acts: ImportActs;
}

function State(props: StateProps) {
  const { state } = props.row;
  if (state === "running") return <Running {...props} />;
  if (state === "stopped" || state === "interrupted") return <Stopped {...props} />;
  return <Report {...props} />;
}

function Head(props: {
  readonly row: ImportRow;
  readonly title: string;
  readonly lead: ReactNode;
}) {
  const t = useTranslations("imports");
  const { title, lead } = props;
  const { say, values } = importCalled(props.row);
  useTitle(title);
  return (
    <>
      <p className="dim called">
        <Link className="link" to="/sources">
          {t("sources")}
        </Link>
        {say !== "nothing" && ` / ${t(`called.${say}`, values)}`}
      </p>
      <h1 className="t-h1">{title}</h1>
      <p className="t-read dim page-lead">{lead}</p>
    </>
  );
}

const TITLES: Partial<Record<ImportRow["progress"]["phase"], "joining" | "indexing">> = {
  joining: "joining",
  measuring: "joining",
  indexing: "indexing",
  done: "indexing",
};

function Running({ row, acts }: StateProps) {
  const t = useTranslations("imports");
  const roughly = useRoughly();
  const { phase, secondsLeft, file } = row.progress;
  const title = TITLES[phase] ?? "reading";
  const { items, of, done, total } = howFar(row);
  return (
    <>
      <Head row={row} title={t(`${title}-title`)} lead={t(`${title}-lead`)} />
      <div className="progress-head">
        <span className="serif">
          {of === null
            ? t("items-so-far", { count: items })
            : t.rich("items-of", { items, of, rest: (words) => <span>{words}</span> })}
        </span>
        <span className="dim t-small">
          {secondsLeft !== null && t("left-about", { time: roughly(secondsLeft) })}
        </span>
      </div>
      <Progress label={t(`${title}-title`)} done={done} total={total} />
      {title === "reading" && row.atWork.files.length > 0 ? (
        <FilesAtWork atWork={row.atWork} />
      ) : (
        <p className="t-small dim under-progress">{file !== null && t("looking", { file })}</p>
      )}
      <p className="t-read already">{t("already-here", { count: row.people })}</p>
      <div className="btns">
        <button
          type="button"
          className="btn second"
          onClick={acts.stop}
          disabled={acts.busy !== null}
        >
          {acts.busy === "stop" ? t("stopping") : t("stop")}
        </button>
        <Link className="btn quiet" to="/">
          {t("see-people")}
        </Link>
        <span className="dimmer t-small" role="status">
          {acts.busy === "stop" ? t("stopping-more") : t("stays-or-goes")}
        </span>
      </div>
    </>
  );
}

function Stopped({ row, acts }: StateProps) {
  const t = useTranslations("imports");
  return (
    <>
      <Head
        row={row}
        title={t("stopped-title")}
        lead={t("stopped-lead", { items: row.report.read })}
      />
      {row.brokeOff === null ? null : <p role="status">{row.brokeOff}</p>}
      <div className="btns">
        <button
          type="button"
          className="btn first"
          onClick={acts.resume}
          disabled={acts.busy !== null}
        >
          {t("continue")}
        </button>
        <UndoButton acts={acts} />
      </div>
      <div className="report-rest">
        <ReportTable report={row.report} />
      </div>
    </>
  );
}

function Report({ row, acts }: StateProps) {
  const t = useTranslations("imports");
  const { report } = row;
  if (row.state === "undone") {
    return (
      <>
        <Head row={row} title={t("undone-title")} lead={t("undone-lead")} />
        <div className="btns">
          <Link className="btn second" to="/sources">
            {t("sources")}
          </Link>
        </div>
      </>
    );
  }
  return (
    <>
      <Head
        row={row}
        title={t("done-title", { count: report.new })}
        lead={<FromWhat row={row} />}
      />
      <Equation report={report} />
      {report.enriched > 0 && (
        <p className="t-small dim">{t("enriched", { count: report.enriched })}</p>
      )}
      {row.keptMore > 0 && (
        <p className="t-small dim">{t("kept-more-stayed", { count: row.keptMore })}</p>
      )}
      <Joined row={row} />
      <div className="btns report-acts">
        <Link className="btn first" to="/">
          {t("whom")}
        </Link>
        {row.bringsAnything && <UndoButton acts={acts} />}
      </div>
      <ReportTable report={report} />
      <div className="duo five-seven report-rest">
        <Skipped report={report} />
        <Problems row={row} />
      </div>
    </>
  );
}

function UndoButton({ acts }: { readonly acts: ImportActs }) {
  const t = useTranslations("imports");
  return (
    <button type="button" className="btn second" onClick={acts.undo} disabled={acts.busy !== null}>
      <Undo2 className="i s" strokeWidth={1.6} aria-hidden />
      {acts.busy === "undo" ? t("undoing") : t("undo-all")}
    </button>
  );
}
