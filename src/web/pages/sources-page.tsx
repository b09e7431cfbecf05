/** Where everything comes from: a place to add more, and each import with its report and its way back. */
import { Link } from "@tanstack/react-router";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { ScanLine } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import "#web/style/imports.css";
import "#web/style/sources.css";
import { importCalled, type ImportLine, type Lane } from "#api/imports.ts";
import { asking, isSilence, useAsk } from "#web/ask.ts";
import { useWords } from "#web/clock/words.ts";
import { DropZone } from "#web/imports/drop-zone.tsx";
import { Joined } from "#web/imports/joined.tsx";
import { Gaps } from "#web/imports/gaps.tsx";
import { useKeepWords } from "#web/imports/keep-of.tsx";
import { Lanes } from "#web/imports/lanes.tsx";
import { MyAddresses } from "#web/imports/my-addresses.tsx";
import { MyZone } from "#web/imports/my-zone.tsx";
import { yearsOf } from "#web/imports/roughly.ts";
import { TakeAll } from "#web/imports/take-all.tsx";
import { useImportActs } from "#web/imports/use-import-acts.ts";
import { MoreRows, useFirstRows } from "#web/parts/first-rows.tsx";
import { focusIn, useKeptFocus } from "#web/parts/kept-focus.ts";
import { Section } from "#web/parts/section.tsx";
import { isFilling, useSession } from "#web/session.tsx";
import { Shown, Waiting } from "#web/shell/states.tsx";
import { useTitle } from "#web/title.ts";

export function SourcesPage() {
  const t = useTranslations("imports");
  const filling = isFilling(useSession());
  const imports = useQuery({
    ...asking("imports"),
    // Also a terminal may begin one.
    refetchInterval: ({ state }) =>
      filling || isAtWork(state.data?.imports) || isSilence(state.error) ? 2000 : 10_000,
  });
  const lanes = useAsk("lanes");
  const known = lanes.data?.lanes ?? [];
  useLanesFresh(imports.data?.imports);
  useTitle(t("sources-title"));
  // Both at once: what comes later would push away what somebody is about to press.
  if (lanes.isPending || imports.isPending) return <Waiting />;
  return (
    <div className="sources">
      <Head lanes={known} />
      <Add />
      {known.length > 0 && <Lanes lanes={known} />}
      <div className="duo seven-four">
        <div className="stack">
          <Gaps lanes={known} />
          <Section title={t("read-in")} aside={<span>{t("newest-first")}</span>}>
            <Shown query={imports}>
              {({ imports }) =>
                imports.length === 0 ? (
                  <p className="t-small dim">{t("sources-none")}</p>
                ) : (
                  <Rows imports={imports} />
                )
              }
            </Shown>
          </Section>
        </div>
        <div className="stack">
          <MyAddresses />
          <MyZone />
          <TakeAll />
        </div>
      </div>
    </div>
  );
}

const isAtWork = (imports: readonly ImportLine[] = []): boolean =>
  imports.some(({ state }) => state === "running");

/** What is there changes when an import ends or goes. */
function useLanesFresh(imports: readonly ImportLine[] | undefined): void {
  const client = useQueryClient();
  const states = imports?.map(({ id, state }) => `${id} ${state}`).join();
  useEffect(() => {
    if (states !== undefined) void client.invalidateQueries({ queryKey: ["lanes"] });
  }, [states, client]);
}

function Head({ lanes }: { readonly lanes: readonly Lane[] }) {
  const t = useTranslations("imports");
  const { count } = useWords();
  const total = lanes.reduce((sum, lane) => sum + lane.total, 0);
  const first = lanes.map((lane) => lane.first).toSorted((a, b) => (a < b ? -1 : 1))[0];
  return (
    <div className="sources-head">
      <h1 className="t-display">{t("sources-title")}</h1>
      <p className="t-read dim">
        {first === undefined
          ? t("sources-lead")
          : t("sources-sum", {
              entries: count(total),
              n: total,
              channels: lanes.length,
              year: first.slice(0, 4),
            })}
      </p>
    </div>
  );
}

