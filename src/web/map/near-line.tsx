/** In a list of names: what was typed is a place with a radius, and on the map it can be seen. */
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useWords } from "#web/clock/words.ts";
import { type Circle, searchFor } from "./use-near.ts";
import { usePlaceName } from "./use-place-name.ts";

export function NearLine({ near }: { readonly near: Circle }) {
  const t = useTranslations("map");
  const placeName = usePlaceName();
  const { figure } = useWords();
  const place = t("chip", { place: placeName(near.centre), km: figure(near.km, 0) });
  return (
    <p className="t-read near-line">
      <Link className="link" to="/map" search={searchFor(near)}>
        {t("see-on-map", { place })}
      </Link>
    </p>
  );
}
