/** What a handle is called, with its channel where that is needed: "WhatsApp: Petra Vogt". */
import { useTranslations } from "use-intl";
import type { Handle } from "#api/common.ts";
import { shownHandle } from "#shared/handle-words.ts";

export function useHandleWords(): (handle: Handle) => string {
  const t = useTranslations("channels");
  const title = useSpaceWords();
  return (handle) => {
    const { space, who } = shownHandle(handle);
    if (space === null) return who;
    const isMe = NAMELESS.has(handle.value);
    return t("named", { channel: title(space), who: isMe ? t("me-there") : who });
  };
}

/** Exports that call their owner "you", and nothing else. */
const NAMELESS: ReadonlySet<string> = new Set(["whatsapp:me", "phone:this-phone"]);

/** A channel's name as a title, or that of a service that knows people by accounts. */
export function useSpaceWords(): (space: string) => string {
  const t = useTranslations("channels.title");
  return (space) => (t.has(space as never) ? t(space as never) : space);
}
