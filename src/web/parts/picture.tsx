/**
 * A relationship's picture: what was written, phoned and said on video by month, and below it, on a
 * line of its own, when they met. It supports the sentence beside it and says the same in its name.
 */
import { useTranslations } from "use-intl";
import type { Month, Seen } from "#api/people.ts";
import { useWords } from "#web/clock/words.ts";
import { useLayoutEffect, useRef, useState } from "react";
import { barsOf, dotsOf, gridOf, labelsOf, yearsOf, type Frame } from "./picture-scale.ts";

interface Shown {
  readonly months: readonly Month[];
  readonly seen: readonly Seen[];
  /** Met at any time, also before these months: the line is solid. */
  readonly met: boolean;
}

const SMALL: Frame = { base: 29, rise: 21 };
const LEAD: Frame = { base: 81, rise: 65 };
const LARGE: Frame = { base: 155, rise: 134 };

/** Of a row: 44 px, without words. */
export function SmallPicture({ months, seen, met }: Shown) {
  return (
    <svg className="rel" height={44} aria-hidden>
      <Bars months={months} frame={SMALL} />
      <Seat y={38} met={met} />
      {dotsOf(months, seen).map(({ x, seen }) => (
        <circle key={seen.day} className="f" cx={`${x}%`} cy={38} r={3.4} />
      ))}
    </svg>
  );
}

/** Of the lead: the years named below. */
export function LeadPicture({ months, seen, met }: Shown) {
  return (
    <svg className="rel" height={116} role="img" aria-label={usePictureName({ months, seen, met })}>
      <Bars months={months} frame={LEAD} />
      <Seat y={90} met={met} />
      {dotsOf(months, seen).map(({ x, seen }) => (
        <circle key={seen.day} className="f" cx={`${x}%`} cy={90} r={3.6} />
      ))}
      <Years months={months} y={113} />
    </svg>
  );
}

/** For the numbers of the grid, right of the drawing. */
const AXIS = 34;

/** Of a person's page: with two lines of the grid, and the meetings named as far as there is room. */
export function LargePicture({ months, seen, met }: Shown) {
  const { shortDay } = useWords();
  const [drawing, width] = useWidth();
  const dots = dotsOf(months, seen);
  const labels = labelsOf(dots, width, ({ day, label }) => [
    [shortDay(day), label].filter(Boolean).join(", "),
    shortDay(day),
  ]);
  return (
    <svg
      ref={drawing}
      className="rel"
      style={{ width: `calc(100% - ${AXIS}px)` }}
      height={190}
      role="img"
      aria-label={usePictureName({ months, seen, met })}
    >
      {gridOf(months, LARGE).map(({ value, y }) => (
        <g key={value}>
          <line className="grid" x1="0" x2="100%" y1={y} y2={y} />
          <text x="100%" dx={AXIS} y={y + 4} textAnchor="end">
            {value}
          </text>
        </g>
      ))}
      <Bars months={months} frame={LARGE} />
      <Seat y={164} met={met} />
      {labels.map(({ x, side, words }) => (
        <text
          key={x}
          className="lab"
          x={`${x}%`}
          dx={side === "right" ? 9 : -9}
          y={168}
          textAnchor={side === "right" ? "start" : "end"}
        >
          {words}
        </text>
      ))}
      {dots.map(({ x, seen }) => (
        <circle key={seen.day} className="f" cx={`${x}%`} cy={164} r={4.2} />
      ))}
      <Years months={months} y={187} />
    </svg>
  );
}

/** How wide a drawing is, in pixels; 0 until it is there. */
function useWidth() {
  const drawing = useRef<SVGSVGElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    if (!drawing.current) return;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    observer.observe(drawing.current);
    return () => observer.disconnect();
  }, []);
  return [drawing, width] as const;
}

function Bars({ months, frame }: { readonly months: readonly Month[]; readonly frame: Frame }) {
  return (
    <>
      {barsOf(months, frame).map(({ kind, x, width, y, height }) => (
        <rect
          key={`${kind}${x}`}
          className={kind}
          x={`${x}%`}
          width={`${width}%`}
          y={y}
          height={height}
        />
      ))}
      <line className="base" x1="0" x2="100%" y1={frame.base + 0.5} y2={frame.base + 0.5} />
    </>
  );
}

function Seat({ y, met }: { readonly y: number; readonly met: boolean }) {
  return <line className={met ? "seat" : "seat none"} x1="0" x2="100%" y1={y} y2={y} />;
}

function Years({ months, y }: { readonly months: readonly Month[]; readonly y: number }) {
  const { shortMonth } = useWords();
  const years = yearsOf(months);
  const first = months[0]?.month;
  return (
    <>
      {first && (years[0]?.x ?? 100) > 14 && (
        <text x="0" y={y}>
          {shortMonth(first)}
        </text>
      )}
      {years.map(({ year, x }) => (
        <text key={year} x={`${x}%`} y={y}>
          {year}
        </text>
      ))}
    </>
  );
}

function usePictureName({ months, seen, met }: Shown): string {
  const t = useTranslations("shell");
  const contacts = months.reduce((sum, each) => sum + each.written + each.phone + each.video, 0);
  return t("picture", { months: months.length, contacts, met: met ? seen.length : -1 });
}
