/** Pictures among what was dropped: maybe business cards, which have a page of their own. One row leads there. */
import { Link, useNavigate } from "@tanstack/react-router";
import { ScanLine } from "lucide-react";
import { useTranslations } from "use-intl";
import { hand } from "#web/card/handed.ts";
import { COLUMNS, type PreviewFile } from "./preview-parts.ts";
import { picturesOf } from "./uploads.ts";

interface PicturesProps {
  /** The upload's. */
  readonly id: string;
  readonly pictures: readonly PreviewFile[];
}

export function Pictures({ id, pictures }: PicturesProps) {
  const t = useTranslations("imports.pictures");
  const navigate = useNavigate();
  const left = new Set(pictures.map(({ path }) => path));
  // After a reload, and of what lies in an archive, the browser has none.
  const here = picturesOf(id).filter(({ path }) => left.has(path));
  const look = () => {
    hand({ files: here.map(({ file }) => file), upload: id });
    void navigate({ to: "/card" });
  };
  const [first, ...others] = left;
  return (
    <tbody className="alone pictures">
      <tr>
        <td colSpan={COLUMNS}>
          <div>
            <div>
              <b className="file">{t("title", { count: left.size })}</b>
              <p className="dimmer t-small file">
                {t("which", { first: first ?? "", more: others.length })}
              </p>
              <p className="t-small dim">{here.length > 0 ? t("lead") : t("lead-elsewhere")}</p>
            </div>
            {here.length > 0 ? (
              <button type="button" className="btn second" onClick={look}>
                <ScanLine className="i" strokeWidth={1.6} aria-hidden />
                {t("look", { count: here.length })}
              </button>
            ) : (
              <Link className="btn second" to="/card">
                {t("page")}
              </Link>
            )}
          </div>
        </td>
      </tr>
    </tbody>
  );
}
