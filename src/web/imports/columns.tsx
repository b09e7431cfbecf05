/**
 * The column assistant: each column of a table with its heading, what it is taken for and why, and what
 * stands in it; below it what the first rows come to. Left out is sunk, unsure is framed.
 */
import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { RowExample } from "#api/questions.ts";
import { COLUMN_ROLES, type ColumnRole } from "#shared/column-roles.ts";
import { dayOf, isoDay } from "#shared/time.ts";
import { useWords } from "#web/clock/words.ts";
import { type Asked, isSettled, otherDay, rolesIn } from "./asked.ts";
import { useSession } from "#web/session.tsx";
import { InFiles } from "./in-files.tsx";

interface ColumnsProps {
  readonly asked: Asked;
  /** Which of two numbers in its dates is the month is not answered yet. */
  readonly daysOpen: boolean;
  readonly answer: (text: string) => void;
}

type Column = Asked["question"]["columns"][number];

export function Columns({ asked, daysOpen, answer }: ColumnsProps) {
  const t = useTranslations("questions");
  const { question, files } = asked;
  const settled = isSettled(asked);
  const unsure = question.columns.filter(({ sure }) => !sure).length;
  const isXing = files.some(({ channel }) => channel === "xing");
  const [open, setOpen] = useState(!settled || isXing);
  return (
    <>
      <h3>{t("columns-title")}</h3>
      <InFiles asked={asked} />
      <p className="t-small dim">
        {settled
          ? t("columns-sure", { count: question.columns.length })
          : t("columns-unsure", { count: unsure })}{" "}
        {!open && (
          <button type="button" className="link" onClick={() => setOpen(true)}>
            {t("columns-change")}
          </button>
        )}
      </p>
      {isXing && <p className="note wait t-small">{t("untested-xing")}</p>}
      {open && (
        <>
          <Assistant asked={asked} answer={answer} />
          <Rows rows={question.examples} daysOpen={daysOpen} />
        </>
      )}
    </>
  );
}

function Assistant({ asked: { question }, answer }: Omit<ColumnsProps, "daysOpen">) {
  const t = useTranslations("questions");
  const [all, setAll] = useState(false);
  const roles = rolesIn(question.suggested);
  const columns = question.columns.map((column, index) => ({ column, index }));
  const left = columns.filter(({ column, index }) => roles[index] === "" && column.sure);
  const shown = all ? columns : columns.filter((one) => !left.includes(one));
  return (
    <>
      <ol className="cols">
        {shown.map(({ column, index }) => (
          <ColumnChoice
            key={index}
            column={column}
            index={index}
            role={roles[index] ?? ""}
            choose={(role) => answer(JSON.stringify(roles.with(index, role)))}
          />
        ))}
      </ol>
      {!all && left.length > 0 && (
        <button type="button" className="link t-small" onClick={() => setAll(true)}>
          {t("columns-left-out", { count: left.length })}
        </button>
      )}
    </>
  );
}

interface ColumnChoiceProps {
  readonly column: Column;
  readonly index: number;
  readonly role: ColumnRole;
  readonly choose: (role: ColumnRole) => void;
}

function ColumnChoice({ column, index, role, choose }: ColumnChoiceProps) {
  const t = useTranslations("questions");
  const name = column.name || t("column-nameless", { index: index + 1 });
  const [touched, setTouched] = useState(false);
  const isUnsure = !column.sure && !touched;
  return (
    <li data-off={role === "" && !isUnsure}>
      <span className="heading t-small">{name}</span>
      <span className="select" data-unsure={isUnsure}>
        <select
          aria-label={t("column-of", { name })}
          value={role}
          onChange={({ target }) => {
            setTouched(true);
            choose(target.value as ColumnRole);
          }}
        >
          {COLUMN_ROLES.map((one) => (
            <option key={one} value={one}>
              {t(`role.${one || "none"}`)}
            </option>
          ))}
        </select>
        <ChevronDown size={16} aria-hidden />
      </span>
      {column.reason && <span className="why">{column.reason.text}</span>}
      {column.examples.map((example) => (
        <span key={example} className="example">
          {example}
        </span>
      ))}
    </li>
  );
}

interface RowsProps {
  readonly rows: readonly RowExample[];
  readonly daysOpen: boolean;
}

function Rows({ rows, daysOpen }: RowsProps) {
  const t = useTranslations("questions");
  if (rows.length === 0) return <p className="t-small dim rows-none">{t("rows-none")}</p>;
  return (
    <>
      <h4 className="t-label rows-title">{t("rows-title")}</h4>
      <ul className="rows-read">
        {rows.map((row, index) => (
          // oxlint-disable-next-line no-array-index-key -- Two rows may say the same.
          <Row key={index} row={row} daysOpen={daysOpen} />
        ))}
      </ul>
    </>
  );
}

function Row({ row, daysOpen }: { readonly row: RowExample; readonly daysOpen: boolean }) {
  const t = useTranslations("questions");
  const when = useWhen(row, daysOpen);
  const role = [row.title, row.company, row.city].filter((part) => part !== "").join(", ");
  return (
    <li>
      <b className="t-name">{row.name || t("nameless")}</b>
      {role !== "" && <span className="dim">{role}</span>}
      {row.reach.map((value) => (
        <span key={value} className="dimmer t-small reached">
          {value}
        </span>
      ))}
      {row.met && <span className="f2f t-small">{t("row-met", { when: when(row.met) })}</span>}
      {row.wrote && <span className="t-small">{t("row-wrote", { when: when(row.wrote) })}</span>}
      {row.connected && (
        <span className="t-small dim">{t("row-connected", { when: when(row.connected) })}</span>
      )}
    </li>
  );
}

/** "3 April 2025 or 4 March 2025", "3 April 2025, 14:30", "3 April 2025": no more than the file says. */
function useWhen({ dayAlone }: RowExample, daysOpen: boolean): (at: string) => string {
  const t = useTranslations("questions");
  const { longDay, hour } = useWords();
  const { zone } = useSession();
  return (at) => {
    const isDay = !at.includes("T");
    const other = daysOpen ? otherDay(isDay ? at : isoDay(dayOf(new Date(at), zone))) : null;
    const day =
      other === null ? longDay(at) : t("row-either", { one: longDay(at), other: longDay(other) });
    return isDay || dayAlone ? day : t("row-at", { day, hour: hour(at) });
  };
}
