/** Where the company's people sit: on a small map and as a list, each site with who says so. */
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { CompanyPage, Site } from "#api/companies.ts";
import { useWords } from "#web/clock/words.ts";
import { usePlaceName } from "#web/map/use-place-name.ts";
import { Glyph } from "#web/parts/glyph.tsx";
import { Pop } from "#web/parts/pop.tsx";
import { NumberLink } from "#web/parts/doors.tsx";
import { Section } from "#web/parts/section.tsx";
import { clocksOf } from "./evidence.tsx";
import { isPlaced, SiteMap } from "./site-map.tsx";

export function Sites({ company }: { readonly company: CompanyPage }) {
  const t = useTranslations("company");
  const { and } = useWords();
  const placeName = usePlaceName();
  const { sites, people } = company;
  const placed = sites.filter(isPlaced);
  const towns = [...new Set(placed.map(({ place }) => placeName(place)))];
  const seated = new Set(sites.flatMap((site) => site.people.map(({ id }) => id)));
  const elsewhere = people.filter(({ id }) => !seated.has(id)).length;
  const isOnMap = placed.length > 0 && people.some(({ tie }) => tie);
  return (
    <Section
      anchor="sites"
      title={t("sites")}
      aside={
        isOnMap && (
          <Link className="link t-small" to="/map" search={{ company: company.id }}>
            {t("on-large-map")}
          </Link>
        )
      }
    >
      {placed.length > 0 && (
        <SiteMap
          sites={placed}
          words={t("sites-on-map", { sites: placed.length, places: and(towns) })}
        />
      )}
      {sites.length === 0 ? (
        <p className="t-small dim">{t("no-sites")}</p>
      ) : (
        <ul className="dated">
          {sites.map((site) => (
            <SiteLine key={keyOf(site)} site={site} company={company} />
          ))}
        </ul>
      )}
      {sites.length > 0 && elsewhere > 0 && (
        <p className="t-small dimmer">{t("elsewhere", { count: elsewhere })}</p>
      )}
    </Section>
  );
}

const keyOf = ({ address, place }: Site): string =>
  address ?? `${place?.latitude} ${place?.longitude}`;

function SiteLine({ site, company }: { readonly site: Site; readonly company: CompanyPage }) {
  const t = useTranslations("company");
  const { and, shortMonth } = useWords();
  const placeName = usePlaceName();
  const [open, setOpen] = useState(false);
  const by = (code: string) =>
    site.people.filter(({ because }) => because.some((reason) => reason.code === code)).length;
  const from = (["signature", "card", "area-code"] as const).flatMap((kind) => {
    const count = by(`places.${kind}`);
    return count > 0 ? [t(FROM[kind], { count })] : [];
  });
  const meetings = site.meetings.length;
  return (
    <li className="anchored">
      <span>{site.address ?? (site.place && placeName(site.place))}</span>
      <span className="dimmer">
        <NumberLink
          words={
            site.people.length > 0
              ? t("people-count", { count: site.people.length })
              : t("nobody-known")
          }
          open={open}
          toggle={() => setOpen(!open)}
        />
      </span>
      <span className="t-small">
        {t("site-from", {
          from: and(from.length > 0 ? from : [t("from-calendar")]),
          since: site.since ? shortMonth(site.since.slice(0, 7)) : "none",
        })}
        {meetings > 0 && `; ${t("you-were-there", { count: meetings })}`}
      </span>
      {open && <SitePopover site={site} company={company} close={() => setOpen(false)} />}
    </li>
  );
}

const FROM = {
  signature: "from-signatures",
  card: "from-cards",
  "area-code": "from-area-code",
} as const;

/** So many meetings are named. */
const MEETINGS = 5;

function SitePopover(props: {
  readonly site: Site;
  readonly company: CompanyPage;
  readonly close: () => void;
}) {
  const t = useTranslations("company.evidence");
  const { and, shortDay } = useWords();
  const placeName = usePlaceName();
  const { site, company } = props;
  const { place, exact, people, meetings } = site;
  const known = new Map(company.people.map((person) => [person.id, person]));
  const more = meetings.length - MEETINGS;
  return (
    <Pop
      title={t("site-of", { place: site.address ?? (place ? placeName(place) : "") })}
      close={props.close}
    >
      <p className="t-small dim">
        {place && exact
          ? t("site-how", { place: placeName(place), exact: exact.text })
          : t("site-nowhere")}
        {people.length === 0 && ` ${t("site-nobody")}`}
      </p>
      <ul className="counted scrolls">
        {people.map(({ id, name, because }) => (
          <li key={id}>
            {known.has(id) && <Glyph {...clocksOf(known.get(id)!)} silent />}
            <Link className="t-name" to="/people/$id" params={{ id }}>
              {name}
            </Link>
            <span className="t-small dim">{because.map(({ text }) => text).join(", ")}</span>
          </li>
        ))}
      </ul>
      {meetings.length > 0 && (
        <>
          <h3 className="t-label">{t("held-there")}</h3>
          <ol className="tl">
            {meetings.slice(0, MEETINGS).map((meeting) => (
              <li key={meeting.id} className="is-f">
                <time dateTime={meeting.at}>{shortDay(meeting.at)}</time>
                <i className="kdot f" />
                <span>
                  <span className="what">{meeting.subject || and(meeting.with)}</span>
                  <span className="why">
                    {meeting.subject ? `${and(meeting.with)} · ` : ""}
                    {meeting.location}
                  </span>
                </span>
              </li>
            ))}
          </ol>
          {more > 0 && <p className="t-small dimmer">{t("held-more", { count: more })}</p>}
        </>
      )}
    </Pop>
  );
}
