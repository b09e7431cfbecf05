/** Instead of the page: it was opened without its token, or the program does not answer. */
import { useTranslations } from "use-intl";
import { isSilence } from "./ask.ts";
import { EmptySeat } from "./parts/empty-seat.tsx";
import { Wordmark } from "./shell/bar.tsx";
import { useFailureWords } from "./shell/states.tsx";
import { useAppliedTheme } from "./shell/theme.ts";
import { useTitle } from "./title.ts";

export function NotSignedIn({ error }: { readonly error: Error }) {
  const t = useTranslations("shell");
  const words = useFailureWords();
  useAppliedTheme();
  useTitle("");
  return (
    <main className="page">
      <div className="narrow">
        <h1 className="brand">
          <Wordmark />
        </h1>
        <EmptySeat words={words(error)} more={isSilence(error) && t("no-answer-more")} />
      </div>
    </main>
  );
}
