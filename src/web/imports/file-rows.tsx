/** The files of a table: by the dozen one row, below which stand those with a problem until all are asked for. */
import { useState, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import { groupFiles, type Holder, namesWithin } from "./group-files.ts";
import { ManyRows } from "./many-rows.tsx";

interface FileRowsProps<File> {
  readonly files: readonly File[];
  readonly columns: number;
  readonly hasProblem: (file: File) => boolean;
  /** The sums of an archive or a folder, with what opens it beside its name. */
  readonly sums: (holder: Holder<File>, toggle: ReactNode) => ReactNode;
  /** `name` is enough to tell it from the others below one archive or folder. */
  readonly children: (file: File, name: string) => ReactNode;
}

interface Filed {
  readonly path: string;
}

export function FileRows<File extends Filed>({ files, sums, ...rows }: FileRowsProps<File>) {
  const { alone, holders } = groupFiles(files);
  return (
    <>
      <OpenedRows files={alone} holder={null} open {...rows} />
      {holders.map((holder) => (
        <HolderRows key={holder.name} holder={holder} sums={sums} rows={rows} />
      ))}
    </>
  );
}

interface HolderRowsProps<File> extends Pick<FileRowsProps<File>, "sums"> {
  readonly holder: Holder<File>;
  readonly rows: Omit<FileRowsProps<File>, "files" | "sums">;
}

function HolderRows<File extends Filed>({ holder, sums, rows }: HolderRowsProps<File>) {
  const { files } = holder;
  const [open, setOpen] = useState(files.length <= FEW);
  return (
    <>
      <tbody className="holder">
        {sums(
          holder,
          <FilesToggle count={files.length} open={open} toggle={() => setOpen(!open)} />,
        )}
      </tbody>
      <OpenedRows files={files} holder={holder.name} open={open} {...rows} />
    </>
  );
}

interface OpenedRowsProps<File> extends Omit<FileRowsProps<File>, "sums"> {
  /** Whose row stands above them. */
  readonly holder: string | null;
  readonly open: boolean;
}

/** More are first shown as one row, and those with a problem. */
export const FEW = 4;

/** All of them, or only those with a problem. */
export function OpenedRows<File extends Filed>(props: OpenedRowsProps<File>) {
  const { files, open, columns, holder } = props;
  const nameOf = namesWithin(holder, files);
  const shown = open ? files : files.filter(props.hasProblem);
  if (shown.length === 0) return null;
  return (
    <ManyRows key={String(open)} rows={shown} columns={columns}>
      {(file) => props.children(file, nameOf(file.path))}
    </ManyRows>
  );
}

export function FilesToggle(props: {
  readonly count: number;
  readonly open: boolean;
  readonly toggle: () => void;
}) {
  const t = useTranslations("imports");
  return (
    <button
      type="button"
      className="link t-small"
      aria-expanded={props.open}
      onClick={props.toggle}
    >
      {t("show-files", { count: props.count })}
    </button>
  );
}
