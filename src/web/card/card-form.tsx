/** What was read of one card, beside its picture, to be corrected; and whether one met. */
import { useId, useState } from "react";
import { useTranslations } from "use-intl";
import type { CardField } from "#api/cards.ts";
import { FIELDS, type Missing, missingIn, type TextField } from "./form.ts";
import type { Picture } from "./pictures.ts";
import type { Scanning } from "./use-scanning.ts";

interface FormProps {
  readonly picture: Picture;
  readonly scanning: Scanning;
  readonly today: string;
  /** How many will be kept, where this is the last one that was to be checked. */
  readonly toKeep: number | null;
  readonly isBusy: boolean;
  readonly right: () => void;
}

export function CardForm({ picture, scanning, today, toKeep, isBusy, right }: FormProps) {
  const t = useTranslations("card");
  const [tried, setTried] = useState(false);
  const { id, form } = picture;
  const missing = missingIn(form, today);
  const write = (field: TextField, value: string) =>
    scanning.does({ do: "write", id, change: { [field]: value } });
  return (
    <form
      className="card-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(missing !== null);
        if (missing === null) right();
      }}
    >
      <p className="t-small dim">{t(`from-${picture.from}`)}</p>
      {picture.blurred && <p className="note wait t-small">{t("blurred")}</p>}
      {picture.cards.length > 1 && <Codes picture={picture} scanning={scanning} />}
      <div className="card-fields">
        {FIELDS.filter(([field]) => field !== "fax" || form.fax !== "").map(([field, read]) => (
          <Field
            key={field}
            field={field}
            value={form[field]}
            isUnsure={isUnsure(picture, field, read)}
            write={write}
          />
        ))}
        <Field field="note" value={form.note} isUnsure={false} write={write} />
      </div>
      <Rest picture={picture} write={write} />
      <Met picture={picture} scanning={scanning} today={today} write={write} />
      {tried && missing !== null && <MissingWords missing={missing} />}
      <div className="btns card-acts">
        <button type="submit" className="btn first" disabled={isBusy}>
          {isBusy ? t("keeping") : toKeep === null ? t("right") : t("keep", { count: toKeep })}
        </button>
        <button
          type="button"
          className="btn quiet"
          disabled={isBusy}
          onClick={() => scanning.does({ do: "leave-out", id })}
        >
          {t("leave-out")}
        </button>
      </div>
    </form>
  );
}

function MissingWords({ missing }: { readonly missing: Missing }) {
  const t = useTranslations("card");
  return (
    <p className="note trouble" role="alert">
      {t(missing)}
    </p>
  );
}

/** A field without anything in it is not unsure, and one that was corrected no more. */
const isUnsure = (picture: Picture, field: TextField, read: CardField | null): boolean =>
  read !== null &&
  picture.unsure.includes(read) &&
  picture.form[field] !== "" &&
  picture.from !== "hand";

interface FieldProps {
  readonly field: TextField;
  readonly value: string;
  readonly isUnsure: boolean;
  readonly write: (field: TextField, value: string) => void;
}

function Field({ field, value, isUnsure, write }: FieldProps) {
  const t = useTranslations("card");
  const id = useId();
  const [corrected, setCorrected] = useState(false);
  const unsure = isUnsure && !corrected;
  return (
    <div className="card-field" data-field={field}>
      <label className="t-label" htmlFor={id}>
        {t(field as "name")}
      </label>
      <input
        id={id}
        className="field"
        data-unsure={unsure || undefined}
        aria-describedby={unsure ? `${id}-unsure` : undefined}
        value={value}
        maxLength={field === "note" ? 2000 : 300}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setCorrected(true);
          write(field, event.target.value);
        }}
      />
      {unsure && (
        <span className="tag wait" id={`${id}-unsure`} title={t("unsure-hint")}>
          {t("unsure")}
        </span>
      )}
    </div>
  );
}

function Codes({ picture, scanning }: { readonly picture: Picture; readonly scanning: Scanning }) {
  const t = useTranslations("card");
  const title = t("codes", { count: picture.cards.length });
  return (
    <fieldset className="card-codes" role="radiogroup" aria-label={title}>
      <p>{title}</p>
      {picture.cards.map((card, index) => (
        <label key={JSON.stringify(card)} className="radio">
          <input
            type="radio"
            name={`code-${picture.id}`}
            defaultChecked={index === 0}
            onChange={() => scanning.does({ do: "choose", id: picture.id, card })}
          />
          <span>
            {card.name ||
              card.company ||
              card.emails[0] ||
              card.urls[0] ||
              t("code", { number: index + 1 })}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** Nobody knows what these are; one click takes a line into the note. */
function Rest({
  picture,
  write,
}: {
  readonly picture: Picture;
  readonly write: FieldProps["write"];
}) {
  const t = useTranslations("card");
  const { note } = picture.form;
  const lines = picture.rest.filter((text) => !note.includes(text));
  if (lines.length === 0) return null;
  return (
    <div className="card-rest">
      <p className="t-label">{t("rest")}</p>
      <ul>
        {lines.map((text) => (
          <li key={text}>
            <button
              type="button"
              className="chip"
              aria-label={t("rest-take", { text })}
              onClick={() => write("note", note === "" ? text : `${note}; ${text}`)}
            >
              {text}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface MetProps {
  readonly picture: Picture;
  readonly scanning: Scanning;
  readonly today: string;
  readonly write: FieldProps["write"];
}

function Met({ picture, scanning, today, write }: MetProps) {
  const t = useTranslations("card");
  const id = useId();
  const { met, day, where } = picture.form;
  const say = (met: boolean) => scanning.does({ do: "write", id: picture.id, change: { met } });
  return (
    <fieldset className="card-met">
      <legend className="t-h2">{t("meeting")}</legend>
      <div role="radiogroup" aria-label={t("meeting")}>
        <label className="radio">
          <input type="radio" name={id} checked={met === true} onChange={() => say(true)} />
          <span>{t("met-yes")}</span>
        </label>
        {met === true && (
          <div className="card-when">
            <div className="card-field">
              <label className="t-label" htmlFor={`${id}-day`}>
                {t("met-day")}
              </label>
              <input
                id={`${id}-day`}
                className="field"
                type="date"
                max={today}
                value={day}
                aria-describedby={`${id}-hint`}
                onChange={(event) => write("day", event.target.value)}
              />
              <p className="t-small dim" id={`${id}-hint`}>
                {t("met-day-hint", { known: picture.taken.known ? "yes" : "no" })}
              </p>
            </div>
            <div className="card-field">
              <label className="t-label" htmlFor={`${id}-where`}>
                {t("met-where")}
              </label>
              <input
                id={`${id}-where`}
                className="field"
                placeholder={t("met-where-hint")}
                value={where}
                maxLength={200}
                onChange={(event) => write("where", event.target.value)}
              />
            </div>
          </div>
        )}
        <label className="radio">
          <input type="radio" name={id} checked={met === false} onChange={() => say(false)} />
          <span>{t("met-no")}</span>
        </label>
      </div>
    </fieldset>
  );
}
