/** The two sides at one table: the same rows left and right, the label between them. */
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { Side } from "#api/joins.ts";
import type { Reason } from "#api/common.ts";
import type { Month, PersonPage, PlaceName } from "#api/people.ts";
import { useWords } from "#web/clock/words.ts";
import { yearsOf } from "#web/imports/roughly.ts";
import { Sentence } from "#web/language/sentence.tsx";
import { usePlaceName } from "#web/map/use-place-name.ts";
import { Glyph } from "#web/parts/glyph.tsx";
import { SmallPicture } from "#web/parts/picture.tsx";
import { useSession } from "#web/session.tsx";
import type { Two } from "./line.ts";
import { useChannels } from "./use-channels.ts";
import { spanOf, threeYears } from "./three-years.ts";

/** Two people, as far as they are here already. */
export interface Both {
  readonly one: PersonPage | undefined;
  readonly other: PersonPage | undefined;
}

interface FacingProps {
  readonly pair: Two;
  readonly people: Both;
  /** Below the names. */
  readonly between: ReactNode;
}

export function Facing({ pair, people, between }: FacingProps) {
  const t = useTranslations("joins.row");
  const placeName = usePlaceName();
  const { one, other } = people;
  return (
    <div className="facing" role="group" aria-label={`${pair.one.name}, ${pair.other.name}`}>
      <div className="head">
        <Head side={pair.one} person={one} />
        <span />
        <Head side={pair.other} person={other} />
      </div>
      {between}
      {one && other ? (
        <>
          {ROWS.map(({ row, valuesOf }) => {
            const [left, right] = [valuesOf(one, placeName), valuesOf(other, placeName)];
            if (left.length === 0 && right.length === 0) return null;
            return (
              <Row
                key={row}
                label={t(row)}
                left={<Values values={left} />}
                right={<Values values={right} />}
              />
            );
          })}
          <Pictures one={one} other={other} />
        </>
      ) : (
        <Bones />
      )}
    </div>
  );
}

function Head({ side, person }: { readonly side: Side; readonly person: PersonPage | undefined }) {
  const channels = useChannels();
  return (
    <div>
      {person ? <Glyph {...person} /> : <span className="glyph" />}
      <h2>
        <Link className="nm" to="/people/$id" params={{ id: side.person }}>
          {side.name}
        </Link>
      </h2>
      <span className="t-small dim">{channels(side)}</span>
    </div>
  );
}

function Row(props: {
  readonly label: string;
  readonly left: ReactNode;
  readonly right: ReactNode;
}) {
  return (
    <div>
      <div>{props.left}</div>
      <div>{props.label}</div>
      <div>{props.right}</div>
    </div>
  );
}

interface Value {
  readonly words: string;
  /** How much came by it, and when. */
  readonly passed?: PersonPage["handles"][number];
  /** How it is known. */
  readonly because?: Reason | undefined;
}

type RowName = "number" | "address" | "profile" | "company" | "title" | "place";

const ROWS: readonly {
  readonly row: RowName;
  readonly valuesOf: (
    person: PersonPage,
    placeName: (place: PlaceName) => string,
  ) => readonly Value[];
}[] = [
  { row: "number", valuesOf: (person) => [...handles(person, "phone"), ...facts(person, "phone")] },
  { row: "address", valuesOf: (person) => handles(person, "email") },
  { row: "profile", valuesOf: (person) => handles(person, "profile") },
  { row: "company", valuesOf: companyOf },
  { row: "title", valuesOf: ({ title }) => (title ? [{ words: title }] : []) },
  { row: "place", valuesOf: placesOf },
];

const handles = (person: PersonPage, kind: "email" | "phone" | "profile"): readonly Value[] =>
  person.handles
    .filter((handle) => handle.kind === kind)
    .map((handle) => ({ words: handle.written, passed: handle }));

const facts = (person: PersonPage, field: "phone" | "company" | "address"): readonly Value[] =>
  person.facts.filter((fact) => fact.field === field).map(({ written }) => ({ words: written }));

function companyOf(person: PersonPage): readonly Value[] {
  return person.company ? [{ words: person.company.name }] : facts(person, "company");
}

function placesOf(person: PersonPage, placeName: (place: PlaceName) => string): readonly Value[] {
  const { seat } = person;
  if (!seat) return facts(person, "address");
  return [{ words: placeName(seat), because: seat.because[0] }];
}

/** So many of a kind are shown; the person's page has all. */
const SHOWN = 3;

function Values({ values }: { readonly values: readonly Value[] }) {
  const t = useTranslations("joins.row");
  if (values.length === 0) return <span className="dimmer">{t("none")}</span>;
  const more = values.length - SHOWN;
  return (
    <>
      {values.slice(0, SHOWN).map(({ words, passed, because }) => (
        <div key={words}>
          {words}
          {passed && passed.count > 0 && (
            <span className="t-small dimmer">
              {t("entries", { count: passed.count, years: yearsOf(passed.first, passed.last) })}
            </span>
          )}
          {because && (
            <span className="t-small dimmer">
              <Sentence reason={because} />
            </span>
          )}
        </div>
      ))}
      {more > 0 && <span className="t-small dimmer">{t("more", { count: more })}</span>}
    </>
  );
}

function Pictures({ one, other }: { readonly one: PersonPage; readonly other: PersonPage }) {
  const t = useTranslations("joins.row");
  const { today } = useSession();
  const months = threeYears(one.allMonths, other.allMonths, today.slice(0, 7));
  if (!spanOf(months.both) && !one.met && !other.met) return null;
  return (
    <Row
      label={t("months")}
      left={<Picture person={one} months={months.one} />}
      right={<Picture person={other} months={months.other} />}
    />
  );
}

function Picture(props: { readonly person: PersonPage; readonly months: readonly Month[] }) {
  const t = useTranslations("joins.row");
  const { shortMonth } = useWords();
  const { today } = useSession();
  const { person, months } = props;
  const span = spanOf(person.allMonths);
  const caption = !span
    ? t("no-contact")
    : span.to === today.slice(0, 7)
      ? t("until-today", { from: shortMonth(span.from) })
      : span.from === span.to
        ? shortMonth(span.from)
        : t("from-to", { from: shortMonth(span.from), to: shortMonth(span.to) });
  return (
    <>
      <SmallPicture months={months} seen={person.seen} met={person.met} />
      <span className="t-small dimmer">{caption}</span>
    </>
  );
}

function Bones() {
  return (
    <div className="bones late" aria-hidden>
      {[70, 30, 54].map((width) => (
        <span key={width} className="bone" style={{ width: `${width}%` }} />
      ))}
    </div>
  );
}
