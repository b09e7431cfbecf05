/** Name, company and title by hand: what is written here holds over what was read. */
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { PersonPage } from "#api/people.ts";
import { useMarks } from "#web/home/use-marks.ts";
import { Floating } from "#web/parts/floating.tsx";

const FIELDS = ["name", "company", "title"] as const;

export function EditForm({
  person,
  close,
}: {
  readonly person: PersonPage;
  readonly close: () => void;
}) {
  const t = useTranslations("person.edit");
  const marks = useMarks();
  const [first] = useState(() => valuesOf(person));
  const [values, setValues] = useState(first);
  const changed = FIELDS.filter((field) => values[field].trim() !== first[field]);
  return (
    <Floating
      label={t("label", { name: person.name })}
      className="menu"
      position="bottom-start"
      close={close}
    >
      <form
        className="met edit"
        onSubmit={(event) => {
          event.preventDefault();
          close();
          marks.edit(
            person,
            changed.map((field) => ({ field, value: values[field].trim() })),
          );
        }}
      >
        {FIELDS.map((field) => (
          <label key={field} className="t-small">
            <span className="dim">{t(field)}</span>
            <input
              className="field"
              value={values[field]}
              maxLength={200}
              onChange={(event) => setValues({ ...values, [field]: event.target.value })}
            />
          </label>
        ))}
        <p className="t-small dim">{t("note")}</p>
        <div className="btns">
          <button type="submit" className="btn first" disabled={changed.length === 0}>
            {t("keep")}
          </button>
        </div>
      </form>
    </Floating>
  );
}

const valuesOf = ({
  name,
  company,
  title,
}: PersonPage): Readonly<Record<(typeof FIELDS)[number], string>> => ({
  name,
  company: company?.name ?? "",
  title: title ?? "",
});
