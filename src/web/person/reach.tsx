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
import { useTranslations } from "use-intl";
import type { PersonPage } from "#api/people.ts";
import { useWords } from "#web/clock/words.ts";
import { fileName } from "#web/imports/file-name.ts";
import { yearsOf } from "#web/imports/roughly.ts";
import { Legend } from "#web/parts/legend.tsx";
import { useHandleWords } from "#web/parts/use-handle-words.ts";
import { Section } from "#web/parts/section.tsx";
import { Said } from "./said.tsx";

export function Reach({ person }: { readonly person: PersonPage }) {
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
  return (
    <aside className="stack">
      <Said person={person} />
      <Section
        title={t("in-touch")}
        aside={<span>{count(written + phone + video + inPerson)}</span>}
      >
        <div className="mix" aria-hidden>
          {parts.map(([letter, value]) =>
            value > 0 ? <i key={letter} className={letter} style={{ flexGrow: value }} /> : null,
          )}
        </div>
        <Legend counts={person.counts} />
        <p className="t-small dim">
          {person.channels
            .map(({ channel, count: n }) => `${title(channel)} ${count(n)}`)
            .join(" · ")}
        </p>
      </Section>
      <Section title={t("where-to-find")}>
        <ul className="reach">
          {person.handles.map((handle) => (
            <HandleLine key={`${handle.kind}:${handle.value}`} handle={handle} />
          ))}
          {person.facts.map((fact) => (
            <FactLine key={`${fact.field} ${fact.value}`} fact={fact} />
          ))}
        </ul>
      </Section>
    </aside>
  );
}

function HandleLine({ handle }: { readonly handle: PersonPage["handles"][number] }) {
  const t = useTranslations("person");
  const words = useHandleWords();
  const years = yearsOf(handle.first, handle.last);
  const sources = useFiles(handle.sources);
  const Icon = HANDLE_ICONS[handle.kind];
  const href = hrefOf(handle);
  return (
    <li>
      <Icon className="i" strokeWidth={1.6} aria-hidden />
      <div>
        {href === null ? words(handle) : <a href={href}>{handle.written}</a>}
        <span className="prov">
          {handle.count === 0
            ? t("handle-on-card", { sources })
            : t("handle-from", { count: handle.count, years, sources })}
        </span>
      </div>
    </li>
  );
}

function hrefOf({ kind, value }: { readonly kind: string; readonly value: string }): string | null {
  if (kind === "email") return `mailto:${value}`;
  return kind === "phone" ? `tel:${value}` : null;
}

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

function FactLine({ fact }: { readonly fact: PersonPage["facts"][number] }) {
  const t = useTranslations("person");
  const Icon = ICONS[fact.field];
  return (
    <li>
      <Icon className="i" strokeWidth={1.6} aria-label={t(`field.${fact.field}`)} />
      <div>
        <FactValue fact={fact} />
        <span className="prov">
          <Provenance fact={fact} />
        </span>
      </div>
    </li>
  );
}

function FactValue({ fact: { field, value } }: { readonly fact: PersonPage["facts"][number] }) {
  const t = useTranslations("person");
  const { longDay, yearlyDay } = useWords();
  if (field === "phone") return <a href={`tel:${value.replaceAll(/[^+\d]/g, "")}`}>{value}</a>;
  if (field === "birthday") return t("birthday", { day: yearlyDay(value) });
  if (field === "connected") return t("connected", { day: longDay(value) });
  return value;
}

function Provenance({ fact: { at, cards } }: { readonly fact: PersonPage["facts"][number] }) {
  const t = useTranslations("person");
  const sources = useFiles(cards);
  const { longDay } = useWords();
  if (at !== null) return t("fact-from", { day: longDay(at) });
  return cards.length === 0 ? t("fact-from-some") : t("handle-on-card", { sources });
}

/** By their names; of many two, and how many more. */
function useFiles(paths: readonly string[]): string {
  const t = useTranslations("person");
  const names = [...new Set(paths.map(fileName))];
  if (names.length <= SHOWN_FILES + 1) return names.join(", ");
  const some = names.slice(0, SHOWN_FILES).join(", ");
  return t("more-files", { some, count: names.length - SHOWN_FILES });
}

const SHOWN_FILES = 2;
