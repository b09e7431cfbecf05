/** Which addresses are the reader's own: those that are certain are chosen, the others asked. */
import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { Preview } from "#api/imports.ts";
import { useWords } from "#web/clock/words.ts";
import { useHandleWords } from "#web/parts/use-handle-words.ts";
import { Section } from "#web/parts/section.tsx";
import { chatsStillOfNobody, stillOfNobody } from "./of-nobody.ts";

interface OwnersProps {
  readonly preview: Pick<Preview, "owners" | "mine" | "ofNobody" | "chatsOfNobody">;
  readonly chosen: readonly string[];
  readonly choose: (addresses: readonly string[]) => void;
  /** Nobody is chosen or known, and somebody should be. */
  readonly isOpen: boolean;
  /** It was said that it is none of them. */
  readonly none: boolean;
  readonly sayNone: (none: boolean) => void;
}

export function Owners({ preview, chosen, choose, ...props }: OwnersProps) {
  const t = useTranslations("imports");
  const { owners: guesses, mine } = preview;
  const [typed, setTyped] = useState<readonly string[]>([]);
  const hidden = useHidden(guesses, chosen);
  const words = useHandleWords();
  const sure = guesses.filter((guess) => guess.sure).length + mine.length;
  const toggle = (address: string) =>
    choose(
      chosen.includes(address) ? chosen.filter((one) => one !== address) : [...chosen, address],
    );
  const add = (address: string) => {
    if (![...typed, ...guesses.map(({ text }) => text)].includes(address)) {
      setTyped([...typed, address]);
    }
    if (!chosen.includes(address)) choose([...chosen, address]);
  };
  return (
    <Section
      title={t("you")}
      aside={
        guesses.length + mine.length > 0 && (
          <span>{t("sure-of", { sure, all: guesses.length + mine.length })}</span>
        )
      }
    >
      {props.isOpen && guesses.length === 0 && <p className="t-small dim">{t("you-none")}</p>}
      <OfNobody preview={preview} chosen={chosen} />
      {guesses
        .filter((guess) => !hidden.rest.includes(guess))
        .map((guess) => (
          <Owner
            key={guess.text}
            address={words(guess)}
            chosen={chosen.includes(guess.text)}
            toggle={() => toggle(guess.text)}
            isFirst={guess.text === hidden.first}
          >
            {guess.sure ? null : guess.reason.text}
          </Owner>
        ))}
      {hidden.rest.length > 0 && (
        <button type="button" className="link t-small" onClick={hidden.show}>
          {t("show-more", { count: hidden.rest.length })}
        </button>
      )}
      {typed.map((address) => (
        <Owner
          key={address}
          address={address}
          chosen={chosen.includes(address)}
          toggle={() => toggle(address)}
        >
          {null}
        </Owner>
      ))}
      {guesses.length > 0 && (props.isOpen || props.none) && (
        <Owner
          address={t("none-of-them")}
          chosen={props.none}
          toggle={() => props.sayNone(!props.none)}
        >
          {props.none ? t("none-of-them-more") : null}
        </Owner>
      )}
      {mine.length > 0 && <KnownBefore mine={mine} />}
      <AddAddress add={add} />
    </Section>
  );
}

/** Of those that are asked about; one more is no reason to hide it. */
const SHOWN = 3;

/** Those that are shown when they are asked for, and who of them was the first. */
function useHidden(guesses: Preview["owners"], chosen: readonly string[]) {
  const [first, setFirst] = useState<string | null>(null);
  const asked = guesses.filter((guess) => !guess.sure);
  const rest = asked
    .slice(SHOWN)
    .filter(({ text }) => asked.length > SHOWN + 1 && !chosen.includes(text));
  const show = () => setFirst(rest[0]?.text ?? null);
  return { rest: first === null ? rest : [], first, show };
}

const focus = (box: HTMLInputElement | null) => box?.focus();

/** What earlier imports were told: enough to go on, though none of it is in what was dropped now. */
function KnownBefore({ mine }: Pick<Preview, "mine">) {
  const t = useTranslations("imports");
  const words = useHandleWords();
  const { and } = useWords();
  const [all, setAll] = useState(false);
  const names = mine.map(words);
  const few = all || names.length <= SHOWN + 1 ? names : names.slice(0, SHOWN);
  return (
    <p className="t-small dim known-before">
      {few.length === names.length
        ? t("known-before", { names: and(names) })
        : t.rich("known-before-more", {
            names: few.join(", "),
            count: names.length - few.length,
            more: (rest) => (
              <button type="button" className="link" onClick={() => setAll(true)}>
                {rest}
              </button>
            ),
          })}
    </p>
  );
}

/** Somebody is chosen or known, but not in all of what was dropped. */
function OfNobody({ preview, chosen }: Pick<OwnersProps, "preview" | "chosen">) {
  const t = useTranslations("people");
  const title = useTranslations("channels.title");
  const { and } = useWords();
  const channels = stillOfNobody(preview, chosen);
  return (
    <div className="not-in" role="status">
      {channels.length > 0 && (
        <p className="t-small trouble">
          {t("me-not-in", { channels: and(channels.map((channel) => title(channel))) })}
        </p>
      )}
      {chatsStillOfNobody(preview, chosen).map(({ channel, ...counts }) => (
        <p key={channel} className="t-small dim">
          {t("me-not-in-chats", { channel: title(channel), ...counts })}
        </p>
      ))}
    </div>
  );
}

function Owner(props: {
  readonly address: string;
  readonly chosen: boolean;
  readonly toggle: () => void;
  /** Of those that were asked for. */
  readonly isFirst?: boolean;
  readonly children: string | null;
}) {
  return (
    <div className="owner">
      <label className="check">
        <input
          type="checkbox"
          ref={props.isFirst ? focus : undefined}
          checked={props.chosen}
          onChange={props.toggle}
        />
        <span>{props.address}</span>
      </label>
      {props.children && <p className="t-small dim">{props.children}</p>}
    </div>
  );
}

/** An address, a number, a profile, or a channel and who that is there: what is none, the server says. */
const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$|^\+\d|\.com\/|^[\p{L} ]+:\s*\S/u;

export function AddAddress({ add }: { readonly add: (address: string) => void }) {
  const t = useTranslations("imports");
  const [typed, setTyped] = useState("");
  const [refused, setRefused] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  return (
    <form
      className="add-address"
      onSubmit={(event) => {
        event.preventDefault();
        const address = typed.trim();
        setRefused(!ADDRESS.test(address));
        if (!ADDRESS.test(address)) return;
        add(address);
        setTyped("");
        // The button has nothing left to add.
        field.current?.focus();
      }}
    >
      <input
        ref={field}
        className="field"
        type="text"
        autoComplete="email"
        placeholder={t("another-hint")}
        aria-label={t("another-address")}
        aria-invalid={refused}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setRefused(false);
        }}
      />
      <button type="submit" className="btn second" disabled={typed.trim() === ""}>
        {t("add-address")}
      </button>
      {refused && (
        <p className="t-small trouble" role="alert">
          {t("no-address")}
        </p>
      )}
    </form>
  );
}
