/** How one is in touch, and where somebody is to be found: every value with where it comes from. */
import {
  AtSign,
  Building2,
  Cake,
  Link2,
  Mail,
  MapPin,
  MessageCircle,
  Phone,
  StickyNote,
  UserRound,
} from "lucide-react";
import { Link } from "@tanstack/react-router";
import { Fragment, useState, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { PersonPage } from "#api/people.ts";
import { useAsk } from "#web/ask.ts";
import { useWords } from "#web/clock/words.ts";
import { fileName } from "#shared/file-name.ts";
import { yearsOf } from "#web/imports/roughly.ts";
import { Doors, NumberLink } from "#web/parts/doors.tsx";
import { CloseButton, Entries, EvidenceBones } from "#web/parts/evidence.tsx";
import { Floating } from "#web/parts/floating.tsx";
import { Legend } from "#web/parts/legend.tsx";
import { PersonLink } from "#web/parts/person-link.tsx";
import { useHandleWords } from "#web/parts/use-handle-words.ts";
import { Section } from "#web/parts/section.tsx";
import { Shown } from "#web/shell/states.tsx";
import { NotTheirFact, NotTheirs, ReachForm } from "./reach-edit.tsx";
import { Said } from "./said.tsx";

/** Those by which most passed stand first; somebody may have forty. */
const HANDLES_SHOWN = 8;

export function Reach({ person }: { readonly person: PersonPage }) {
  const t = useTranslations("person");
  const [editing, setEditing] = useState(false);
  const [all, setAll] = useState(false);
  const handles =
    all || editing || person.handles.length <= HANDLES_SHOWN + 1
      ? person.handles
      : person.handles.slice(0, HANDLES_SHOWN);
  return (
    <aside className="stack">
      <Said person={person} />
      <InTouch person={person} />
      <Section
        title={t("where-to-find")}
        aside={
          editing ? null : (
            <button type="button" className="link t-small" onClick={() => setEditing(true)}>
              {t("edit.open")}
            </button>
          )
        }
      >
        {handles.length + person.facts.length === 0 && (
          <p className="t-small dim">{t("nowhere-to-find")}</p>
        )}
        <ul className="reach">
          {handles.map((handle) => (
            <HandleLine key={`${handle.kind}:${handle.value}`} person={person} handle={handle}>
              {editing && <NotTheirs person={person} handle={handle} />}
            </HandleLine>
          ))}
          {handles.length < person.handles.length && (
            <li>
              <span />
              <button type="button" className="n t-small" onClick={() => setAll(true)}>
                {t("all-handles", { count: person.handles.length })}
              </button>
            </li>
          )}
          {person.facts.map((fact) => (
            <FactLine
              key={`${fact.field} ${fact.value}`}
              fact={fact}
              instead={insteadOf(fact, person)}
            >
              {editing && <NotTheirFact person={person} fact={fact} />}
            </FactLine>
          ))}
        </ul>
        {editing && <ReachForm person={person} close={() => setEditing(false)} />}
      </Section>
    </aside>
  );
}

function InTouch({ person }: { readonly person: PersonPage }) {
  const t = useTranslations("person");
  const title = useTranslations("channels.title");
  const { count } = useWords();
  const { written, phone, video, inPerson } = person.counts;
  const parts = [
    ["w", written],
    ["p", phone],
    ["v", video],
    ["f", inPerson],
  ] as const;
  const total = written + phone + video + inPerson;
  return (
    <Doors person={person}>
      {(door) => (
        <Section
          title={t("in-touch")}
          aside={<span>{total > 0 ? door("in-touch", count(total)) : count(total)}</span>}
        >
          <div className="mix" aria-hidden>
            {parts.map(([letter, value]) =>
              value > 0 ? <i key={letter} className={letter} style={{ flexGrow: value }} /> : null,
            )}
          </div>
          <Legend counts={person.counts} door={door} />
          <p className="t-small dim by-channel">
            {person.channels.map(({ channel, count: n }, index) => (
              <span key={channel}>
                {index > 0 && " · "}
                <span className="nb">
                  {title(channel)} {door("in-touch", count(n), channel)}
                </span>
              </span>
            ))}
          </p>
        </Section>
      )}
    </Doors>
  );
}

type Handle = PersonPage["handles"][number];

function HandleLine(props: {
  readonly person: PersonPage;
  readonly handle: Handle;
  readonly children: ReactNode;
}) {
  const { person, handle } = props;
  const t = useTranslations("person");
  const words = useHandleWords();
  const years = handle.first === null ? "none" : yearsOf(handle.first, handle.last);
  const sources = useFiles(handle.sources);
  const [open, setOpen] = useState(false);
  const Icon = HANDLE_ICONS[handle.kind];
  const href = handle.kind === "email" ? `mailto:${handle.value}` : telOf(handle);
  return (
    <li>
      <Icon className="i" strokeWidth={1.6} aria-hidden />
      <div className="anchored">
        {href === null ? words(handle) : <a href={href}>{handle.written}</a>}
        <span className="prov">
          {handle.byHand && t("by-hand")}
          {handle.byHand && handle.count + handle.sources.length > 0 && "; "}
          {handle.count === 0
            ? handle.sources.length > 0 && t("from-files", { sources })
            : t.rich("handle-from", {
                count: handle.count,
                years,
                sources,
                n: (count) => (
                  <NumberLink words={count} open={open} toggle={() => setOpen(!open)} />
                ),
              })}
          <Also handle={handle} />
        </span>
        {open && <ByHandle person={person} handle={handle} close={() => setOpen(false)} />}
      </div>
      {props.children}
    </li>
  );
}

/** Who else is reached by it: a family's number, a firm's address. */
function Also({ handle: { value, also } }: { readonly handle: Handle }) {
  const t = useTranslations("person");
  const more = also.count - also.people.length;
  if (also.count === 0) return null;
  return (
    <>
      {"; "}
      {t("handle-also")}{" "}
      {also.people.map(({ id, name }, index) => (
        <Fragment key={id}>
          {index > 0 && ", "}
          <PersonLink className="link" id={id}>
            {name}
          </PersonLink>
        </Fragment>
      ))}
      {more > 0 && (
        <>
          {" "}
          <Link className="n" to="/people" search={{ text: value }}>
            {t("handle-also-more", { count: more })}
          </Link>
        </>
      )}
    </>
  );
}

/** So many of them are shown, as behind every other number. */
const SHOWN_ENTRIES = 5;

function ByHandle(props: {
  readonly person: PersonPage;
  readonly handle: Handle;
  readonly close: () => void;
}) {
  const t = useTranslations("home.evidence");
  const words = useHandleWords();
  const { person, handle, close } = props;
  const by = `${handle.kind}:${handle.value}`;
  const query = { handle: by, offset: 0, limit: SHOWN_ENTRIES };
  const found = useAsk("timeline", { params: { id: person.id }, query });
  const title = t("by-handle", {
    handle: handle.written === handle.value ? words(handle) : handle.written,
  });
  return (
    <Floating label={title} className="pop" close={close}>
      <div className="head">
        <b className="t-name">{title}</b>
        <CloseButton close={close} />
      </div>
      <Shown query={found} bones={<EvidenceBones />}>
        {({ entries, total }) => (
          <Entries
            person={person}
            entries={entries}
            total={total}
            all={{ handle: by }}
            close={close}
          />
        )}
      </Shown>
    </Floating>
  );
}

const telOf = ({ dialled }: Pick<Handle, "dialled">): string | null =>
  dialled === null ? null : `tel:${dialled}`;

/** As what holds a person together is drawn (joints.tsx). */
const HANDLE_ICONS = {
  email: Mail,
  phone: Phone,
  profile: AtSign,
  account: MessageCircle,
  name: MessageCircle,
} as const;

const ICONS = {
  phone: Phone,
  title: UserRound,
  company: Building2,
  address: MapPin,
  birthday: Cake,
  note: StickyNote,
  connected: Link2,
} as const;

function FactLine(props: {
  readonly fact: PersonPage["facts"][number];
  /** What the user wrote of it, which holds. */
  readonly instead: string | null;
  readonly children: ReactNode;
}) {
  const { fact, instead } = props;
  const t = useTranslations("person");
  const Icon = ICONS[fact.field];
  return (
    <li>
      <Icon className="i" strokeWidth={1.6} aria-label={t(`field.${fact.field}`)} />
      <div>
        <FactValue fact={fact} />
        <span className="prov">
          <Provenance fact={fact} />
          {instead !== null && `; ${t("overruled", { value: instead })}`}
        </span>
      </div>
      {props.children}
    </li>
  );
}

/** A number that one writes is one more; of these there is one, and what was written holds. */
function insteadOf(
  { field, value }: PersonPage["facts"][number],
  { marks }: PersonPage,
): string | null {
  if (field !== "company" && field !== "title") return null;
  const said = marks.find((mark) => mark.kind === "edit" && mark.field === field);
  return said?.kind === "edit" && said.value !== value ? said.written : null;
}

function FactValue({ fact }: { readonly fact: PersonPage["facts"][number] }) {
  const { field, value, written } = fact;
  const t = useTranslations("person");
  const { longDay, yearlyDay } = useWords();
  const tel = telOf(fact);
  if (tel !== null) return <a href={tel}>{written}</a>;
  if (field === "phone") return written;
  if (field === "birthday") return t("birthday", { day: yearlyDay(value) });
  if (field === "connected") return t("connected", { day: longDay(value) });
  return value;
}

function Provenance({ fact: { at, cards } }: { readonly fact: PersonPage["facts"][number] }) {
  const t = useTranslations("person");
  const sources = useFiles(cards);
  const { longDay } = useWords();
  if (at !== null) return t("fact-from", { day: longDay(at) });
  return cards.length === 0 ? t("fact-from-some") : t("from-files", { sources });
}

/** By their names; of many two, and how many more. */
function useFiles(paths: readonly string[]): string {
  const t = useTranslations("person");
  const { and } = useWords();
  const names = [...new Set(paths.map(fileName))];
  if (names.length <= SHOWN_FILES + 1) return and(names);
  const some = names.slice(0, SHOWN_FILES).join(", ");
  return t("more-files", { some, count: names.length - SHOWN_FILES });
}

const SHOWN_FILES = 2;
