/** An upload: how it is taken in and looked at, then what was found and what is to be kept of it. */
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import "#web/style/imports.css";
import type { Keep } from "#api/common.ts";
import type { Preview } from "#api/imports.ts";
import { call } from "#web/api-client.ts";
import { answersOf, askedIn, isOpen, withSaid } from "#web/imports/asked.ts";
import { Choice } from "#web/imports/choice.tsx";
import { Owners } from "#web/imports/owners.tsx";
import { Pictures } from "#web/imports/pictures.tsx";
import { isMoreKept, keepsOfAll, keepsToTell } from "#web/imports/keeps.ts";
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
          ? t("uploading", { done: upload.done, total: upload.total })
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
  const t = useTranslations("imports");
  const questions = useTranslations("questions");
  const leave = useLeave(id);
  const roughly = useRoughly();
  const [keep, setKeep] = useState<Keep>("text");
  const [keepOf, setKeepOf] = useState<Readonly<Record<string, Keep>>>({});
  const [me, setMe] = useState<readonly string[]>(() =>
    preview.owners.filter(({ sure }) => sure).map(({ text }) => text),
  );
  const [drop, setDrop] = useState(false);
  const keepOfFile = (path: string) => keepOf[path] ?? keep;
  const keptMore = preview.files.some((file) => isMoreKept(file, keepOfFile(file.path)));
  const answering = useAnswering(id);
  const asked = withSaid(askedIn(preview.files), answering.said);
  const unsettled = looking || answering.sending || asked.some(isOpen);
  const read = useRead({
    upload: id,
    me: [...me],
    keep,
    keepOf: keepsToTell(preview.files, { keep, keepOf }),
    drop: drop && keptMore,
    answers: [...answersOf(asked)],
  });
  const mustChoose =
    me.length === 0 && (preview.owners.length > 0 || preview.channels.some(isMine));
  const readable = preview.files.some(({ channel }) => channel !== null);
  return (
    <>
      <FoundHead id={id} />
      <PreviewTable
        preview={preview}
        keepOf={keepOfFile}
        choose={(paths, one) =>
          setKeepOf({ ...keepOf, ...Object.fromEntries(paths.map((path) => [path, one])) })
        }
      />
      <Pictures id={id} preview={preview} />
      {readable ? (
        <>
          <Questions asked={asked} looking={looking} answering={answering} />
          <div className="duo choices">
            <Owners preview={preview} chosen={me} choose={setMe} />
            <div>
              <KeepWhat
                files={preview.files}
                keep={keep}
                choose={(all) => {
                  setKeep(all);
                  setKeepOf({});
                }}
              />
              {keptMore && <DropWhat drop={drop} choose={setDrop} />}
            </div>
          </div>
          <div className="btns">
            <button
              type="button"
              className="btn first"
              onClick={read.start}
              disabled={mustChoose || read.starting || unsettled}
            >
              {t("read", { count: preview.items })}
            </button>
            <button type="button" className="btn quiet" onClick={leave}>
              {t("store-nothing")}
            </button>
            <span className="dimmer t-small" role="status">
              {read.failed ??
                (asked.some(isOpen)
                  ? questions("answer-first")
                  : mustChoose
                    ? t("choose-you")
                    : t("takes-about", { time: roughly(secondsToRead(preview.items)) }))}
            </span>
          </div>
        </>
      ) : (
        <EmptySeat words={t("nothing-to-read")}>
          <Link className="btn second" to="/sources">
            {t("sources")}
          </Link>
        </EmptySeat>
      )}
    </>
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

/** Without knowing whose it is, nothing can be told of these; a telephone's own lists go without. */
const isMine = ({ channel }: Preview["channels"][number]): boolean =>
  channel === "email" || channel === "calendar";

interface KeepWhatProps {
  readonly files: Preview["files"];
  readonly keep: Keep;
  readonly choose: (keep: Keep) => void;
}

/** Nothing is asked where nothing can be chosen. */
function KeepWhat({ files, keep, choose }: KeepWhatProps) {
  const t = useTranslations("imports");
  const channels = files.flatMap(({ channel }) => channel ?? []);
  const { words, keeps } = keepsOfAll(channels);
  if (keeps.length < 2) return null;
  const name = words === "subject" ? "keep" : (`keep-${words}` as const);
  const answers = [
    { value: "headers", words: t(`${name}.headers`), more: t(`${name}.headers-more`) },
    { value: "subjects", words: t("keep.subjects") },
    { value: "text", words: t(`${name}.text`), more: t(`${name}.text-more`) },
  ] as const;
  return (
    <Choice
      title={t("keep-what")}
      name="keep"
      answers={answers.filter(({ value }) => keeps.includes(value))}
      chosen={keeps.includes(keep) ? keep : "headers"}
      choose={choose}
    />
  );
}

interface DropWhatProps {
  readonly drop: boolean;
  readonly choose: (drop: boolean) => void;
}

/** Less is chosen than there is. */
function DropWhat({ drop, choose }: DropWhatProps) {
  const t = useTranslations("imports");
  const answers = [
    { value: "keep", words: t("kept-more-keep") },
    { value: "drop", words: t("kept-more-drop"), more: t("kept-more-drop-more") },
  ] as const;
  return (
    <Choice
      title={t("kept-more-what")}
      name="drop"
      answers={answers}
      chosen={drop ? "drop" : "keep"}
      choose={(answer) => choose(answer === "drop")}
    />
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
