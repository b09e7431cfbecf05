/** Instead of the page: it was opened without its token, or the program does not answer. */
import { useTranslations } from "use-intl";
import { UserError } from "#shared/user-error.ts";
import { EmptySeat } from "./parts/empty-seat.tsx";
import { useFailureWords } from "./shell/states.tsx";
import { useAppliedTheme } from "./shell/theme.ts";
import { useTitle } from "./title.ts";

export function NotSignedIn({ error }: { readonly error: Error }) {
  const t = useTranslations("shell");
  const words = useFailureWords();
  useAppliedTheme();
  useTitle("");
  const silent = error instanceof UserError && error.code === "shell.no-answer";
  return (
    <main className="page">
      <h1 className="unseen">Visavis</h1>
      <EmptySeat words={words(error)} more={silent ? t("no-answer-more") : t("open-again")} />
    </main>
  );
}
