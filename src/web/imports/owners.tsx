/** Which addresses are the reader's own: those that are certain are chosen, the others asked. */
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Preview } from "#api/imports.ts";
import { useWords } from "#web/clock/words.ts";
import { useHandleWords } from "#web/parts/use-handle-words.ts";
import { Section } from "#web/parts/section.tsx";
import { stillOfNobody } from "./of-nobody.ts";

export function Owners(props: {
  readonly preview: Pick<Preview, "owners" | "ofNobody">;
  readonly chosen: readonly string[];
  readonly choose: (addresses: readonly string[]) => void;
}) {
  const t = useTranslations("imports");
  const { chosen, choose } = props;
  const { owners: guesses, ofNobody } = props.preview;
  const [all, setAll] = useState(false);
  const asked = guesses.filter((guess) => !guess.sure);
  const hidden = all
    ? []
    : asked.slice(SHOWN).filter(({ text }) => asked.length > SHOWN + 1 && !chosen.includes(text));
  const words = useHandleWords();
  const certain = guesses.flatMap((guess) => (guess.sure ? guess.text : []));
  const sure = certain.length;
  const added = chosen.filter((address) => !guesses.some(({ text }) => text === address));
  const toggle = (address: string) =>
    choose(
      chosen.includes(address) ? chosen.filter((one) => one !== address) : [...chosen, address],
    );
  return (
    <Section
      title={t("you")}
      aside={guesses.length > 0 && <span>{t("sure-of", { sure, all: guesses.length })}</span>}
    >
      {guesses.length === 0 && <p className="t-small dim">{t("you-none")}</p>}
      {sure > 0 && (
        <OfNobody
          channels={stillOfNobody(
            ofNobody,
            chosen.filter((address) => !certain.includes(address)),
          )}
        />
      )}
      {guesses
        .filter((guess) => !hidden.includes(guess))
        .map((guess) => (
          <Owner
            key={guess.text}
            address={words(guess)}
            chosen={chosen.includes(guess.text)}
            toggle={() => toggle(guess.text)}
          >
            {guess.sure ? null : guess.reason.text}
          </Owner>
        ))}
      {hidden.length > 0 && (
        <button type="button" className="link t-small" onClick={() => setAll(true)}>
          {t("show-more", { count: hidden.length })}
        </button>
      )}
      {added.map((address) => (
        <Owner key={address} address={address} chosen toggle={() => toggle(address)}>
          {null}
        </Owner>
      ))}
      <AddAddress add={(address) => choose([...chosen, address])} />
    </Section>
  );
}

/** Of those that are asked about; one more is no reason to hide it. */
const SHOWN = 3;

/** Somebody is sure, but not in all of what was dropped. */
function OfNobody({ channels }: { readonly channels: readonly Preview["ofNobody"][number][] }) {
  const t = useTranslations("people");
  const title = useTranslations("channels.title");
  const { and } = useWords();
  if (channels.length === 0) return null;
  return (
    <p className="t-small trouble" role="status">
      {t("me-not-in", { channels: and(channels.map((channel) => title(channel))) })}
    </p>
  );
}

function Owner(props: {
  readonly address: string;
  readonly chosen: boolean;
  readonly toggle: () => void;
  readonly children: string | null;
}) {
  return (
    <div className="owner">
      <label className="check">
        <input type="checkbox" checked={props.chosen} onChange={props.toggle} />
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
      }}
    >
      <input
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
