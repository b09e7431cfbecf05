/** What a handle is called, with its channel where that is needed: "WhatsApp: Petra Vogt". */
import { useTranslations } from "use-intl";
import type { Handle } from "#api/common.ts";
import { isNameless, shownHandle } from "#shared/handle-words.ts";

export function useHandleWords(): (handle: Handle) => string {
  const t = useTranslations("channels");
  const title = useSpaceWords();
  return (handle) => {
    const { space, who } = shownHandle(handle);
    if (space === null) return who;
    return t("named", { channel: title(space), who: isNameless(handle) ? t("me-there") : who });
  };
}

/** A channel's name as a title, or that of a service that knows people by accounts. */
export function useSpaceWords(): (space: string) => string {
  const t = useTranslations("channels.title");
  return (space) => (t.has(space as never) ? t(space as never) : space);
}
