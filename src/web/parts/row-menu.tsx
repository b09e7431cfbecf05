/** What can be said of a person from a list: how much they count, that you met, that they do not belong. */
import { Check, Merge, Minus, Plus, Trash2, X } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { weightAfter } from "#web/home/marks.ts";
import { useMarks } from "#web/home/use-marks.ts";
import { Floating } from "./floating.tsx";
import { Menu, MenuItem } from "./menu.tsx";
import { useNarrow } from "./narrow.ts";
import { soon } from "./soon.tsx";

const metForm = soon(
  async () => (await import("./met-form.tsx")).MetForm,
  <div className="met waiting" />,
);
const MetForm = metForm.Component;

const samePerson = soon(async () => (await import("./same-person.tsx")).SamePerson);
const SamePerson = samePerson.Component;

export interface Markable {
  readonly id: string;
  readonly name: string;
  readonly weight: number;
}

/** `start` "met" shows the date alone, as the key M and the button of the lead do. */
export function RowMenu(props: {
  readonly person: Markable;
  readonly start: "menu" | "met";
  readonly close: () => void;
  readonly position?: "bottom-start" | "bottom-end";
  /** Where there is no page of theirs any more, and where there is one again. */
  readonly removed?: { readonly leave: () => void; readonly back: () => void };
}) {
  const t = useTranslations("home");
  const choosing = useTranslations("joins.choose");
  const { person, start, close } = props;
  const [beside, setBeside] = useState<"met" | "same" | null>(start === "met" ? "met" : null);
  const narrow = useNarrow();
  const marks = useMarks();
  const withMenu = start === "menu" && !(beside && narrow);
  const turn = (to: "met" | "same") => setBeside(beside === to ? null : to);
  const { name } = person;
  const label = withMenu
    ? t("menu.of", { name })
    : beside === "same"
      ? choosing("title", { name })
      : t("met-form.title", { name });

  return (
    <Floating
      label={label}
      fits
      className="menu"
      position={props.position ?? "bottom-end"}
      close={close}
    >
      {withMenu && (
        <Menu label={t("menu.of", { name: person.name })}>
          {WEIGHING.map(({ step, Icon, keyName }) => {
            const weight = weightAfter(person.weight, step);
            return (
              <MenuItem
                key={step}
                Icon={Icon}
                keyName={keyName}
                disabled={weight === null}
                run={() => {
                  close();
                  if (weight !== null) marks.weigh([person], weight);
                }}
              >
                {t(`menu.${step}`)}
              </MenuItem>
            );
          })}
          <p className="menu-now">{t("menu.now", { twice: person.weight * 2 })}</p>
          <hr />
          <MenuItem Icon={Check} keyName="M" expanded={beside === "met"} run={() => turn("met")}>
            {t("menu.met")}
          </MenuItem>
          <hr />
          <MenuItem Icon={Merge} expanded={beside === "same"} run={() => turn("same")}>
            {choosing("open")}
          </MenuItem>
          <MenuItem
            Icon={X}
            run={() => {
              close();
              marks.hide([person]);
            }}
          >
            {t("menu.hide")}
          </MenuItem>
          <MenuItem
            Icon={Trash2}
            run={() => {
              close();
              marks.remove([person], props.removed?.back);
              props.removed?.leave();
            }}
          >
            {t("menu.remove")}
          </MenuItem>
        </Menu>
      )}
      {beside === "met" && <MetForm people={[person]} close={close} />}
      {beside === "same" && <SamePerson person={person} close={close} />}
    </Floating>
  );
}

const WEIGHING = [
  { step: "more", Icon: Plus, keyName: "+" },
  { step: "less", Icon: Minus, keyName: "−" },
] as const;
