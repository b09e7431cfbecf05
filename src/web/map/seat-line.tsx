/** Where somebody sits in one quiet line, with how that is known, how exactly, and what speaks against it. */
import { MapPin } from "lucide-react";
import { useTranslations } from "use-intl";
import "#web/style/map.css";
import type { Seat } from "#api/people.ts";
import { usePlaceName } from "./use-place-name.ts";

export function SeatLine({ seat }: { readonly seat: Seat }) {
  const t = useTranslations("map");
  const placeName = usePlaceName();
  const because = (reasons: Seat["because"]) => reasons.map(({ text }) => text).join(", ");
  return (
    <div className="seat t-small dim">
      <MapPin className="i s" strokeWidth={1.6} aria-label={t("seat")} role="img" />
      <p>
        <b>{placeName(seat)}</b> · {because(seat.because)} · {seat.exact.text}
      </p>
      {seat.against.map(({ place, because: reasons }) => (
        <p key={place?.name.en ?? ""} className="dimmer">
          {place
            ? t("against", { place: placeName(place), because: because(reasons) })
            : t("against-elsewhere", { because: because(reasons) })}
        </p>
      ))}
    </div>
  );
}
