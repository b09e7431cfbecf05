/** Where the reader will be: the places of the map are proposed, any other town can be typed. */
import { Search } from "lucide-react";
import { useId, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useFilter } from "#web/home/use-filter.ts";
import type { HomeSearch } from "#web/search.ts";
import { askedPlace } from "./asked-place.ts";
import type { MapPlace } from "./clusters.ts";
import { usePlaceName } from "./use-place-name.ts";

/** More a browser would not show. */
const PROPOSED = 200;

export function PlaceField(props: {
  readonly search: HomeSearch;
  readonly places: readonly MapPlace[];
  /** Words that are searched for beside the place. */
  readonly rest: string | undefined;
}) {
  const t = useTranslations("map");
  const placeName = usePlaceName();
  const choose = useFilter(props.search);
  const proposals = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const names = [...new Set(props.places.map(placeName))].slice(0, PROPOSED);
  return (
    <search className="place-field">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const asked = askedPlace(typed, props.places, placeName);
          if (!asked) return;
          choose({ km: undefined, ...asked, text: props.rest });
          setTyped("");
          // So that a phone's keyboard leaves the map free, and J goes to the list.
          field.current?.blur();
        }}
      >
        <input
          ref={field}
          className="field"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          list={proposals}
          autoComplete="off"
          spellCheck={false}
          maxLength={80}
          aria-label={t("where")}
          placeholder={t("where-like")}
        />
        <datalist id={proposals}>
          {names.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </datalist>
        <button type="submit" className="btn second">
          <Search className="i s" strokeWidth={1.6} aria-hidden />
          {t("go")}
        </button>
      </form>
    </search>
  );
}
