/** Pictures among what was dropped: maybe business cards, which have a page of their own. */
import { Link, useNavigate } from "@tanstack/react-router";
import { ScanLine } from "lucide-react";
import { useTranslations } from "use-intl";
import type { Preview } from "#api/imports.ts";
import { hand } from "#web/card/handed.ts";
import { picturesOf } from "./uploads.ts";

export function Pictures({ id, preview }: { readonly id: string; readonly preview: Preview }) {
  const t = useTranslations("imports.pictures");
  const navigate = useNavigate();
  const left = new Set(preview.files.filter(isPictureLeft).map(({ path }) => path));
  if (left.size === 0) return null;
  // After a reload, and of what lies in an archive, the browser has none.
  const here = picturesOf(id).filter(({ path }) => left.has(path));
  const look = () => {
    hand({ files: here.map(({ file }) => file), upload: id });
    void navigate({ to: "/card" });
  };
  return (
    <div className="note pictures">
      <h2 className="t-h2">{t("title", { count: here.length || left.size })}</h2>
      <p className="t-small dim">{here.length > 0 ? t("lead") : t("lead-elsewhere")}</p>
      <div className="btns">
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
    </div>
  );
}

const isPictureLeft = ({ problems }: Preview["files"][number]): boolean =>
  problems.some(({ code, values }) => code === "sources.stranger" && values["kind"] === "image");
