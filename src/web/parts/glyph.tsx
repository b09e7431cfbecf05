/**
 * The two clocks as a glyph of 13 px and more. Never seen is an open, dashed half: the empty seat;
 * seen on a day that nobody remembers is a half that is closed and empty.
 */
import { useTranslations } from "use-intl";
import { daysSince } from "#web/clock/ago.ts";
import type { Seen } from "#web/clock/seen.ts";
import { useWords } from "#web/clock/words.ts";
import { useSession } from "#web/session.tsx";
import { contactLevel, filled, GLYPH, outline, seenLevel } from "./halves.ts";

interface GlyphProps extends Seen {
  readonly lastContact: string | null;
  /** Beside the same in words it says nothing. */
  readonly silent?: boolean;
}

export function Glyph(props: GlyphProps) {
  const t = useTranslations("shell");
  const { agoOrNever, lastSeen } = useWords();
  const { today, zone } = useSession();
  const contact = daysSince(props.lastContact, today, zone);
  const seen = daysSince(props.lastSeen, today, zone);
  const words = t("glyph", {
    contact: agoOrNever(props.lastContact),
    seen: lastSeen(props),
  });

  return (
    <svg
      className="glyph"
      viewBox="0 0 24 24"
      {...(props.silent ? { "aria-hidden": true } : { role: "img", "aria-label": words })}
    >
      <path className="o" d={outline("left", GLYPH)} />
      {contact !== null && <path className="c" d={filled("left", contactLevel(contact), GLYPH)} />}
      <path className={props.met ? "of" : "empty"} d={outline("right", GLYPH)} />
      {seen !== null && <path className="f" d={filled("right", seenLevel(seen), GLYPH)} />}
    </svg>
  );
}

/** Both halves open: nobody here. */
export function EmptyGlyph() {
  return (
    <svg className="glyph" viewBox="0 0 24 24" aria-hidden>
      <path className="o" d={outline("left", GLYPH)} />
      <path className="empty" d={outline("right", GLYPH)} />
    </svg>
  );
}
