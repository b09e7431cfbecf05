/** What is kept of a file, or of all files of a channel. */
import { useTranslations } from "use-intl";
import type { ChannelName, Keep } from "#api/common.ts";
import { keepIn, keepsOf } from "./keeps.ts";

export function useKeepWords(): (keep: Keep, channel: ChannelName | null) => string {
  const t = useTranslations("imports");
  return (keep, channel) =>
    channel === "contacts"
      ? t(keepIn(channel, keep) === "text" ? "keep-cards.text" : "keep-cards.headers")
      : t(`keep-short.${keep}`);
}

interface KeepOfProps {
  readonly label: string;
  readonly channel: ChannelName | null;
  /** More than one where it differs. */
  readonly keeps: readonly Keep[];
  readonly choose: (keep: Keep) => void;
}

export function KeepOf({ label, channel, keeps, choose }: KeepOfProps) {
  const t = useTranslations("imports");
  const words = useKeepWords();
  const [keep, ...others] = new Set(keeps.map((one) => keepIn(channel, one)));
  const isVarious = keep === undefined || others.length > 0;
  return (
    <select
      className="link keep-of"
      aria-label={label}
      value={isVarious ? "" : keep}
      onChange={({ target }) => choose(target.value as Keep)}
    >
      {isVarious && (
        <option value="" disabled>
          {t("keep-various")}
        </option>
      )}
      {keepsOf(channel).map((one) => (
        <option key={one} value={one}>
          {words(one, channel)}
        </option>
      ))}
    </select>
  );
}
