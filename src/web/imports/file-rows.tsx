/** The files of a table: by the dozen one row, below which stand those with a problem until all are asked for. */
import { useState, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import { groupFiles, type Holder } from "./group-files.ts";
import { ManyRows } from "./many-rows.tsx";

interface FileRowsProps<File> {
  readonly files: readonly File[];
  readonly columns: number;
  readonly hasProblem: (file: File) => boolean;
  /** The sums of an archive or a folder, with what opens it beside its name. */
  readonly sums: (holder: Holder<File>, toggle: ReactNode) => ReactNode;
  readonly children: (file: File) => ReactNode;
}

export function FileRows<File extends { readonly path: string }>({
  files,
  sums,
  ...rows
}: FileRowsProps<File>) {
  const { alone, holders } = groupFiles(files);
  return (
    <>
      <OpenedRows files={alone} open {...rows} />
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

function HolderRows<File>({ holder, sums, rows }: HolderRowsProps<File>) {
  const [open, setOpen] = useState(false);
  const { files } = holder;
  return (
    <>
      <tbody className="holder">
        {sums(
          holder,
          <FilesToggle count={files.length} open={open} toggle={() => setOpen(!open)} />,
        )}
      </tbody>
      <OpenedRows files={files} open={open} {...rows} />
    </>
  );
}

interface OpenedRowsProps<File> extends Omit<FileRowsProps<File>, "sums"> {
  readonly open: boolean;
}

/** All of them, or only those with a problem. */
export function OpenedRows<File>(props: OpenedRowsProps<File>) {
  const { files, open, columns } = props;
  const shown = open ? files : files.filter(props.hasProblem);
  if (shown.length === 0) return null;
  return (
    <ManyRows key={String(open)} rows={shown} columns={columns}>
      {props.children}
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
