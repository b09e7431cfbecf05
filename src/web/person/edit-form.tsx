/** Name, company, title and place by hand: what is written here holds over what was read. */
import { useTranslations } from "use-intl";
import type { PersonPage } from "#api/people.ts";
import { usePlaceName } from "#web/map/use-place-name.ts";
import { Floating } from "#web/parts/floating.tsx";
import { placeShown } from "./place-shown.ts";
import { WriteForm } from "./write-form.tsx";

export function EditForm(props: { readonly person: PersonPage; readonly close: () => void }) {
  const t = useTranslations("person.edit");
  const placeName = usePlaceName();
  const { person, close } = props;
  const shown = {
    name: person.name,
    company: person.company?.name ?? "",
    title: person.title ?? "",
    place: placeShown(person, placeName),
  };
  const label = t("label", { name: person.name });
  return (
    <Floating label={label} className="menu" position="bottom-start" fits close={close}>
      <WriteForm
        person={person}
        fields={FIELDS.map((name) => ({ name, label: t(name), type: "text", value: shown[name] }))}
        className="met"
        label={label}
        note={t("note")}
        close={close}
      />
    </Floating>
  );
}

const FIELDS = ["name", "company", "title", "place"] as const;
