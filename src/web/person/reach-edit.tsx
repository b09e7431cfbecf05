/** Where somebody is to be reached, by hand: what is added, and what was read but is not theirs. */
import { X } from "lucide-react";
import { useTranslations } from "use-intl";
import type { PersonPage } from "#api/people.ts";
import { useAsk } from "#web/ask.ts";
import { useMarks } from "#web/home/use-marks.ts";
import { useTakeBack } from "#web/home/use-take-back.ts";
import { useHandleWords } from "#web/parts/use-handle-words.ts";
import { useDecide } from "#web/joins/use-decide.ts";
import { WriteForm } from "./write-form.tsx";

const TYPES = { email: "email", phone: "tel" } as const;

export function ReachForm(props: { readonly person: PersonPage; readonly close: () => void }) {
  const t = useTranslations("person.edit");
  const { person, close } = props;
  return (
    <WriteForm
      person={person}
      fields={(["email", "phone"] as const).map((name) => ({
        name,
        label: t(`add-${name}`),
        type: TYPES[name],
        value: "",
      }))}
      className="reach-form"
      label={t("reach-label", { name: person.name })}
      note={t("reach-note")}
      close={close}
    >
      <button type="button" className="btn quiet" onClick={close}>
        {t("done")}
      </button>
    </WriteForm>
  );
}

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
  const subject = `${kind}:${value}`;
  if (handle.count === 0) {
    return <NotTheirsButton what={what} run={() => marks.notTheirs(person, subject)} />;
  }
  if (id === null || !sides.includes(id)) return null;
  const from = { person: person.id, handle: id, subject };
  return <NotTheirsButton what={what} run={() => splitOff(from, others, what)} />;
}

type Fact = PersonPage["facts"][number];

/** Of a number or address that a signature or a card names. */
export function NotTheirFact(props: { readonly person: PersonPage; readonly fact: Fact }) {
  const marks = useMarks();
  const { person, fact } = props;
  if (fact.field !== "phone" && fact.field !== "address") return null;
  const run = () => marks.notTheirs(person, `${fact.field}:${fact.value}`);
  return <NotTheirsButton what={fact.written} run={run} />;
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
