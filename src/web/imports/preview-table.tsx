/** What each file is and holds, channel by channel, and how much of it is to be kept. */
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Keep } from "#api/common.ts";
import type { Preview } from "#api/imports.ts";
import { useWords } from "#web/clock/words.ts";
import { ManyRows } from "./many-rows.tsx";
import { yearsOf } from "./roughly.ts";

type PreviewFile = Preview["files"][number];

type Channel = Preview["channels"][number];

interface Kept {
  readonly keepOf: (path: string) => Keep;
  readonly choose: (paths: readonly string[], keep: Keep) => void;
}

export function PreviewTable({ preview, ...kept }: { readonly preview: Preview } & Kept) {
  const t = useTranslations("imports");
  const { count } = useWords();
  const filesOf = Map.groupBy(preview.files, ({ channel }) => channel);
  const left = filesOf.get(null) ?? [];
  const unread = left.filter(({ problems }) => problems.length > 0);
  const [broken = [], strangers = []] = [true, false].map((isBroken) =>
    unread.filter(({ path }) => isReadInPart(path, preview) === isBroken),
  );
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
      {preview.channels.map((channel) => (
        <ChannelFiles
          key={channel.channel}
          channel={channel}
          files={filesOf.get(channel.channel) ?? []}
          {...kept}
        />
      ))}
      {left.length > unread.length && <Attachments count={left.length - unread.length} />}
      {broken.length > 0 && <Strangers title="in-part" files={broken} kept="in-part-short" />}
      {strangers.length > 0 && <Strangers title="strangers" files={strangers} kept="left-out" />}
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

/** More are first shown as one row, unless one of them asks for a look. */
const FEW = 4;

interface ChannelFilesProps extends Kept {
  readonly channel: Channel;
  readonly files: readonly PreviewFile[];
}

/** The files of a channel under its name and sums; a single one stands for itself. */
function ChannelFiles({ channel, files, ...kept }: ChannelFilesProps) {
  const t = useTranslations("imports");
  const title = useTranslations("channels.title")(channel.channel);
  const { count } = useWords();
  const [open, setOpen] = useState(
    files.length <= FEW || files.some(({ problems }) => problems.length > 0),
  );
  const [only] = files;
  if (files.length === 1 && only) {
    return (
      <tbody className="alone">
        <FileRow file={only} channel={title} {...kept} />
      </tbody>
    );
  }
  const keeps = new Set(files.map(({ path }) => kept.keepOf(path)));
  return (
    <>
      <tbody>
        <tr className="group">
          <th scope="rowgroup">
            {title}
            <button
              type="button"
              className="link t-small"
              aria-expanded={open}
              onClick={() => setOpen(!open)}
            >
              {t("show-files", { count: files.length })}
            </button>
          </th>
          <td className="num">{count(channel.items)}</td>
          <td className="num hide">{yearsOf(channel.from, channel.to)}</td>
          <td className="num hide">{count(channel.people)}</td>
          <td className="num">
            <KeepOf
              label={t("keep-of-all", { channel: title })}
              keep={keeps.size === 1 ? [...keeps][0]! : null}
              choose={(keep) =>
                kept.choose(
                  files.map(({ path }) => path),
                  keep,
                )
              }
            />
          </td>
        </tr>
      </tbody>
      {open && (
        <ManyRows rows={files} columns={5}>
          {(file) => <FileRow key={file.path} file={file} channel={null} {...kept} />}
        </ManyRows>
      )}
    </>
  );
}

interface KeepOfProps {
  readonly label: string;
  /** Null where it differs. */
  readonly keep: Keep | null;
  readonly choose: (keep: Keep) => void;
}

function KeepOf({ label, keep, choose }: KeepOfProps) {
  const t = useTranslations("imports");
  return (
    <select
      className="link pick"
      aria-label={label}
      value={keep ?? ""}
      onChange={({ target }) => choose(target.value as Keep)}
    >
      {keep === null && (
        <option value="" disabled>
          {t("keep-various")}
        </option>
      )}
      {KEEPS.map((one) => (
        <option key={one} value={one}>
          {t(`keep-short.${one}`)}
        </option>
      ))}
    </select>
  );
}

interface FileRowProps extends Kept {
  readonly file: PreviewFile;
  /** Its channel, where no row above names it. */
  readonly channel: string | null;
}

function FileRow({ file, channel, keepOf, choose }: FileRowProps) {
  const t = useTranslations("imports");
  const { count } = useWords();
  const what = [channel, formatWords(t, file.format)].filter(Boolean).join(", ");
  return (
    <tr>
      <td>
        <b className="file">{file.path}</b>
        {what && <span className="dimmer t-small">{what}</span>}
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
        <KeepOf
          label={t("keep-of", { file: file.path })}
          keep={keepOf(file.path)}
          choose={(keep) => choose([file.path], keep)}
        />
      </td>
    </tr>
  );
}

const KEEPS: readonly Keep[] = ["headers", "subjects", "text"];

export const isMore = (a: Keep, b: Keep): boolean => KEEPS.indexOf(a) > KEEPS.indexOf(b);

/** What chats were sent with: so many of them that nobody wants to see each. */
function Attachments({ count }: { readonly count: number }) {
  const t = useTranslations("imports");
  return (
    <tbody className="alone">
      <tr>
        <td>
          <b className="file">{t("attachments", { count })}</b>
          <span className="dimmer t-small">{t("attachments-more")}</span>
        </td>
        <td className="num dimmer">–</td>
        <td className="num hide dimmer">–</td>
        <td className="num hide dimmer">–</td>
        <td className="num dimmer">{t("left-out")}</td>
      </tr>
    </tbody>
  );
}

/** An archive that breaks off, of which what came before is read. */
const isReadInPart = (path: string, { files }: Preview): boolean =>
  files.some((file) => file.channel !== null && file.path.startsWith(`${path} › `));

interface StrangersProps {
  readonly title: "strangers" | "in-part";
  readonly files: readonly PreviewFile[];
  readonly kept: "left-out" | "in-part-short";
}

/** Files that stay out: each says why, and what can be read is said once. */
function Strangers({ title, files, kept }: StrangersProps) {
  const t = useTranslations("imports");
  const unknown = files.some(({ problems }) => problems.some(isStranger));
  return (
    <>
      <tbody>
        <tr className="group">
          <th scope="rowgroup" colSpan={5}>
            {t(title)}
            {unknown && <p className="t-small dim">{t("expected")}</p>}
          </th>
        </tr>
      </tbody>
      <ManyRows rows={files} columns={5}>
        {(file) => <StrangerRow key={file.path} file={file} kept={t(kept)} />}
      </ManyRows>
    </>
  );
}

const isStranger = ({ code }: PreviewFile["problems"][number]): boolean =>
  code === "sources.stranger";

function StrangerRow({ file, kept }: { readonly file: PreviewFile; readonly kept: string }) {
  const t = useTranslations("imports");
  const [problem] = file.problems;
  return (
    <tr>
      <td>
        <b className="file">{file.path}</b>
        <span className="dimmer t-small">
          {problem && isStranger(problem)
            ? t("kind-of-file", { kind: String(problem.values.kind) })
            : problem?.text}
        </span>
      </td>
      <td className="num dimmer">–</td>
      <td className="num hide dimmer">–</td>
      <td className="num hide dimmer">–</td>
      <td className="num dimmer">{kept}</td>
    </tr>
  );
}

type Format = "mbox" | "eml" | "maildir" | "ics";

export const formatWords = (
  t: ReturnType<typeof useTranslations<"imports">>,
  format: string | null,
): string =>
  format !== null && t.has(`format.${format as Format}`) ? t(`format.${format as Format}`) : "";
