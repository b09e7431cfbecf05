/** Last contact and last seen, large: an e-mail never sets back the second. */
import { useTranslations } from "use-intl";
import type { PersonPage } from "#api/people.ts";
import { isUnclear } from "#web/clock/seen.ts";
import { useWords } from "#web/clock/words.ts";
import { Doors } from "#web/parts/doors.tsx";
import { Gauge } from "#web/parts/gauge.tsx";

export function Clocks({ person }: { readonly person: PersonPage }) {
  const t = useTranslations("person");
  const { agoOrNever, weekDay, lastSeen: seenAgo } = useWords();
  const { lastContact, lastSeen, met, lastContactEntry } = person;
  const seenAt = person.seen.at(-1);
  return (
    <div className="two-clocks">
      <Gauge {...person} />
      <div className="clockcap">
        <Doors person={person}>
          {(door) => (
            <p>
              <b className="t-label">{t("last-contact")}</b>
              <span className="serif since">
                {lastContact
                  ? door("last-contact", agoOrNever(lastContact))
                  : agoOrNever(lastContact)}
              </span>
              <span className="t-small dim">
                {[
                  lastContact && weekDay(lastContact),
                  lastContactEntry && t(`by.${byOf(lastContactEntry)}`),
                ]
                  .filter(Boolean)
                  .join(", ")}
              </span>
            </p>
          )}
        </Doors>
        <Doors person={person}>
          {(door) => (
            <p>
              <b className="t-label">{t("last-seen")}</b>
              <span className="serif since f2f">
                {lastSeen ? door("last-seen", seenAgo(person)) : seenAgo(person)}
              </span>
              <span className="t-small dim">
                {lastSeen
                  ? [weekDay(lastSeen), seenAt?.label].filter(Boolean).join(", ")
                  : !isUnclear(person) && t(met ? "seen-some-day" : "never-seen")}
              </span>
            </p>
          )}
        </Doors>
      </div>
    </div>
  );
}

type By =
  | "mail-in"
  | "mail-out"
  | "written-in"
  | "written-out"
  | "phone"
  | "video"
  | "in-person"
  | "unclear";

function byOf({ kind, channel, direction }: NonNullable<PersonPage["lastContactEntry"]>): By {
  if (kind !== "written") return kind;
  return `${channel === "email" ? "mail" : "written"}-${direction === "out" ? "out" : "in"}`;
}
