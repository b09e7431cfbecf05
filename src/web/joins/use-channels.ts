/** From where a side is known: "E-Mail und Kalender"; of a card, the book in which it lies. */
import { useTranslations } from "use-intl";
import type { Side } from "#api/joins.ts";
import { useWords } from "#web/clock/words.ts";

export function useChannels(): (side: Pick<Side, "channels" | "kind">) => string {
  const t = useTranslations("joins");
  const channel = useTranslations("channels.inline");
  const { and } = useWords();
  return ({ channels, kind }) =>
    channels.length === 0 ? t(`joints.kind.${kind}`) : and(channels.map((name) => channel(name)));
}
