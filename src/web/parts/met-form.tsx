/**
 * "We have met": on which day, and where. Days to come cannot be chosen; days that the calendar knows
 * with this person carry a dot, and what becomes of their entry is said.
 */
import { DatePicker } from "@mantine/dates";
import "dayjs/locale/de";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useState, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useAsk } from "#web/ask.ts";
import { useWords } from "#web/clock/words.ts";
import { useMarks } from "#web/home/use-marks.ts";
import { useLanguage } from "#web/language/language.tsx";
import { useSession } from "#web/session.tsx";

interface Person {
  readonly id: string;
  readonly name: string;
}

/** Of several only the day is asked: what the calendar knows is of each another. */
export function MetForm({
  people,
  close,
}: {
  readonly people: readonly Person[];
  readonly close: () => void;
}) {
  const t = useTranslations("home.met-form");
  const marks = useMarks();
  const [day, setDay] = useState<string | null>(null);
  const [where, setWhere] = useState("");
  const keep = (on: string | null) => {
    close();
    marks.met(people, on, where.trim());
  };

  return (
    <form
      className="met"
      ref={focusDay}
      onSubmit={(event) => {
        event.preventDefault();
        if (day !== null) keep(day);
      }}
    >
      <b className="t-name">{t("when")}</b>
      <DayOfMeeting people={people} day={day} choose={setDay} />
      <input
        className="field"
        placeholder={t("where")}
        aria-label={t("where")}
        value={where}
        maxLength={200}
        onChange={(event) => setWhere(event.target.value)}
      />
      <div className="btns">
        <button type="submit" className="btn first" disabled={day === null}>
          {t("keep")}
        </button>
        <button type="button" className="btn quiet" onClick={() => keep(null)}>
          {t("unknown")}
        </button>
      </div>
    </form>
  );
}

/** The form comes a moment after what it opens in: the arrow keys move through its days at once. */
function focusDay(form: HTMLFormElement | null): void {
  form?.querySelector<HTMLElement>('.day[tabindex="0"]')?.focus();
}

function DayOfMeeting(props: {
  readonly people: readonly Person[];
  readonly day: string | null;
  readonly choose: (day: string | null) => void;
}) {
  const t = useTranslations("home.met-form");
  const { language } = useLanguage();
  const { today } = useSession();
  const [person, another] = props.people;
  const only = another ? undefined : person;
  const known = useAsk(
    "daysWith",
    { params: { id: only?.id ?? "" } },
    { enabled: only !== undefined },
  );
  const days = new Set(known.data?.days.map(({ day }) => day));

  return (
    <>
      <DatePicker
        className="cal"
        classNames={CLASSES}
        locale={language}
        firstDayOfWeek={1}
        maxDate={today}
        defaultDate={today}
        hideOutsideDates
        highlightToday
        value={props.day}
        onChange={props.choose}
        getDayProps={(day) => (days.has(day) ? { className: "known" } : {})}
        previousIcon={<ChevronLeft className="i s" strokeWidth={1.6} aria-hidden />}
        nextIcon={<ChevronRight className="i s" strokeWidth={1.6} aria-hidden />}
        ariaLabels={{
          previousMonth: t("previous"),
          nextMonth: t("next"),
          previousYear: t("previous"),
          nextYear: t("next"),
          previousDecade: t("previous"),
          nextDecade: t("next"),
        }}
      />
      <p className="t-small dim when" aria-live="polite">
        {only && <WhatIsKnown person={only} day={props.day} entries={known.data?.days ?? []} />}
      </p>
    </>
  );
}

function WhatIsKnown(props: {
  readonly person: Person;
  readonly day: string | null;
  readonly entries: readonly {
    day: string;
    subject: string;
    minutes: number | null;
    kind: string;
  }[];
}) {
  const t = useTranslations("home.met-form");
  const { weekDay, length } = useWords();
  if (props.day === null) return t("choose");

  const entry = props.entries.find(({ day }) => day === props.day);
  const values = { day: weekDay(props.day), b: (words: ReactNode) => <b>{words}</b> };
  if (!entry) return t.rich("free", { ...values, name: props.person.name });
  if (entry.kind === "in-person") return t.rich("counted", { ...values, subject: entry.subject });
  if (entry.kind === "phone" || entry.kind === "video")
    return t.rich("beside", { ...values, subject: entry.subject, kind: entry.kind });
  const minutes = entry.minutes === null ? "none" : length(entry.minutes);
  return t.rich("known", { ...values, subject: entry.subject, minutes });
}

const CLASSES = {
  calendarHeader: "cal-head",
  calendarHeaderControl: "step",
  calendarHeaderLevel: "level",
  month: "cal-days",
  monthsList: "cal-list",
  yearsList: "cal-list",
  monthsListControl: "pick",
  yearsListControl: "pick",
  day: "day",
};
