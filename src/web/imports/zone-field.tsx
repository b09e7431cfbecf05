/** A time zone, found by typing. */
import { useId, useState } from "react";
import { useTranslations } from "use-intl";
import { isRegion } from "#shared/time.ts";
import { hour } from "#web/clock/say.ts";
import { useLanguage } from "#web/language/language.tsx";
import { localeOf } from "#web/language/catalogue.ts";

/** No browser's list has UTC. */
const ZONES: readonly string[] = [...Intl.supportedValuesOf("timeZone"), "UTC"];
/** Each zone stands in the list by one of its names, and is found by any: Asia/Kathmandu is Asia/Katmandu. */
const found = (typed: string): string | undefined => {
  const plain = typed.trim().replaceAll(" ", "_");
  const listed = ZONES.find((zone) => zone.toLowerCase() === plain.toLowerCase());
  if (listed !== undefined || !isRegion(plain)) return listed;
  return new Intl.DateTimeFormat("en", { timeZone: plain }).resolvedOptions().timeZone;
};

interface ZoneFieldProps {
  readonly zone: string;
  readonly choose: (zone: string) => void;
}

export function ZoneField({ zone, choose }: ZoneFieldProps) {
  const t = useTranslations("questions");
  const { language } = useLanguage();
  const id = useId();
  const [typed, setTyped] = useState(zone);
  const known = typed === zone ? zone : found(typed);
  const [now] = useState(() => new Date().toISOString());
  return (
    <div className="zone">
      <label htmlFor={id} className="t-label">
        {t("zone-label")}
      </label>
      <input
        id={id}
        className="field"
        list={`${id}-all`}
        value={typed}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={known === undefined}
        aria-describedby={`${id}-said`}
        onFocus={({ target }) => target.select()}
        onChange={({ target }) => {
          setTyped(target.value);
          const chosen = found(target.value);
          if (chosen !== undefined && chosen !== zone) choose(chosen);
        }}
      />
      <datalist id={`${id}-all`}>
        {ZONES.map((one) => (
          <option key={one} value={one}>
            {one.replaceAll("_", " ")}
          </option>
        ))}
      </datalist>
      <p id={`${id}-said`} className="t-small dim">
        {known === undefined
          ? t("zone-unknown")
          : t("zone-now", {
              time: hour(now, { locale: localeOf(language), zone: known, today: "" }),
            })}
      </p>
    </div>
  );
}
