/** The quiet mirror: one sentence on last week, and twelve columns. No target, no arrow. */
import { Link } from "@tanstack/react-router";
import { useState, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { Mirror, Week as WeekOf } from "#api/daily.ts";
import { useAsk } from "#web/ask.ts";
import { useWords } from "#web/clock/words.ts";
import { CloseButton } from "#web/parts/evidence.tsx";
import { Floating } from "#web/parts/floating.tsx";
import { letterOf } from "#web/parts/legend.tsx";
import { NumberLink } from "#web/parts/doors.tsx";
import { Shown } from "#web/shell/states.tsx";
import { columnsOf, sentenceOf } from "./week-scale.ts";

type SideOf = "virtual" | "face";

export function Week() {
  const mirror = useAsk("mirror");
  return (
    <div className="week">
      <Shown
        query={mirror}
        bones={<span className="bone" style={{ width: "90%", marginTop: 8 }} />}
      >
        {(shown) => <WeekShown mirror={shown} />}
      </Shown>
    </div>
  );
}

function WeekShown({ mirror }: { readonly mirror: Mirror }) {
  const t = useTranslations("home.week");
  const [open, setOpen] = useState<string | null>(null);
  const { length } = useWords();
  const last = mirror.weeks.at(-2);
  if (!last) return null;

  const door = (tag: string) => (words: ReactNode) => (
    <NumberLink
      words={words}
      open={open === tag}
      toggle={() => setOpen(open === tag ? null : tag)}
    />
  );
  return (
    <>
      <div className="anchored">
        <p className="t-small dim">
          {t.rich(sentenceOf(last), {
            virtualTime: length(last.virtualMinutes),
            virtualPeople: last.virtualPeople,
            faceTime: length(last.faceMinutes),
            facePeople: last.facePeople,
            virtual: door("virtual"),
            "virtual-people": door("virtual-people"),
            face: door("face"),
            "face-people": door("face-people"),
            "face-colour": (words) => <span className="f2f">{words}</span>,
          })}
        </p>
        {open && (
          <Behind
            key={open}
            monday={last.monday}
            side={open.startsWith("face") ? "face" : "virtual"}
            of={open.endsWith("people") ? "people" : "time"}
            assumed={mirror.assumed}
            close={() => setOpen(null)}
          />
        )}
      </div>
      <Columns weeks={mirror.weeks} />
      <p className="t-micro dimmer">{t("legend")}</p>
    </>
  );
}

function Columns({ weeks }: { readonly weeks: readonly WeekOf[] }) {
  const t = useTranslations("home.week");
  const { longDay, length } = useWords();
  const of = (week: WeekOf) =>
    t("of", {
      day: longDay(week.monday),
      virtual: length(week.virtualMinutes),
      face: length(week.faceMinutes),
    });
  const columns = columnsOf(weeks);
  return (
    <>
      <svg className="rel" height={46} aria-hidden>
        <line className="base" x1="0" x2="100%" y1={34} y2={34} />
        {columns.map(({ x, width, up, down, week }, index) => (
          <g key={week.monday}>
            <title>{of(week)}</title>
            <rect x={`${x}%`} width={`${width}%`} y={0} height={46} fill="transparent" />
            {up > 0 && (
              <rect className="w" x={`${x}%`} width={`${width}%`} y={32 - up} height={up} />
            )}
            {down > 0 && (
              <rect className="f" x={`${x}%`} width={`${width}%`} y={36} height={down} />
            )}
            {index === columns.length - 1 && (
              <line className="now" x1={`${x}%`} x2={`${x + width}%`} y1={45} y2={45} />
            )}
          </g>
        ))}
      </svg>
      <div className="unseen">
        <table>
          <caption>{t("name")}</caption>
          <tbody>
            {weeks.map((week) => (
              <tr key={week.monday}>
                <td>{of(week)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** Behind a time of the week what it is made of, behind a number of people who they are. */
function Behind(props: {
  readonly monday: string;
  readonly side: SideOf;
  readonly of: "time" | "people";
  readonly assumed: Mirror["assumed"];
  readonly close: () => void;
}) {
  const t = useTranslations("home.week");
  const { longDay, length } = useWords();
  const { monday, side, close } = props;
  const behind = useAsk("mirrorPeople", { query: { monday, side } });
  const title = t(`${side}-title`, { day: longDay(monday) });
  return (
    <Floating label={title} className="pop" close={close}>
      <div className="head">
        <b className="t-name">{title}</b>
        <CloseButton close={close} />
      </div>
      <p className="t-small dim split">
        {props.of === "time" ? t("assumed", props.assumed) : t("once-above")}
      </p>
      <Shown query={behind}>
        {(shown) => (
          <ul className="people-behind scrolls">
            {props.of === "time" &&
              shown.kinds.map(({ kind, contacts, minutes }) => (
                <li key={kind}>
                  <span>
                    <i className={`sw ${letterOf(kind)}`} />{" "}
                    {t(`kinds.${kind}`, { count: contacts })}
                  </span>
                  <span className="dim nb">{length(minutes)}</span>
                </li>
              ))}
            {props.of === "people" &&
              shown.people.map(({ id, name, minutes }) => (
                <li key={id}>
                  <Link to="/people/$id" params={{ id }} onClick={close}>
                    {name}
                  </Link>
                  <span className="dim nb">{length(minutes)}</span>
                </li>
              ))}
          </ul>
        )}
      </Shown>
    </Floating>
  );
}
