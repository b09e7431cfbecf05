/** The radius as a number that one types. */
import { useState } from "react";
import { useTranslations } from "use-intl";
import { MOST_KM } from "#shared/near-in.ts";

export function RadiusField(props: { readonly km: number; readonly resize: (km: number) => void }) {
  const t = useTranslations("map");
  const { km, resize } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const done = () => {
    const next = Math.round(Number(typed));
    if (next >= 1 && next <= MOST_KM && next !== Math.round(km)) resize(next);
    setTyped(null);
  };
  return (
    <form
      className="radius t-small"
      onSubmit={(event) => {
        event.preventDefault();
        done();
      }}
    >
      <label>
        {t("radius")}
        <input
          className="field"
          type="number"
          inputMode="numeric"
          min={1}
          max={MOST_KM}
          value={typed ?? String(Math.round(km))}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={done}
        />
        km
      </label>
    </form>
  );
}
