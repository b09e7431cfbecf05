/** What is written of somebody by hand. Stays open with what was refused: nobody types twice. */
import { Fragment, type ReactNode, useId, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { PersonPage, Written } from "#api/people.ts";
import { type Refusals, useWrite } from "./use-write.ts";

interface Field<Name extends Written> {
  readonly name: Name;
  readonly label: string;
  readonly type: "text" | "email" | "tel";
  /** What stands there already. */
  readonly value: string;
}

export function WriteForm<Name extends Written>(props: {
  readonly person: PersonPage;
  readonly fields: readonly Field<Name>[];
  readonly className: string;
  readonly label: string;
  readonly note: string;
  readonly close: () => void;
  /** Beside the button that keeps it. */
  readonly children?: ReactNode;
}) {
  const t = useTranslations("person.edit");
  const write = useWrite();
  const { person, close } = props;
  const [fields] = useState(props.fields);
  const [kept, setKept] = useState(() => valuesOf(fields));
  const [values, setValues] = useState(kept);
  const [refusals, setRefusals] = useState<Refusals>({});
  const [sending, setSending] = useState(false);
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const changed = fields.flatMap(({ name }) => {
    const value = values.get(name)!.trim();
    return value === kept.get(name) ? [] : [{ field: name, value }];
  });
  const keep = async () => {
    if (changed.length === 0 || sending) return;
    setSending(true);
    const refused = await write(person, changed);
    setSending(false);
    setRefusals(refused);
    const first = fields.find(({ name }) => refused[name] !== undefined);
    if (!first) return close();
    form.current?.querySelector<HTMLElement>(`[name="${first.name}"]`)?.focus();
    const done = changed.filter(({ field }) => refused[field] === undefined);
    setKept(new Map([...kept, ...done.map(({ field, value }) => [field, value] as const)]));
  };
  return (
    <form
      ref={form}
      className={`edit ${props.className}`}
      noValidate
      aria-label={props.label}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      {fields.map(({ name, label, type }) => (
        <Fragment key={name}>
          <label className="t-small">
            <span className="dim">{label}</span>
            <input
              className="field"
              name={name}
              type={type}
              value={values.get(name)}
              maxLength={200}
              aria-invalid={refusals[name] !== undefined}
              aria-describedby={refusals[name] === undefined ? undefined : `${id}-${name}`}
              onChange={(event) => {
                setValues(new Map([...values, [name, event.target.value]]));
                setRefusals({ ...refusals, [name]: undefined });
              }}
            />
          </label>
          {refusals[name] !== undefined && (
            <p id={`${id}-${name}`} className="t-small refused" role="alert">
              {refusals[name]}
            </p>
          )}
        </Fragment>
      ))}
      <p className="t-small dim">{props.note}</p>
      <div className="btns">
        <button type="submit" className="btn first" disabled={changed.length === 0 || sending}>
          {t("keep")}
        </button>
        {props.children}
      </div>
    </form>
  );
}

const valuesOf = <Name extends Written>(
  fields: readonly Field<Name>[],
): ReadonlyMap<Name, string> => new Map(fields.map(({ name, value }) => [name, value]));
