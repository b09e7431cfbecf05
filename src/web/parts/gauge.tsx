/** The two clocks large, each half with its own written scale. */
import { useTranslations } from "use-intl";
import { daysSince } from "#web/clock/ago.ts";
import type { Seen } from "#web/clock/seen.ts";
import { useWords } from "#web/clock/words.ts";
import { useSession } from "#web/session.tsx";
import {
  contactLevel,
  filled,
  outline,
  pointAt,
  seenLevel,
  type Circle,
  type Side,
} from "./halves.ts";

const LARGE: Circle = { radius: 92, left: 231, right: 249, middle: 108 };

const CONTACT_SCALE = { today: 0, week: 7, month: 30, "half-year": 182 } as const;
const SEEN_SCALE = { "this-week": 0, month: 30, "half-year": 182, "three-years": 1095 } as const;

export function Gauge(props: Seen & { readonly lastContact: string | null }) {
  const t = useTranslations("shell");
  const { agoOrNever, lastSeen } = useWords();
  const { today, zone } = useSession();
  const contact = daysSince(props.lastContact, today, zone);
  const seen = daysSince(props.lastSeen, today, zone);

  return (
    <svg
      className="gauge"
      viewBox="50 0 380 216"
      role="img"
      aria-label={t("glyph", {
        contact: agoOrNever(props.lastContact),
        seen: lastSeen(props),
      })}
    >
      <path className="oc" d={outline("left", LARGE)} />
      {contact !== null && <path className="c" d={filled("left", contactLevel(contact), LARGE)} />}
      {entries(CONTACT_SCALE).map(([name, days]) => (
        <Tick key={name} side="left" level={contactLevel(days)} words={t(`scale.${name}`)} />
      ))}
      <path className={props.met ? "of" : "of none"} d={outline("right", LARGE)} />
      {seen !== null && <path className="f" d={filled("right", seenLevel(seen), LARGE)} />}
      {entries(SEEN_SCALE).map(([name, days]) => (
        <Tick key={name} side="right" level={seenLevel(days)} words={t(`scale.${name}`)} />
      ))}
    </svg>
  );
}

const entries = <Scale extends Readonly<Record<string, number>>>(scale: Scale) =>
  Object.entries(scale) as [keyof Scale & string, number][];

/** The outermost strokes lie a little inside, where the arc is not yet level. */
function Tick(props: { readonly side: Side; readonly level: number; readonly words: string }) {
  const { x, y } = pointAt(props.side, Math.min(0.985, Math.max(0.02, props.level)), LARGE);
  const out = props.side === "left" ? -1 : 1;
  return (
    <>
      <line className="tick" x1={x} x2={x + 8 * out} y1={y} y2={y} />
      <text x={x + 13 * out} y={y + 4} textAnchor={out < 0 ? "end" : "start"}>
        {props.words}
      </text>
    </>
  );
}
