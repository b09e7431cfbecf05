/** Where long work is, in a line. */
import type { Progress } from "#jobs/progress.ts";
import { type Language, say } from "#shared/words.ts";

export function progressLine(progress: Progress, language: Language): string {
  const { phase, done, total, items, people, file, secondsLeft } = progress;
  const share = total > 0 ? Math.floor((100 * Math.min(done, total)) / total) : 0;
  const line = say(language, `cli.phase.${phase}`, { items, people, file: file ?? "", share });
  const left = secondsLeft === null ? "" : ` · ${timeLeft(secondsLeft, language)}`;
  return line + left;
}

export function timeLeft(seconds: number, language: Language): string {
  const minutes = Math.round(seconds / 60);
  return minutes < 2
    ? say(language, "cli.seconds-left", { seconds })
    : say(language, "cli.minutes-left", { minutes });
}
