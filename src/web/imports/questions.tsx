/** What only the reader knows of these files, each question once, beside the files that ask it. */
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useQueryClient } from "@tanstack/react-query";
import type { Answer } from "#api/questions.ts";
import { call } from "#web/api-client.ts";
import { useWords } from "#web/clock/words.ts";
import { localeOf } from "#web/language/catalogue.ts";
import { useLanguage } from "#web/language/language.tsx";
import { Section } from "#web/parts/section.tsx";
import { useFailureWords } from "#web/shell/states.tsx";
import "#web/style/questions.css";
import {
  alikeZones,
  areDaysOpen,
  type Asked,
  dayIn,
  isOfColumns,
  isOpen,
  isUnsaid,
  unsureColumns,
} from "./asked.ts";
import { Columns } from "./columns.tsx";
import { countriesIn, whyCountry } from "./countries.ts";
import { InFiles } from "./in-files.tsx";
import { ZoneField } from "./zone-field.tsx";

export interface Answering {
  readonly answer: (answers: readonly Answer[]) => void;
  /** In this page, also what is still on its way. */
  readonly said: readonly Answer[];
  /** At which columns of which question somebody looked in this page. */
  readonly looked: ReadonlyMap<string, ReadonlySet<number>>;
  readonly look: (key: string, columns: readonly number[]) => void;
  readonly sending: boolean;
  readonly failed: string | null;
}

/** What is answered is looked at again; what was found stays to be seen meanwhile. */
export function useAnswering(upload: string): Answering {
  const client = useQueryClient();
  const words = useFailureWords();
  const [failed, setFailed] = useState<string | null>(null);
  const [said, setSaid] = useState<readonly Answer[]>([]);
  const [onTheirWay, setOnTheirWay] = useState(0);
  const [looked, setLooked] = useState<Answering["looked"]>(new Map());
  const look = (key: string, columns: readonly number[]) =>
    setLooked((before) =>
      new Map(before).set(key, new Set([...(before.get(key) ?? []), ...columns])),
    );
  const answer = (answers: readonly Answer[]) => {
    setFailed(null);
    setSaid((before) => [...before, ...answers]);
    setOnTheirWay((before) => before + 1);
    call("answer", { params: { id: upload }, body: { answers: [...answers] } })
      .then((look) => {
        client.setQueryData(["preview", upload], look);
        return client.invalidateQueries({ queryKey: ["preview", upload] });
      })
      .catch((error: unknown) => {
        setSaid((before) => before.filter((one) => !answers.includes(one)));
        setFailed(words(error));
      })
      .finally(() => setOnTheirWay((before) => before - 1));
  };
  return { answer, said, looked, look, sending: onTheirWay > 0, failed };
}

interface QuestionsProps {
  readonly asked: readonly Asked[];
  /** Whether files are being looked at again. */
  readonly looking: boolean;
  readonly answering: Answering;
}

export function Questions({ asked, looking, answering }: QuestionsProps) {
  const t = useTranslations("questions");
  if (asked.length === 0) return null;
  const isUnlooked = (one: Asked) => unsureColumns(one, answering.looked.get(one.key)).length > 0;
  const open = asked.filter((one) => isOpen(one) || isUnsaid(one) || isUnlooked(one)).length;
  const firstTable = asked.find(isOfColumns);
  const zones = alikeZones(asked);
  const status =
    answering.failed ?? (looking || answering.sending ? t("looking") : t("open", { count: open }));
  return (
    <Section className="questions" title={t("title")} aside={<span role="status">{status}</span>}>
      {asked.map((one) => {
        if (!zones.includes(one)) {
          const daysOpen = areDaysOpen(asked, one);
          return (
            <Question
              key={one.key}
              asked={one}
              isFirst={one === firstTable}
              daysOpen={daysOpen}
              answering={answering}
            />
          );
        }
        return one === zones[0] && <OneZone key="zones" asked={zones} answering={answering} />;
      })}
    </Section>
  );
}

