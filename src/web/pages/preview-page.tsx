/** An upload: how it is taken in and looked at, then what was found and what is to be kept of it. */
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import "#web/style/imports.css";
import type { Keep } from "#api/common.ts";
import type { Preview } from "#api/imports.ts";
import { call } from "#web/api-client.ts";
import { type Asked, answersOf, askedIn, isOpen, withSaid } from "#web/imports/asked.ts";
import { DropWhat, KeepWhat } from "#web/imports/keep-what.tsx";
import { Owners } from "#web/imports/owners.tsx";
import { isMoreKept, keepsToTell } from "#web/imports/keeps.ts";
import { mustChoose, needsMe } from "#web/imports/of-nobody.ts";
import { hereAlready, previewParts } from "#web/imports/preview-parts.ts";
import { PreviewTable } from "#web/imports/preview-table.tsx";
import { Questions, useAnswering } from "#web/imports/questions.tsx";
import { secondsToRead } from "#web/imports/roughly.ts";
import { Lost } from "#web/imports/lost.tsx";
import { abortUpload, isTaken, useUpload, type UploadState } from "#web/imports/uploads.ts";
import { useRoughly } from "#web/imports/use-roughly.ts";
import { EmptySeat } from "#web/parts/empty-seat.tsx";
import { Progress } from "#web/parts/progress.tsx";
import { Failure, useFailureWords } from "#web/shell/states.tsx";
import { useTitle } from "#web/title.ts";

export function PreviewPage() {
  const { id } = useParams({ from: "/uploads/$id" });
  const upload = useUpload(id);
  const taken = upload === undefined || isTaken(upload);
  const look = useLook(id, taken);
  const error = upload?.error ?? look.error;
  return (
    <div className="narrow">
      {error ? (
        <Failure error={error} />
      ) : look.data?.preview ? (
        <Found id={id} preview={look.data.preview} looking={look.data.state === "running"} />
      ) : (
        <Looking id={id} upload={taken ? undefined : upload} look={look.data} />
      )}
    </div>
  );
}

/** Begins to look once everything is there, then asks how far it is. */
function useLook(id: string, taken: boolean) {
  const begun = useQuery({
    queryKey: ["look", id],
    queryFn: () => call("startPreview", { params: { id } }),
    enabled: taken,
    staleTime: Infinity,
  });
  const now = useQuery({
    queryKey: ["preview", id],
    queryFn: ({ signal }) => call("preview", { params: { id } }, signal),
    enabled: begun.isSuccess && begun.data.state === "running",
    refetchInterval: ({ state }) => (state.data && state.data.state !== "running" ? false : 400),
  });
  return { data: now.data ?? begun.data, error: begun.error ?? now.error };
}

function useLeave(id: string): () => void {
  const navigate = useNavigate();
  return () => {
    abortUpload(id);
    void call("dropUpload", { params: { id } }).catch(() => {});
    void navigate({ to: "/sources" });
  };
}

const MEGABYTE = 1_000_000;

function Looking(props: {
  readonly id: string;
  readonly upload: UploadState | undefined;
  readonly look: Awaited<ReturnType<typeof call<"preview">>> | undefined;
}) {
  const t = useTranslations("imports");
  const leave = useLeave(props.id);
  const { upload, look } = props;
  useTitle(t("looking-title"));
  const [done, total] = upload
    ? [upload.doneBytes, upload.totalBytes]
    : [look?.progress.done ?? 0, look?.progress.total ?? 0];
  return (
    <>
      <p className="dim">{t("sources")}</p>
      <h1 className="t-h1">{t("looking-title")}</h1>
      <p className="t-read dim page-lead">{t("looking-lead")}</p>
      <Progress label={t("looking-title")} done={done} total={total} />
      <p className="t-small dim under-progress" role="status">
        {upload
          ? t("uploading", { done: done / MEGABYTE, total: total / MEGABYTE })
          : look?.progress.file && t("looking", { file: look.progress.file })}
      </p>
      <Lost id={props.id} />
      <div className="btns">
        <button type="button" className="btn second" onClick={leave}>
          {t("cancel")}
        </button>
      </div>
    </>
  );
}

interface FoundProps {
  readonly id: string;
  readonly preview: Preview;
  /** Again, since something was answered. */
  readonly looking: boolean;
}

function Found({ id, preview, looking }: FoundProps) {
  const parts = previewParts(preview);
  const choices = useChoices(preview);
  const answering = useAnswering(id);
  const asked = withSaid(askedIn(preview.files), answering.said);
  return (
    <>
      <FoundHead id={id} />
      <PreviewTable
        upload={id}
        preview={preview}
        parts={parts}
        keepOf={choices.keepOfFile}
        choose={choices.chooseOf}
      />
      {parts.channels.length > 0 ? (
        <>
          <Questions asked={asked} looking={looking} answering={answering} />
          <Choices preview={preview} choices={choices} />
          <ReadIt
            id={id}
            preview={preview}
            choices={choices}
            asked={asked}
            isUnsettled={looking || answering.sending}
          />
        </>
      ) : (
        <NothingToRead />
      )}
    </>
  );
}

type Made = ReturnType<typeof useChoices>;

