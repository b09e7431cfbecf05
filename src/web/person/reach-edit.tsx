/** Where somebody is to be reached, by hand: what is added, and what was read but is not theirs. */
import { X } from "lucide-react";
import { Fragment, useId, useState } from "react";
import { useTranslations } from "use-intl";
import type { PersonPage } from "#api/people.ts";
import { useAsk } from "#web/ask.ts";
import { useMarks } from "#web/home/use-marks.ts";
import { useTakeBack } from "#web/home/use-take-back.ts";
import { useHandleWords } from "#web/parts/use-handle-words.ts";
import { useDecide } from "#web/joins/use-decide.ts";
import { type Refusals, useWrite } from "./use-write.ts";

const FIELDS = ["email", "phone", "place"] as const;
const TYPES = { email: "email", phone: "tel", place: "text" } as const;

export function ReachForm(props: { readonly person: PersonPage; readonly close: () => void }) {
  const t = useTranslations("person.edit");
  const write = useWrite();
  const { person, close } = props;
  const [first] = useState(() => ({ email: "", phone: "", place: placeOf(person) }));
  const [values, setValues] = useState(first);
  const [kept, setKept] = useState(first);
  const [refusals, setRefusals] = useState<Refusals<(typeof FIELDS)[number]>>({});
  const [sending, setSending] = useState(false);
  const id = useId();
  const changed = FIELDS.filter((field) => values[field].trim() !== kept[field]);
  /** Stays open with what was refused: nobody types twice. */
  const keep = async () => {
    if (changed.length === 0 || sending) return;
    setSending(true);
    const refused = await write(
      person,
      changed.map((field) => ({ field, value: values[field].trim() })),
    );
    setSending(false);
    setRefusals(refused);
    if (Object.keys(refused).length === 0) return close();
    const done = changed.filter((field) => refused[field] === undefined);
    setKept({ ...kept, ...Object.fromEntries(done.map((field) => [field, values[field].trim()])) });
  };
  return (
    <form
      className="edit reach-form"
      noValidate
      aria-label={t("reach-label", { name: person.name })}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      {FIELDS.map((field) => (
        <Fragment key={field}>
          <label className="t-small">
            <span className="dim">{t(`add-${field}`)}</span>
            <input
              className="field"
              type={TYPES[field]}
              value={values[field]}
              maxLength={200}
              aria-invalid={refusals[field] !== undefined}
              aria-describedby={refusals[field] === undefined ? undefined : `${id}-${field}`}
              onChange={(event) => {
                setValues({ ...values, [field]: event.target.value });
                setRefusals({ ...refusals, [field]: undefined });
              }}
            />
          </label>
          {refusals[field] !== undefined && (
            <p id={`${id}-${field}`} className="t-small" role="alert">
              {refusals[field]}
            </p>
          )}
        </Fragment>
      ))}
      <p className="t-small dim">{t("reach-note")}</p>
      <div className="btns">
        <button type="submit" className="btn first" disabled={changed.length === 0 || sending}>
          {t("keep")}
        </button>
        <button type="button" className="btn quiet" onClick={close}>
          {t("done")}
        </button>
      </div>
    </form>
  );
}

/** As the user wrote it, or as nobody did: what was read stands beside the name. */
const placeOf = ({ marks }: PersonPage): string =>
  marks.flatMap((mark) => (mark.kind === "edit" && mark.field === "place" ? mark.value : []))[0] ??
  "";

type Handle = PersonPage["handles"][number];

/** Nothing of the only handle by which somebody is known. */
export function NotTheirs(props: { readonly person: PersonPage; readonly handle: Handle }) {
  const takeBack = useTakeBack();
  const marks = useMarks();
  const words = useHandleWords();
  const { splitOff } = useDecide();
  const { person, handle } = props;
  const { data } = useAsk("jointsOf", { params: { id: person.id } });
  const { id, kind, value, written } = handle;
  const what = written === value ? words(handle) : written;
  const sides = data?.joints.flatMap(({ one, other }) => [one.handle, other.handle]) ?? [];
  const others = [...new Set(sides)].filter((side) => side !== id);
  const mark = person.marks.find(
    (one) => one.kind === "edit" && one.field === kind && one.value === value,
  );
  if (mark) return <NotTheirsButton what={what} run={() => takeBack(person, mark, what)} />;
  if (handle.count === 0) {
    const edit = { field: "wrong", value: `${kind}:${value}` } as const;
    return <NotTheirsButton what={what} run={() => marks.edit(person, [edit])} />;
  }
  if (id === null || !sides.includes(id)) return null;
  return <NotTheirsButton what={what} run={() => splitOff(id, others, what)} />;
}

type Fact = PersonPage["facts"][number];

/** Of a number or address that a signature or a card names. */
export function NotTheirFact(props: { readonly person: PersonPage; readonly fact: Fact }) {
  const marks = useMarks();
  const { person, fact } = props;
  if (fact.field !== "phone" && fact.field !== "address") return null;
  const edit = { field: "wrong", value: `${fact.field}:${fact.value}` } as const;
  return <NotTheirsButton what={fact.written} run={() => marks.edit(person, [edit])} />;
}

function NotTheirsButton(props: { readonly what: string; readonly run: () => void }) {
  const t = useTranslations("person.edit");
  return (
    <button
      type="button"
      className="iconbtn not-theirs"
      title={t("not-theirs")}
      aria-label={t("not-theirs-of", { what: props.what })}
      onClick={props.run}
    >
      <X className="i s" strokeWidth={1.6} aria-hidden />
    </button>
  );
}