/** Most clocks of one reader stand alike: one answer is for all, until each is wanted. */
function OneZone(props: { readonly asked: readonly Asked[]; readonly answering: Answering }) {
  const t = useTranslations("questions");
  const { asked, answering } = props;
  const [apart, setApart] = useState(false);
  const [first] = asked;
  if (apart || !first) {
    return asked.map((one) => (
      <Question key={one.key} asked={one} daysOpen={false} answering={answering} />
    ));
  }
  const answer = (zone: string) =>
    answering.answer(asked.map(({ question: { code, about } }) => ({ code, about, answer: zone })));
  return (
    <div className="question">
      <Zone asked={{ ...first, files: asked.flatMap(({ files }) => files) }} answer={answer} />
      <button type="button" className="n t-small" onClick={() => setApart(true)}>
        {t("zone-apart")}
      </button>
    </div>
  );
}

interface QuestionProps {
  readonly asked: Asked;
  /** Of several tables. */
  readonly isFirst?: boolean;
  readonly daysOpen: boolean;
  readonly answering: Answering;
}

function Question({ asked, isFirst = false, daysOpen, answering }: QuestionProps) {
  const { code, about } = asked.question;
  const answer = (text: string) => answering.answer([{ code, about, answer: text }]);
  return (
    <div className={isOpen(asked) ? "question note wait" : "question"}>
      {code === "columns" ? (
        <Columns
          asked={asked}
          isFirst={isFirst}
          unsure={unsureColumns(asked, answering.looked.get(asked.key))}
          daysOpen={daysOpen}
          answer={({ text, once, looked }) => {
            answering.look(asked.key, looked);
            answering.answer([{ code, about, answer: text, once }]);
          }}
        />
      ) : code === "zone" ? (
        <Zone asked={asked} answer={answer} />
      ) : code === "country" ? (
        <Country asked={asked} answer={answer} />
      ) : (
        <DateOrder asked={asked} answer={answer} />
      )}
    </div>
  );
}

interface AskedProps {
  readonly asked: Asked;
  readonly answer: (text: string) => void;
}

function DateOrder({ asked, answer }: AskedProps) {
  const t = useTranslations("questions");
  const { weekDay } = useWords();
  const { key, question } = asked;
  const example = String(question.values["example"] ?? "");
  const title = example === "" ? t("date-title-plain") : t("date-title", { example });
  const chosen = isOpen(asked) ? null : question.suggested;
  return (
    <>
      <h3>{title}</h3>
      <InFiles asked={asked} />
      <div role="radiogroup" aria-label={title} className="orders">
        {question.options.map((order) => {
          const day = dayIn(example, order);
          const words = t(`date-options.${order as "dmy"}`);
          return (
            <label key={order} className="radio">
              <input
                type="radio"
                name={key}
                checked={chosen === order}
                onChange={() => answer(order)}
              />
              <span>{day === null ? words : weekDay(day)}</span>
              {day !== null && <span className="d">{words}</span>}
            </label>
          );
        })}
      </div>
    </>
  );
}

function Zone({ asked, answer }: AskedProps) {
  const t = useTranslations("questions");
  return (
    <>
      <h3>{t("zone-title")}</h3>
      <InFiles asked={asked} />
      <p className="t-small dim">{t("zone-lead")}</p>
      <ZoneField zone={asked.question.suggested} choose={answer} />
    </>
  );
}

/** In which country numbers are dialled that do not say it. */
function Country({ asked, answer }: AskedProps) {
  const t = useTranslations("questions");
  const { language } = useLanguage();
  const { and } = useWords();
  const { question } = asked;
  const chosen = isOpen(asked) ? "" : question.suggested;
  const countries = countriesIn(localeOf(language));
  const named = question.options.map(
    (code) => countries.find((one) => one.code === code)?.name ?? code,
  );
  const why = whyCountry(asked);
  const values = { number: String(question.values["number"] ?? ""), countries: and(named) };
  return (
    <>
      <h3>{t("country-title", { example: String(question.values["example"] ?? "") })}</h3>
      <InFiles asked={asked} />
      {question.answered !== "before" && (
        <p className="t-small dim">
          {t("country-how")} {why && t(why, values)}
        </p>
      )}
      <label className="zone">
        <span className="t-label">{t("country-label")}</span>
        <select className="field" value={chosen} onChange={({ target }) => answer(target.value)}>
          {chosen === "" && <option value="">{t("country-choose")}</option>}
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
