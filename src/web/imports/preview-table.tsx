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
import { Pictures } from "./pictures.tsx";
import {
  type ChannelPart,
  COLUMNS,
  hereAlready,
  isEmpty,
  isKnown,
  isRefused,
  type PreviewFile,
  type PreviewParts,
  sumOfItems,
} from "./preview-parts.ts";
import { Attachments, Unread } from "./preview-unread.tsx";
import { yearsOf } from "./roughly.ts";
import { useReason } from "./skipped.tsx";

interface Choose {
  readonly keepOf: (path: string) => Keep;
  readonly choose: (paths: readonly string[], keep: Keep) => void;
}

interface Kept extends Choose {
  /** Whether it is told of each file that is here already; of all of them it is said elsewhere. */
  readonly marksHere: boolean;
}

interface PreviewTableProps extends Choose {
  readonly upload: string;
  readonly preview: Preview;
  readonly parts: PreviewParts;
}

export function PreviewTable({ upload, preview, parts, ...choose }: PreviewTableProps) {
  const t = useTranslations("imports");
  const { count } = useWords();
  const kept = { ...choose, marksHere: !hereAlready(preview.files, choose.keepOf).isAll };
  const { channels, pictures, attachments, inPart, unread } = parts;
  return (
    <table className="ledger previewed">
      <thead>
        <tr>
          <th>{t("file")}</th>
          <th className="num">{t("entries")}</th>
          <th className="num hide">{t("period")}</th>
          <th className="num hide">{t("people")}</th>
          <th className="num">{t("kept")}</th>
        </tr>
      </thead>
      {channels.map((channel) => (
        <ChannelFiles key={channel.channel} channel={channel} {...kept} />
      ))}
      {pictures.length > 0 && <Pictures id={upload} pictures={pictures} />}
      {attachments > 0 && <Attachments count={attachments} />}
      {inPart.length > 0 && <Unread title="in-part" files={inPart} kept="in-part-short" />}
      {unread.length > 0 && <Unread title="strangers" files={unread} kept="left-out" />}
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

const hasProblem = ({ problems }: PreviewFile): boolean => problems.length > 0;

interface ChannelFilesProps extends Kept {
  readonly channel: ChannelPart;
}

/** The files of a channel under its name and sums; a single one stands beside it. */
function ChannelFiles({ channel, ...ofAll }: ChannelFilesProps) {
  const { isAll } = hereAlready(channel.files, ofAll.keepOf);
  const kept = { ...ofAll, marksHere: ofAll.marksHere && !isAll };
  const title = useTranslations("channels.title")(channel.channel);
  const { files } = channel;
  const [open, setOpen] = useState(files.length <= FEW);
  const [only] = files;
  if (files.length === 1 && only) {
    return (
      <tbody className="alone">
        <FileRow file={only} name={only.path} title={title} {...ofAll} />
      </tbody>
    );
  }
  const holder = holderOfAll(files);
  const toggle = <FilesToggle count={files.length} open={open} toggle={() => setOpen(!open)} />;
  // Many that are not whole would bury the channels below.
  const areShown = files.filter(hasProblem).length <= FEW;
  const rows = {
    files,
    columns: COLUMNS,
    hasProblem: (file: PreviewFile) => areShown && hasProblem(file),
    children: (file: PreviewFile, name: string) => (
      <FileRow key={file.path} file={file} name={name} title={null} {...kept} />
    ),
  };
  return (
    <>
      <ChannelRow channel={channel} title={title} holder={holder} toggle={toggle} {...ofAll} />
      {open && holder === null ? (
        <FileRows
          {...rows}
          sums={(holder, toggle) => <HolderRow holder={holder} toggle={toggle} {...kept} />}
        />
      ) : (
        <OpenedRows {...rows} holder={holder} open={open} />
      )}
    </>
  );
}

interface ChannelRowProps extends ChannelFilesProps {
  readonly title: string;
  readonly holder: string | null;
  readonly toggle: ReactNode;
}

function ChannelRow({ channel, title, holder, toggle, ...kept }: ChannelRowProps) {
  const t = useTranslations("imports");
  const { count } = useWords();
  const { files } = channel;
  const broken = files.filter(hasProblem).length;
  return (
    <tbody>
      <tr className="group">
        <th scope="rowgroup">
          {title} {toggle}
          {holder !== null && <p className="dimmer t-small">{holder}</p>}
          {broken > FEW && <p className="dimmer t-small">{t("not-whole", { count: broken })}</p>}
          {kept.marksHere && hereAlready(files, kept.keepOf).isAll && <HereAlready />}
        </th>
        <td className="num">{count(channel.items)}</td>
        <td className="num hide">{yearsOf(channel.from, channel.to)}</td>
        <td className="num hide">{count(channel.people)}</td>
        <td className="num">
          <KeepOfFiles label={t("keep-of-all", { channel: title })} files={files} {...kept} />
        </td>
      </tr>
    </tbody>
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
      <td className="num">{count(sumOfItems(files))}</td>
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
  const format = formatWords(t, file.format);
  const isMore = isMoreKept(file, kept.keepOf(file.path));
  return (
    <tr>
      <td>
        {title === null ? (
          <span className="file">{name}</span>
        ) : (
          <>
            <b className="file">{title}</b>
            <span className="dimmer t-small file">{[name, format].filter(Boolean).join(", ")}</span>
          </>
        )}
        {title === null && format && <span className="dimmer t-small">{format}</span>}
        {file.kept !== null && isMore && (
          <p className="t-small dim">
            {t("kept-more", { keep: keepWords(file.kept, file.channel) })}
          </p>
        )}
        {kept.marksHere && !isMore && isKnown(file, kept.keepOf) && <HereAlready />}
        {isEmpty(file) && <LeftOutWhy skipped={file.skipped} />}
        <FileProblems file={file} />
      </td>
      <td className="num">{count(file.items)}</td>
      <td className="num hide">{yearsOf(file.from, file.to)}</td>
      <td className="num hide">{count(file.people)}</td>
      <td className="num">
        {isEmpty(file) || isRefused(file) ? (
          <span className="dimmer">{t("left-out")}</span>
        ) : (
          <KeepOfFiles label={t("keep-of", { file: file.path })} files={[file]} {...kept} />
        )}
      </td>
    </tr>
  );
}

function HereAlready() {
  const t = useTranslations("imports");
  return <p className="dimmer t-small">{t("here-already")}</p>;
}

/** Nothing of it is kept. */
function LeftOutWhy({ skipped }: Pick<PreviewFile, "skipped">) {
  const reason = useReason();
  return Object.keys(skipped).map((name) => (
    <p key={name} className="dimmer t-small">
      {reason(name)}
    </p>
  ));
}

function FileProblems({ file: { problems } }: { readonly file: PreviewFile }) {
  const t = useTranslations("imports");
  if (problems.length === 0) return null;
  return (
    <details className="t-small dim">
      <summary>{t("some-problems", { count: problems.length })}</summary>
      <ul>
        {[...new Set(problems.map(({ text }) => text))].map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </details>
  );
}

/** Of the others their channel says it all. */
type Format = "mbox" | "eml" | "maildir";

export const formatWords = (
  t: ReturnType<typeof useTranslations<"imports">>,
  format: string | null,
): string =>
  format !== null && t.has(`format.${format as Format}`) ? t(`format.${format as Format}`) : "";
