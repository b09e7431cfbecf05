/** Which files ask: two by name, and how many more. */
import { useTranslations } from "use-intl";
import { useWords } from "#web/clock/words.ts";
import type { Asked } from "./asked.ts";
import { fileName } from "#shared/file-name.ts";

export function InFiles({ asked }: { readonly asked: Asked }) {
  const t = useTranslations("questions");
  const { and } = useWords();
  const { place } = asked.question;
  const placed = (file: string) => (place === "" ? file : t("sheet", { file, sheet: place }));
  const names = [...new Set(asked.files.map(({ path }) => placed(fileName(path))))];
  const more = names.length - SHOWN_FILES;
  const before = asked.question.answered === "before";
  return (
    <p className="t-small dim files">
      {more > 0
        ? t("in-more", { files: names.slice(0, SHOWN_FILES).join(", "), count: more })
        : t("in", { files: and(names) })}
      {before && `. ${t("as-before")}`}
    </p>
  );
}

const SHOWN_FILES = 2;
