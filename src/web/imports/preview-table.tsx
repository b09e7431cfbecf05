/** What each file is and holds, channel by channel, and how much of it is to be kept. */
import { useState, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { Keep } from "#api/common.ts";
import type { Preview } from "#api/imports.ts";
import { useWords } from "#web/clock/words.ts";
import { FEW, FileRows, FilesToggle, OpenedRows } from "./file-rows.tsx";
import { holderOfAll, type Holder } from "./group-files.ts";
import { KeepOf, useKeepWords } from "./keep-of.tsx";
import { isMoreKept } from "./keeps.ts";
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

const COLUMNS = 5;

const hasProblem = ({ problems }: PreviewFile): boolean => problems.length > 0;

interface ChannelFilesProps extends Kept {
  readonly channel: Channel;
  readonly files: readonly PreviewFile[];
}

/** The files of a channel under its name and sums; a single one stands for itself. */
function ChannelFiles({ channel, files, ...kept }: ChannelFilesProps) {
  const t = useTranslations("imports");
  const title = useTranslations("channels.title")(channel.channel);
  const { count } = useWords();
  const [open, setOpen] = useState(files.length <= FEW);
  const [only] = files;
  if (files.length === 1 && only) {
    return (
      <tbody className="alone">
        <FileRow file={only} name={only.path} title={title} {...kept} />
      </tbody>
    );
  }
  const holder = holderOfAll(files);
  const row = (file: PreviewFile, name: string) => (
    <FileRow key={file.path} file={file} name={name} title={null} {...kept} />
  );
  return (
    <>
      <tbody>
        <tr className="group">
          <th scope="rowgroup">
            {title}
            <FilesToggle count={files.length} open={open} toggle={() => setOpen(!open)} />
            {holder !== null && <p className="dimmer t-small">{holder}</p>}
          </th>
          <td className="num">{count(channel.items)}</td>
          <td className="num hide">{yearsOf(channel.from, channel.to)}</td>
          <td className="num hide">{count(channel.people)}</td>
          <td className="num">
            <KeepOfFiles label={t("keep-of-all", { channel: title })} files={files} {...kept} />
          </td>
        </tr>
      </tbody>
      {open && holder === null ? (
        <FileRows
          files={files}
          columns={COLUMNS}
          hasProblem={hasProblem}
          sums={(holder, toggle) => <HolderRow holder={holder} toggle={toggle} {...kept} />}
        >
          {row}
        </FileRows>
      ) : (
        <OpenedRows
          files={files}
          holder={holder}
          open={open}
          columns={COLUMNS}
          hasProblem={hasProblem}
        >
          {row}
        </OpenedRows>
      )}
    </>
  );
}

interface HolderRowProps extends Kept {
  readonly holder: Holder<PreviewFile>;
  readonly toggle: ReactNode;
}

/** Who occurs in several files is not known here, so people are not summed up. */
function HolderRow({ holder: { name, files }, toggle, ...kept }: HolderRowProps) {
  const t = useTranslations("imports");
  const { count } = useWords();
  const days = files.flatMap(({ from, to }) => [from ?? [], to ?? []].flat()).toSorted();
  return (
    <tr>
      <td>
        <b className="file">{name}</b> {toggle}
      </td>
      <td className="num">{count(files.reduce((sum, { items }) => sum + items, 0))}</td>
      <td className="num hide">{yearsOf(days.at(0) ?? null, days.at(-1) ?? null)}</td>
      <td className="num hide dimmer">–</td>
      <td className="num">
        <KeepOfFiles label={t("keep-of", { file: name })} files={files} {...kept} />
      </td>
    </tr>
  );
}

interface KeepOfFilesProps extends Kept {
  readonly label: string;
  /** Of one channel. */
  readonly files: readonly PreviewFile[];
}

function KeepOfFiles({ label, files, keepOf, choose }: KeepOfFilesProps) {
  const paths = files.map(({ path }) => path);
  return (
    <KeepOf
      label={label}
      channel={files[0]?.channel ?? null}
      keeps={paths.map(keepOf)}
      choose={(keep) => choose(paths, keep)}
    />
  );
}

interface FileRowProps extends Kept {
  readonly file: PreviewFile;
  readonly name: string;
  /** Its channel, where no row above names it. */
  readonly title: string | null;
}

function FileRow({ file, name, title, ...kept }: FileRowProps) {
  const t = useTranslations("imports");
  const { count } = useWords();
  const keepWords = useKeepWords();
  const what = [title, formatWords(t, file.format)].filter(Boolean).join(", ");
  return (
    <tr>
      <td>
        <b className="file">{name}</b>
        {what && <span className="dimmer t-small">{what}</span>}
        {file.kept !== null && isMoreKept(file, kept.keepOf(file.path)) && (
          <p className="t-small dim">
            {t("kept-more", { keep: keepWords(file.kept, file.channel) })}
          </p>
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
        {isLeftOut(file) ? (
          <span className="dimmer">{hasProblem(file) ? t("left-out") : "–"}</span>
        ) : (
          <KeepOfFiles label={t("keep-of", { file: file.path })} files={[file]} {...kept} />
        )}
      </td>
    </tr>
  );
}

/** Nobody and no day is in it, or it was read before with another answer. */
const isLeftOut = ({ people, from, problems }: PreviewFile): boolean =>
  (people === 0 && from === null) || problems.some(({ code }) => code === "jobs.other-answer");

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
          <th scope="rowgroup" colSpan={COLUMNS}>
            {t(title)}
            {unknown && <p className="t-small dim">{t("expected")}</p>}
          </th>
        </tr>
      </tbody>
      <ManyRows rows={files} columns={COLUMNS}>
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

/** Of the others their channel says it all. */
type Format = "mbox" | "eml" | "maildir";

export const formatWords = (
  t: ReturnType<typeof useTranslations<"imports">>,
  format: string | null,
): string =>
  format !== null && t.has(`format.${format as Format}`) ? t(`format.${format as Format}`) : "";
