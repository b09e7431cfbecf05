/** Search and jump: people first, then companies, pages and messages. The list is a listbox that the field drives. */
import { useNavigate } from "@tanstack/react-router";
import { Building2, Mail, MapPin, Search } from "lucide-react";
import { useDeferredValue, useId, useState, type KeyboardEvent, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { Found } from "#api/daily.ts";
import { useAsk } from "#web/ask.ts";
import { useWords } from "#web/clock/words.ts";
import { searchFor, useNear } from "#web/map/use-near.ts";
import { usePlaceName } from "#web/map/use-place-name.ts";
import { Dialog } from "#web/parts/floating.tsx";
import { Glyph } from "#web/parts/glyph.tsx";
import { useDeeds } from "./deeds.ts";
import { isMac } from "./keyboard.tsx";
import { keyName } from "./keys.ts";
import { marked, plain } from "./marked.ts";

interface Hit {
  readonly id: string;
  readonly group: "near" | "people" | "companies" | "do" | "messages";
  readonly go: () => void;
  readonly shown: ReactNode;
}

export function Palette(props: { readonly close: () => void; readonly showKeys: () => void }) {
  const t = useTranslations("shell.palette");
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const listId = useId();
  const asked = useDeferredValue(text.trim());
  const found = useAsk("search", { query: { text: asked } }, { enabled: asked !== "", keep: true });
  const hits = [
    ...usePlace(asked),
    ...usePeople(asked === "" ? undefined : found.data, asked),
    ...useCompanies(asked),
    ...useDeedHits(text.trim(), props.showKeys),
    ...useMessages(asked === "" ? undefined : found.data),
  ];
  const chosen = Math.min(at, hits.length - 1);

  const go = (hit: Hit | undefined) => {
    if (!hit) return;
    props.close();
    hit.go();
  };
  const steer = (event: KeyboardEvent) => {
    if (event.key === "Enter") go(hits[chosen]);
    else if (event.key === "ArrowDown") setAt((chosen + 1) % hits.length);
    else if (event.key === "ArrowUp") setAt((chosen - 1 + hits.length) % hits.length);
    else return;
    event.preventDefault();
  };

  return (
    <Dialog label={t("title")} className="dialog palette" close={props.close}>
      <div className="q">
        <Search className="i" strokeWidth={1.6} aria-hidden />
        <input
          data-autofocus
          ref={focus}
          role="combobox"
          aria-expanded
          aria-controls={listId}
          aria-activedescendant={hits[chosen] && `${listId}-${hits[chosen].id}`}
          aria-label={t("title")}
          placeholder={t("placeholder")}
          value={text}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setText(event.target.value);
            setAt(0);
          }}
          onKeyDown={steer}
        />
      </div>
      <div className="hits" role="listbox" id={listId} aria-label={t("title")}>
        {GROUPS.map((group) => (
          <HitGroup
            key={group}
            name={t(group)}
            hits={hits.filter((hit) => hit.group === group)}
            idOf={(hit) => `${listId}-${hit.id}`}
            chosen={hits[chosen]}
            go={go}
          />
        ))}
        {asked !== "" && found.data && hits.length === 0 && (
          <p className="none t-read dim">{t("nothing", { text: asked })}</p>
        )}
      </div>
      <div className="foot2 by-keyboard" aria-hidden>
        <span>
          <span className="kbd">↑ ↓</span> {t("choose")}
        </span>
        <span>
          <span className="kbd">Enter</span> {t("open")}
        </span>
        <span>
          <span className="kbd">Esc</span> {t("close")}
        </span>
      </div>
    </Dialog>
  );
}

/** At once: who opens this by key goes on typing. */
const focus = (field: HTMLInputElement | null) => field?.focus();

const GROUPS = ["near", "people", "companies", "do", "messages"] as const;

function HitGroup(props: {
  readonly name: string;
  readonly hits: readonly Hit[];
  readonly idOf: (hit: Hit) => string;
  readonly chosen: Hit | undefined;
  readonly go: (hit: Hit) => void;
}) {
  if (props.hits.length === 0) return null;
  return (
    <div role="group" aria-label={props.name}>
      <h3 aria-hidden>{props.name}</h3>
      {props.hits.map((hit) => (
        <div
          key={hit.id}
          id={props.idOf(hit)}
          role="option"
          tabIndex={-1}
          aria-selected={hit === props.chosen}
          ref={(element) => {
            if (hit === props.chosen) element?.scrollIntoView({ block: "nearest" });
          }}
          onClick={() => props.go(hit)}
          onKeyDown={(event) => event.key === "Enter" && props.go(hit)}
        >
          {hit.shown}
        </div>
      ))}
    </div>
  );
}

