/** What is here of each channel over the years, and what is missing, as a picture. */
import { useTranslations } from "use-intl";
import type { Lane } from "#api/imports.ts";
import { useWords } from "#web/clock/words.ts";
import { Legend } from "#web/parts/legend.tsx";
import { useNarrow } from "#web/parts/narrow.ts";
import { Section } from "#web/parts/section.tsx";
import { useSession } from "#web/session.tsx";
import { useGapWords } from "./gaps.tsx";
import {
  barsOf,
  dotsOf,
  gapsOf,
  isMissing,
  monthOf,
  type Span,
  spanOf,
  yearsOf,
} from "./lanes-scale.ts";

const FRAME = { base: 29, rise: 24 };
/** Wide enough to hold the word, in hundredths of the picture. */
const NAMED_GAP = 6;

export function Lanes({ lanes }: { readonly lanes: readonly Lane[] }) {
  const t = useTranslations("imports");
  const { today } = useSession();
  const narrow = useNarrow();
  const span = spanOf(lanes, today);
  const years = yearsOf(span, narrow ? 5 : 10);
  return (
    <Section title={t("lanes")} aside={<span className="only-wide">{t("lanes-scale")}</span>}>
      <div className="lanes">
        <div className="lane years" aria-hidden>
          <svg height={16}>
            {years.map(({ year, x }) => (
              <text key={year} x={`${x}%`} y={12}>
                {year}
              </text>
            ))}
          </svg>
        </div>
        {lanes.map((lane) => (
          <LaneRow key={lane.channel} lane={lane} span={span} years={years} />
        ))}
      </div>
      <Legend />
    </Section>
  );
}

function LaneRow(props: {
  readonly lane: Lane;
  readonly span: Span;
  readonly years: ReturnType<typeof yearsOf>;
}) {
  const { lane, span, years } = props;
  const t = useTranslations("imports");
  const channel = useTranslations("channels.title")(lane.channel);
  const { count } = useWords();
  const wordsOf = useGapWords(lane.channel);
  const until = useUntil(lane);
  return (
    <div className="lane">
      <b>{channel}</b>
      <svg
        height={40}
        role="img"
        aria-label={[`${channel}: ${until}`, ...lane.gaps.filter(isMissing).map(wordsOf)].join(
          ". ",
        )}
      >
        {years.map(({ year, x }) => (
          <line key={year} className="yr" x1={`${x}%`} x2={`${x}%`} y1={0} y2={40} />
        ))}
        <line className="base" x1="0" x2="100%" y1={FRAME.base + 0.5} y2={FRAME.base + 0.5} />
        {barsOf(lane, span, FRAME).map(({ kind, x, width, y, height }) => (
          <rect
            key={`${kind}${x}`}
            className={kind}
            x={`${x}%`}
            width={`${width}%`}
            y={y}
            height={height}
          />
        ))}
        {dotsOf(lane, span).map((x) => (
          <circle key={x} className="f" cx={`${x}%`} cy={35} r={2.6} />
        ))}
        {gapsOf(lane, span).map(({ x, width }) => (
          <g key={x}>
            <rect className="gap" x={`${x}%`} width={`${width}%`} y={7} height={21.5} rx={2} />
            {width >= NAMED_GAP && (
              <text className="gapt" x={`${x + width / 2}%`} y={22} textAnchor="middle">
                {t("missing")}
              </text>
            )}
          </g>
        ))}
      </svg>
      <span>{until}</span>
      <span className="num">{count(lane.total)}</span>
    </div>
  );
}

/** What is here from this month on counts as up to date. */
function useUntil({ last }: Lane): string {
  const t = useTranslations("imports");
  const { today } = useSession();
  const { shortDay, shortMonth } = useWords();
  if (monthOf(today) - monthOf(last) <= 1) return t("until", { day: shortDay(last) });
  return t("until", { day: shortMonth(last.slice(0, 7)) });
}
