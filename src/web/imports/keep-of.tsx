/** What is kept of a file, or of all files of a channel. */
import { useTranslations } from "use-intl";
import type { ChannelName, Keep } from "#api/common.ts";
import { keepIn, keepsOf, keepsOfAll } from "./keeps.ts";

/** Of what was read together; of several channels in the words of chats, since not all have a subject. */
export function useKeepWords(): (keep: Keep, channel: ChannelName | null) => string {
  const t = useTranslations("imports");
  return (keep, channel) => {
    const words = channel === null ? "text" : keepsOfAll([channel]).words;
    const kept = keepIn(channel, keep);
    if (kept === "subjects") return t("keep-short.subjects");
    return words === "subject" ? t(`keep-short.${kept}`) : t(`keep-short.${words}-${kept}`);
  };
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
  const offered = keepsOf(channel);
  const [keep, ...others] = new Set(keeps.map((one) => keepIn(channel, one)));
  const isVarious = keep === undefined || others.length > 0;
  if (offered.length === 1) return <span className="dim">{words("headers", channel)}</span>;
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
      {offered.map((one) => (
        <option key={one} value={one}>
          {words(one, channel)}
        </option>
      ))}
    </select>
  );
}