/** "near London 50 km" leads to the map. */
function usePlace(text: string): readonly Hit[] {
  const t = useTranslations("map");
  const navigate = useNavigate();
  const placeName = usePlaceName();
  const { figure } = useWords();
  const near = useNear(text);
  if (!near) return [];
  const { centre, km, rest } = near;
  return [
    {
      id: "near",
      group: "near",
      go: () => void navigate({ to: "/map", search: searchFor(near) }),
      shown: (
        <>
          <MapPin className="i" strokeWidth={1.6} aria-hidden />
          <span className="what">{t("chip", { place: placeName(centre), km: figure(km, 0) })}</span>
          <span className="r">{rest}</span>
        </>
      ),
    },
  ];
}

function usePeople(found: Found | undefined, text: string): readonly Hit[] {
  const navigate = useNavigate();
  return (found?.people ?? []).slice(0, 6).map((person) => ({
    id: person.id,
    group: "people",
    go: () =>
      void navigate({ to: "/people/$id", params: { id: person.id }, search: { from: undefined } }),
    shown: (
      <>
        <Glyph lastContact={person.lastContact} lastSeen={person.lastSeen} met={person.met} />
        <Name words={person.name} text={text} />
        <span className="r">{person.company?.name}</span>
      </>
    ),
  }));
}

const COMPANIES = 3;

function useCompanies(text: string): readonly Hit[] {
  const navigate = useNavigate();
  const found = useAsk(
    "companies",
    { query: { text, limit: COMPANIES } },
    { enabled: text !== "", keep: true },
  );
  if (text === "") return [];
  return (found.data?.companies ?? []).map(({ id, name, domain }) => ({
    id,
    group: "companies",
    go: () => void navigate({ to: "/companies/$id", params: { id } }),
    shown: (
      <>
        <Building2 className="i" strokeWidth={1.6} aria-hidden />
        <Name words={name} text={text} />
        <span className="r">{domain}</span>
      </>
    ),
  }));
}

function Name({ words, text }: { readonly words: string; readonly text: string }) {
  return (
    <span className="t-name what">
      {marked(words, text).map(({ at, words, hit }) =>
        hit ? <mark key={at}>{words}</mark> : words,
      )}
    </span>
  );
}

/** What can be done whose words hold what was typed; all of it before anything is. */
function useDeedHits(text: string, showKeys: () => void): readonly Hit[] {
  return useDeeds(showKeys)
    .filter(({ words }) => plain(words).includes(plain(text)))
    .map(({ id, Icon, words, go, keys }) => ({
      id,
      group: "do",
      go,
      shown: (
        <>
          <Icon className="i" strokeWidth={1.6} aria-hidden />
          <span className="what">{words}</span>
          <span className="r" aria-hidden>
            {keys?.map((key) => (
              <span key={key} className="kbd">
                {keyName(key, isMac)}
              </span>
            ))}
          </span>
        </>
      ),
    }));
}

function useMessages(found: Found | undefined): readonly Hit[] {
  const t = useTranslations("shell.palette");
  const { shortDay } = useWords();
  const navigate = useNavigate();
  return (found?.messages ?? []).slice(0, 6).flatMap((message) => {
    const { person } = message;
    if (!person) return [];
    return {
      id: message.id,
      group: "messages" as const,
      go: () =>
        void navigate({
          to: "/people/$id",
          params: { id: person.id },
          search: { from: undefined, text: message.subject?.slice(0, 200) || undefined },
          hash: "timeline",
        }),
      shown: (
        <>
          <Mail className="i" strokeWidth={1.6} aria-hidden />
          <span className="what">{message.subject ?? t("without-subject")}</span>
          <span className="r">
            <bdi>{person.name}</bdi>
            {message.at && `, ${shortDay(message.at)}`}
          </span>
        </>
      ),
    };
  });
}
