/** What is done with all who are picked: one act, and one Undo. */
import { Check, EyeOff, Merge, Minus, Plus, Trash2, X } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useMarks } from "#web/home/use-marks.ts";
import { useDecide } from "#web/joins/use-decide.ts";
import { Floating } from "./floating.tsx";
import { MetForm } from "./met-form.tsx";
import { isMany, type Pickable } from "./picked.ts";

export function PickBar({
  people,
  done,
}: {
  readonly people: readonly Pickable[];
  readonly done: () => void;
}) {
  const t = useTranslations("picking");
  const are = useTranslations("joins.choose");
  const marks = useMarks();
  const { sayOne } = useDecide();
  const [meeting, setMeeting] = useState(false);
  const act = (deed: () => void) => () => {
    done();
    deed();
  };
  return (
    <div className="pickbar" role="toolbar" aria-label={t("bar")}>
      <b role="status">{t("count", { count: people.length })}</b>
      <button type="button" className="iconbtn" aria-label={t("none")} onClick={done}>
        <X className="i" strokeWidth={1.6} aria-hidden />
      </button>
      <div className="anchored">
        <button
          type="button"
          className="btn second"
          aria-haspopup="dialog"
          aria-expanded={meeting}
          onMouseDown={(event) => event.stopPropagation()}
          onClick={() => setMeeting(!meeting)}
        >
          <Check className="i s" strokeWidth={1.6} aria-hidden />
          {t("met")}
        </button>
        {meeting && (
          <Floating
            label={t("met")}
            className="menu"
            position="top-start"
            close={() => setMeeting(false)}
          >
            <MetForm people={people} close={done} />
          </Floating>
        )}
      </div>
      <button type="button" className="btn quiet" onClick={act(() => marks.step(people, "more"))}>
        <Plus className="i s" strokeWidth={1.6} aria-hidden />
        {t("more")}
      </button>
      <button type="button" className="btn quiet" onClick={act(() => marks.step(people, "less"))}>
        <Minus className="i s" strokeWidth={1.6} aria-hidden />
        {t("less")}
      </button>
      {isMany(people) && (
        <button type="button" className="btn quiet" onClick={act(() => sayOne(people))}>
          <Merge className="i s" strokeWidth={1.6} aria-hidden />
          {are("are-one")}
        </button>
      )}
      <button type="button" className="btn quiet" onClick={act(() => marks.hide(people))}>
        <EyeOff className="i s" strokeWidth={1.6} aria-hidden />
        {t("hide")}
      </button>
      <button type="button" className="btn quiet" onClick={act(() => marks.remove(people))}>
        <Trash2 className="i s" strokeWidth={1.6} aria-hidden />
        {t("remove")}
      </button>
    </div>
  );
}
