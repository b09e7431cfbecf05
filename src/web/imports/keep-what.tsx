/** How much of all of it is kept, and what becomes of what is kept beyond that. */
import { useTranslations } from "use-intl";
import type { Keep } from "#api/common.ts";
import type { Preview } from "#api/imports.ts";
import { Choice } from "./choice.tsx";
import { keepsOfAll } from "./keeps.ts";

interface KeepWhatProps {
  readonly files: Preview["files"];
  readonly keep: Keep;
  readonly choose: (keep: Keep) => void;
}

/** Nothing is asked where nothing can be chosen. */
export function KeepWhat({ files, keep, choose }: KeepWhatProps) {
  const t = useTranslations("imports");
  const channels = files.flatMap(({ channel }) => channel ?? []);
  const { words, keeps } = keepsOfAll(channels);
  if (keeps.length < 2) return null;
  const name = words === "subject" ? "keep" : (`keep-${words}` as const);
  const answers = [
    { value: "headers", words: t(`${name}.headers`), more: t(`${name}.headers-more`) },
    { value: "subjects", words: t("keep.subjects") },
    { value: "text", words: t(`${name}.text`), more: t(`${name}.text-more`) },
  ] as const;
  return (
    <Choice
      title={t("keep-what")}
      name="keep"
      answers={answers.filter(({ value }) => keeps.includes(value))}
      chosen={keeps.includes(keep) ? keep : "headers"}
      choose={choose}
    />
  );
}

interface DropWhatProps {
  readonly drop: boolean;
  readonly choose: (drop: boolean) => void;
}

/** Less is chosen than there is. */
export function DropWhat({ drop, choose }: DropWhatProps) {
  const t = useTranslations("imports");
  const answers = [
    { value: "keep", words: t("kept-more-keep") },
    { value: "drop", words: t("kept-more-drop"), more: t("kept-more-drop-more") },
  ] as const;
  return (
    <Choice
      title={t("kept-more-what")}
      name="drop"
      answers={answers}
      chosen={drop ? "drop" : "keep"}
      choose={(answer) => choose(answer === "drop")}
    />
  );
}
