/**
 * The column assistant: a table as it stands in the file, and above each of its columns what it is taken for and
 * why; below it how its first row reads, and of a fair's whether a scan is a meeting. Left out is sunk, unsure is
 * framed until somebody looked at it. On a phone the columns stand below each other.
 */
import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { type Asked, isSettled, rolesIn } from "./asked.ts";
import { Radios } from "./choice.tsx";
import { ColumnChoice } from "./column-choice.tsx";
import { FirstRow } from "./first-row.tsx";
import { InFiles } from "./in-files.tsx";
import "#web/style/columns.css";

interface ColumnsProps {
  readonly asked: Asked;
  /** Of several tables the first one says what is asked. */
  readonly isFirst: boolean;
  /** Columns of which nobody is sure, and at which nobody looked. */
  readonly unsure: readonly number[];
  /** Which of two numbers in its dates is the month is not answered yet. */
  readonly daysOpen: boolean;
  readonly answer: (said: ColumnsAnswer) => void;
}

interface ColumnsAnswer {
  readonly text: string;
  readonly once: boolean;
  readonly looked: readonly number[];
}

export function Columns({ asked, isFirst, unsure, daysOpen, answer }: ColumnsProps) {
  const t = useTranslations("questions");
  const { question, files } = asked;
  const isXing = files.some(({ channel }) => channel === "xing");
  const [open, setOpen] = useState(!isSettled(asked) || isXing);
  const roles = rolesIn(question.suggested);
  const say = (index: number, role: string) =>
    answer({
      text: JSON.stringify(roles.map((one, at) => (at === index ? role : one))),
      once: asked.once,
      looked: [index],
    });
  const met = question.answered === "before" ? undefined : question.values["met"];
  const isBelow = open || typeof met === "number";
  return (
    <>
      {isFirst && <h3>{t("columns-title")}</h3>}
      <InFiles asked={asked} />
      <Lead {...{ asked, unsure, answer }} open={open ? null : () => setOpen(true)} />
      {isXing && <p className="note wait t-small">{t("untested-xing")}</p>}
      {open && <Table asked={asked} unsure={unsure} say={say} />}
      {isBelow && (
        <div className="duo below-columns">
          <FirstRow
            row={question.examples[0]}
            daysOpen={daysOpen}
            atStand={typeof question.values["met"] === "number"}
          />
          {typeof met === "number" && (
            <IsMeeting
              name={asked.key}
              chosen={roles[met] === "met"}
              choose={(is) => say(met, is ? "met" : "")}
            />
          )}
        </div>
      )}
      {open && question.answered === "now" && (
        <label className="check remember">
          <input
            type="checkbox"
            checked={!asked.once}
            onChange={({ target }) =>
              answer({ text: question.suggested, once: !target.checked, looked: [] })
            }
          />
          <span>{t("columns-remember", { count: roles.length })}</span>
        </label>
      )}
    </>
  );
}

interface LeadProps extends Pick<ColumnsProps, "asked" | "unsure" | "answer"> {
  /** Shows the columns; null where they are seen. */
  readonly open: (() => void) | null;
}

function Lead({ asked, unsure, answer, open }: LeadProps) {
  const t = useTranslations("questions");
  const lead = useRef<HTMLParagraphElement>(null);
  const { columns, suggested, answered } = asked.question;
  const confirm = () => {
    lead.current?.focus();
    answer({ text: suggested, once: asked.once, looked: unsure });
  };
  const words =
    unsure.length > 0 ? "columns-unsure" : answered === null ? "columns-sure" : "columns-said";
  return (
    <p ref={lead} tabIndex={-1} className="t-small dim columns-lead">
      {t(words, { count: unsure.length || columns.length })}{" "}
      {open ? (
        <button type="button" className="link" onClick={open}>
          {t("columns-change")}
        </button>
      ) : (
        unsure.length > 0 && (
          <button type="button" className="link" onClick={confirm}>
            {t("columns-right")}
          </button>
        )
      )}
    </p>
  );
}

interface TableProps extends Pick<ColumnsProps, "asked" | "unsure"> {
  readonly say: (index: number, role: string) => void;
}

function Table({ asked: { question }, unsure, say }: TableProps) {
  const t = useTranslations("questions");
  const [all, setAll] = useState(false);
  const [long, setLong] = useState(false);
  const roles = rolesIn(question.suggested);
  const columns = question.columns.map((column, index) => ({ column, index }));
  // Whatever is changed here stays where the keyboard is.
  const [folded, setFolded] = useState<readonly number[]>(() =>
    columns.flatMap(({ column, index }) => (roles[index] === "" && column.sure ? index : [])),
  );
  const left = columns.filter(({ index }) => roles[index] === "" && folded.includes(index));
  const choose = (index: number, role: string) => {
    setFolded(folded.filter((one) => one !== index));
    say(index, role);
  };
  const shown = all ? columns : columns.filter((one) => !left.includes(one));
  const there = question.columns[0]?.examples.length ?? 0;
  const rows = long ? there : Math.min(FEW, there);
  return (
    <>
      <ol className="cols" style={{ gridTemplateRows: `repeat(${rows + 3}, auto)` }}>
        {shown.map(({ column, index }) => (
          <ColumnChoice
            key={index}
            column={column}
            index={index}
            role={roles[index] ?? ""}
            isUnsure={unsure.includes(index)}
            rows={rows}
            choose={(role) => choose(index, role)}
          />
        ))}
      </ol>
      <p className="t-small dimmer under-columns">
        <RowsShown shown={rows} there={there} all={question.values["rows"]} />
        {there > FEW && (
          <button
            type="button"
            className="link"
            aria-expanded={long}
            onClick={() => setLong(!long)}
          >
            {long
              ? t("rows-few")
              : t(there === question.values["rows"] ? "rows-all" : "rows-more", { count: there })}
          </button>
        )}
        {left.length > 0 && (
          <button type="button" className="link" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t("columns-hide") : t("columns-left-out", { count: left.length })}
          </button>
        )}
      </p>
    </>
  );
}

/** As many as tell what stands in a column. */
const FEW = 3;

function RowsShown(props: { shown: number; there: number; all: string | number | undefined }) {
  const t = useTranslations("questions");
  const { shown, all } = props;
  if (shown === all || shown === 0) return null;
  return (
    <span>
      {typeof all === "number" ? t("rows-of", { shown, all }) : t("rows-first", { count: shown })}
    </span>
  );
}

interface IsMeetingProps {
  readonly name: string;
  readonly chosen: boolean;
  readonly choose: (is: boolean) => void;
}

function IsMeeting({ name, chosen, choose }: IsMeetingProps) {
  const t = useTranslations("questions.scan");
  return (
    <div>
      <h4 className="t-label">{t("title")}</h4>
      <Radios
        title={t("title")}
        name={`${name} scan`}
        answers={[
          { value: "yes", words: t("yes") },
          { value: "no", words: t("no"), more: t("no-more") },
        ]}
        chosen={chosen ? "yes" : "no"}
        choose={(value) => choose(value === "yes")}
      />
    </div>
  );
}
