/** What of an upload stays out: folded where it is much, and each file says why. */
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useWords } from "#web/clock/words.ts";
import { FEW, FilesToggle } from "./file-rows.tsx";
import { ManyRows } from "./many-rows.tsx";
import { COLUMNS, type PreviewFile, sumOfItems } from "./preview-parts.ts";

/** What chats were sent with: so many of them that nobody wants to see each. */
export function Attachments({ count }: { readonly count: number }) {
  const t = useTranslations("imports");
  return (
    <tbody className="alone">
      <tr>
        <td>
          <b className="file">{t("attachments", { count })}</b>
          <span className="dimmer t-small">{t("attachments-more")}</span>
        </td>
        <OutCells items={0} kept={t("left-out")} />
      </tr>
    </tbody>
  );
}

interface UnreadProps {
  readonly title: "strangers" | "in-part";
  readonly files: readonly PreviewFile[];
  readonly kept: "left-out" | "in-part-short";
}

/** What can be read instead is said once for all of them. */
export function Unread({ title, files, kept }: UnreadProps) {
  const t = useTranslations("imports");
  const [open, setOpen] = useState(files.length <= FEW);
  return (
    <>
      <tbody>
        <tr className="group">
          <th scope="rowgroup">
            {t(title)}{" "}
            <FilesToggle count={files.length} open={open} toggle={() => setOpen(!open)} />
          </th>
          <OutCells items={sumOfItems(files)} kept={t(kept)} />
        </tr>
        {open && files.some(isStranger) && (
          <tr>
            <td colSpan={COLUMNS} className="said t-small dim">
              {t("expected")}
            </td>
          </tr>
        )}
      </tbody>
      {open && (
        <ManyRows rows={files} columns={COLUMNS}>
          {(file) => (
            <tr key={file.path}>
              <td>
                <span className="file">{file.path}</span>
                <Why file={file} />
              </td>
              <OutCells items={file.items} kept={t(kept)} />
            </tr>
          )}
        </ManyRows>
      )}
    </>
  );
}

interface OutCellsProps {
  readonly items: number;
  readonly kept: string;
}

function OutCells({ items, kept }: OutCellsProps) {
  const { count } = useWords();
  return (
    <>
      <td className="num dimmer">{items === 0 ? "–" : count(items)}</td>
      <td className="num hide dimmer">–</td>
      <td className="num hide dimmer">–</td>
      <td className="num dimmer">{kept}</td>
    </>
  );
}

/** Each thing once; of a stranger what it is. */
function Why({ file: { channel, problems } }: { readonly file: PreviewFile }) {
  const t = useTranslations("imports");
  const title = useTranslations("channels.title");
  const whys = problems.map((problem) =>
    isKindless(problem) ? t("kind-of-file", { kind: kindOf(problem) }) : problem.text,
  );
  const [first, ...others] = new Set(whys);
  return (
    <>
      <span className="dimmer t-small">
        {channel === null ? first : `${title(channel)}: ${first}`}
      </span>
      {others.length > 0 && (
        <details className="t-small dim">
          <summary>{t("and-more", { count: others.length })}</summary>
          <ul>
            {others.map((why) => (
              <li key={why}>{why}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

type Problem = PreviewFile["problems"][number];

const isKindless = ({ code }: Problem): boolean =>
  code === "sources.stranger" || code === "sources.unknown-kind";

const kindOf = ({ values }: Problem): string => String(values["kind"] ?? "other");

const isStranger = ({ problems }: PreviewFile): boolean => problems.some(isKindless);