/** What is chosen so far. */
function useChoices(preview: Preview) {
  const [keep, setKeep] = useState<Keep>("text");
  const [keepOf, setKeepOf] = useState<Readonly<Record<string, Keep>>>({});
  const [me, setMe] = useState<readonly string[]>(() =>
    preview.owners.filter(({ sure }) => sure).map(({ text }) => text),
  );
  const [none, setNone] = useState(false);
  const [drop, setDrop] = useState(false);
  const keepOfFile = (path: string) => keepOf[path] ?? keep;
  return {
    keep,
    keepOf,
    keepOfFile,
    chooseAll: (all: Keep) => {
      setKeep(all);
      setKeepOf({});
    },
    chooseOf: (paths: readonly string[], one: Keep) =>
      setKeepOf({ ...keepOf, ...Object.fromEntries(paths.map((path) => [path, one])) }),
    me,
    chooseMe: (addresses: readonly string[]) => {
      setMe(addresses);
      setNone(false);
    },
    none,
    setNone,
    /** Nobody is chosen or known. */
    isOpen: mustChoose(preview, me),
    /** Less is chosen than there is. */
    isLess: preview.files.some((file) => isMoreKept(file, keepOfFile(file.path))),
    drop,
    setDrop,
  };
}

interface ChoicesProps {
  readonly preview: Preview;
  readonly choices: Made;
}

function Choices({ preview, choices }: ChoicesProps) {
  const { keep, isLess, drop } = choices;
  return (
    <div className="duo choices">
      {(needsMe(preview) || preview.owners.length > 0) && (
        <Owners
          preview={preview}
          chosen={choices.me}
          choose={choices.chooseMe}
          isOpen={choices.isOpen}
          none={choices.none}
          sayNone={choices.setNone}
        />
      )}
      <div>
        <KeepWhat files={preview.files} keep={keep} choose={choices.chooseAll} />
        {isLess && <DropWhat drop={drop} choose={choices.setDrop} />}
      </div>
    </div>
  );
}

interface ReadItProps extends ChoicesProps {
  readonly id: string;
  readonly asked: readonly Asked[];
  readonly isUnsettled: boolean;
}

function ReadIt({ id, preview, choices, asked, isUnsettled }: ReadItProps) {
  const t = useTranslations("imports");
  const questions = useTranslations("questions");
  const roughly = useRoughly();
  const leave = useLeave(id);
  const { keep, keepOf } = choices;
  const read = useRead({
    upload: id,
    me: [...choices.me],
    keep,
    keepOf: keepsToTell(preview.files, { keep, keepOf }),
    drop: choices.drop && choices.isLess,
    answers: [...answersOf(asked)],
  });
  const isNobody = choices.isOpen && !choices.none;
  const mustAnswer = asked.some(isOpen);
  const words = mustAnswer
    ? questions("answer-first")
    : isNobody
      ? t(preview.owners.length > 0 ? "choose-you" : "name-you")
      : t("takes-about", { time: roughly(secondsToRead(preview.items)) });
  return (
    <>
      <HereAlready files={preview.files} keepOf={choices.keepOfFile} />
      <div className="btns">
        <button
          type="button"
          className="btn first"
          onClick={read.start}
          disabled={isNobody || read.starting || isUnsettled || mustAnswer}
        >
          {t("read", { count: preview.items })}
        </button>
        <button type="button" className="btn quiet" onClick={leave}>
          {t("store-nothing")}
        </button>
        <span className="dimmer t-small" role="status">
          {read.failed ?? words}
        </span>
      </div>
    </>
  );
}

interface HereAlreadyProps {
  readonly files: Preview["files"];
  readonly keepOf: (path: string) => Keep;
}

/** What is read a second time brings nothing. */
function HereAlready({ files, keepOf }: HereAlreadyProps) {
  const t = useTranslations("imports");
  const { here, isAll } = hereAlready(files, keepOf);
  if (here === 0) return null;
  return (
    <p className="t-read here-already">{t(isAll ? "nothing-new" : "some-here", { count: here })}</p>
  );
}

function NothingToRead() {
  const t = useTranslations("imports");
  return (
    <EmptySeat words={t("nothing-to-read")}>
      <Link className="btn second" to="/sources">
        {t("sources")}
      </Link>
    </EmptySeat>
  );
}

function FoundHead({ id }: { readonly id: string }) {
  const t = useTranslations("imports");
  useTitle(t("found-title"));
  return (
    <>
      <p className="dim">{t("sources")}</p>
      <h1 className="t-h1">{t("found-title")}</h1>
      <p className="t-read dim page-lead">{t("found-lead")}</p>
      <Lost id={id} />
    </>
  );
}

function useRead(body: Parameters<typeof call<"startImport">>[1]["body"]) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const words = useFailureWords();
  const [starting, setStarting] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const read = async () => {
    const { id } = await call("startImport", { body });
    void client.invalidateQueries({ queryKey: ["session"] });
    await navigate({ to: "/imports/$id", params: { id } });
  };
  const start = () => {
    setStarting(true);
    read().catch((error: unknown) => {
      setStarting(false);
      setFailed(words(error));
    });
  };
  return { start, starting, failed };
}
