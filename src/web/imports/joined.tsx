/** What of an import was here before it, and since when. */
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { type ImportLine, joinedCode } from "#api/imports.ts";
import { useWords } from "#web/clock/words.ts";

export function Joined({ row }: { readonly row: ImportLine }) {
  const t = useTranslations("imports");
  const { longDay } = useWords();
  const isDone = row.state === "done";
  return (
    <>
      {row.joined.map((joined) => (
        <p key={joined.import} className="t-small dim">
          {t(`joined.${joinedCode(joined, row.files)}`, {
            day: longDay(joined.since),
            files: joined.files,
          })}{" "}
          <Link className="n" to="/imports/$id" params={{ id: joined.import }}>
            {t("see-that")}
          </Link>
        </p>
      ))}
      {isDone && !row.bringsAnything && <p className="t-small dim">{t("nothing-own")}</p>}
    </>
  );
}