/** First, since one comes here for it. */
function Add() {
  const t = useTranslations("imports");
  const start = useTranslations("start");
  const card = useTranslations("card");
  return (
    <DropZone className="drophere in-a-line">
      {({ chooseFiles, chooseFolder, over }) => (
        <>
          <div>
            <b>{over ? start("let") : t("add")}</b>
            <p>
              <span className="by-mouse">{t("add-drag")}</span> {t("add-more")}
            </p>
          </div>
          <div className="btns">
            <button type="button" className="btn first" onClick={chooseFiles}>
              {start("choose")}
            </button>
            <button type="button" className="btn second" onClick={chooseFolder}>
              {start("choose-folder")}
            </button>
            <Link className="btn quiet" to="/card">
              <ScanLine className="i" strokeWidth={1.6} aria-hidden />
              {card("scan")}
            </Link>
          </div>
        </>
      )}
    </DropZone>
  );
}

const FIRST = 20;

/** What was taken back is one line, until somebody asks. */
function Rows({ imports }: { readonly imports: readonly ImportLine[] }) {
  const t = useTranslations("imports");
  const [all, setAll] = useState(false);
  const focus = useKeptFocus(".import-rows > li");
  const undone = imports.filter(({ state }) => state === "undone");
  const { shown, list, more } = useFirstRows(
    all ? imports : imports.filter(({ state }) => state !== "undone"),
    FIRST,
  );
  useEffect(() => {
    if (all) focusIn(document.querySelector(".import-rows > .undone"));
  }, [all]);
  return (
    <div ref={focus}>
      <ul className="import-rows" ref={list}>
        {shown.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </ul>
      <MoreRows {...more} className="import-rest" />
      {undone.length > 0 && !all && more.hidden === 0 && (
        <button
          type="button"
          className="n t-small import-rest"
          onClick={() => {
            more.showAll();
            setAll(true);
          }}
        >
          {t("and-undone", { count: undone.length })}
        </button>
      )}
    </div>
  );
}

/** Of several channels the most: in some there was nothing more to keep. */
const keptOf = ({ channel, keeps }: ImportLine): ImportLine["keeps"] =>
  channel === null ? keeps.slice(-1) : keeps;

function Row({ row }: { readonly row: ImportLine }) {
  const t = useTranslations("imports");
  const { longDay, hour } = useWords();
  const keepWords = useKeepWords();
  const acts = useImportActs(row.id);
  const { say, values } = importCalled(row);
  const called = t(`called.${say}`, values);
  const when = `${longDay(row.startedAt)}, ${hour(row.startedAt)}`;
  const waits = row.state === "interrupted" || row.state === "stopped";
  return (
    <li className={row.state === "undone" ? "undone" : undefined}>
      <div>
        <Link className="t-name" to="/imports/$id" params={{ id: row.id }}>
          {called}
        </Link>
        <p className="t-small dim">{`${when} · ${t(`state.${row.state}`)}`}</p>
        {row.state !== "undone" && (
          <p className="t-small dim">
            {[
              t("import-sum", { new: row.report.new, read: row.report.read }),
              say === "one" && row.files > 1 && t("files-in-it", { count: row.files }),
              row.from && yearsOf(row.from, row.to),
              keptOf(row)
                .map((keep) => keepWords(keep, row.channel))
                .join(" / "),
            ]
              .filter(Boolean)
              .join(" · ")}
          </p>
        )}
        {row.state !== "undone" && <Joined row={row} />}
      </div>
      <div className="btns">
        {waits && (
          <button
            type="button"
            className="btn second"
            aria-label={t("continue-of", { import: called, when })}
            onClick={acts.resume}
            disabled={acts.busy !== null}
          >
            {t("continue")}
          </button>
        )}
        {(waits || (row.state === "done" && row.bringsAnything)) && (
          <button
            type="button"
            className="btn quiet"
            aria-label={t("undo-of", { import: called, when })}
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
