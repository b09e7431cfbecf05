/**
 * Pairs of a kind together: all are chosen against which nothing speaks, each can be turned, one click
 * decides the chosen. Where only a name and a hint speak for it, nothing is chosen before the user does.
 * What is not shown is not decided; what too little speaks for is only looked at one by one.
 */
import { Equal } from "lucide-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Pair, PairList, Side } from "#api/joins.ts";
import { Sentence } from "#web/language/sentence.tsx";
import { Section } from "#web/parts/section.tsx";
import { choiceOf, chosenTogether, inGroups, isChosen, keyOf, type Group } from "./line.ts";
import { WhatSpeaks } from "./short-line.tsx";
import { useHandleWords } from "#web/parts/use-handle-words.ts";
import { useChannels } from "./use-channels.ts";
import { useDecide } from "./use-decide.ts";

/** Of each kind at first, and more with each click. */
const SHOWN = 12;

export function InGroups({ list }: { readonly list: PairList }) {
  const t = useTranslations("joins.groups");
  const { say } = useDecide();
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const [shownOf, setShownOf] = useState<ReadonlyMap<string, number>>(new Map());
  const groups = inGroups(list.pairs).map((group) => ({
    group,
    shown: group.pairs.slice(0, shownOf.get(group.key) ?? SHOWN),
  }));
  const choosable = groups.filter(({ group }) => group.choice !== "none");
  const chosen = choosable.flatMap(({ shown }) => shown).filter((pair) => isChosen(pair, turned));
  const choose = (pairs: readonly Pair[], choose: boolean) => {
    const others = pairs.filter((pair) => isChosen(pair, turned) !== choose);
    setTurned(turned.symmetricDifference(new Set(others.map(keyOf))));
  };
  return (
    <div className="groups">
      {groups.map(({ group, shown }) => (
        <Together
          key={group.key}
          group={group}
          shown={shown}
          turned={turned}
          choose={choose}
          more={() => setShownOf(new Map([...shownOf, [group.key, shown.length + 5 * SHOWN]]))}
        />
      ))}
      {choosable.length > 0 && (
        <div className="decide">
          <button
            type="button"
            className="btn first"
            disabled={chosen.length === 0}
            onClick={() => say(chosen, true)}
          >
            {t("join", { count: chosen.length })}
          </button>
          <button
            type="button"
            className="btn second"
            disabled={chosen.length === 0}
            onClick={() => say(chosen, false)}
          >
            {t("apart", { count: chosen.length })}
          </button>
          <span className="fill" />
          <span className="t-small dimmer">{t("one-step")}</span>
        </div>
      )}
    </div>
  );
}

function Together(props: {
  readonly group: Group;
  readonly shown: readonly Pair[];
  readonly turned: ReadonlySet<string>;
  readonly choose: (pairs: readonly Pair[], choose: boolean) => void;
  readonly more: () => void;
}) {
  const t = useTranslations("joins");
  const { group, shown, turned, choose } = props;
  const [first] = group.pairs;
  const together = chosenTogether(shown);
  const areAllChosen = together.every((pair) => isChosen(pair, turned));
  const count = group.pairs.length;
  if (!first) return null;
  return (
    <Section
      title={group.choice === "by-hand" ? <WhatSpeaks pair={first} /> : t(`kind.${first.kind}`)}
      aside={
        group.choice === "none" ? (
          <span>{t("groups.only-one-by-one", { count })}</span>
        ) : (
          together.length > 0 && (
            <button
              type="button"
              className="link"
              onClick={() => (areAllChosen ? choose(shown, false) : choose(together, true))}
            >
              {areAllChosen
                ? t("groups.choose-none")
                : t("groups.choose-all", { count: together.length })}
            </button>
          )
        )
      }
    >
      {group.choice === "by-hand" && <p className="t-small dim">{t("groups.by-hand")}</p>}
      {group.choice === "all" && together.length < shown.length && (
        <p className="t-small dim">
          {t("groups.but-by-hand", { count: shown.length - together.length })}
        </p>
      )}
      <ul className="pairs">
        {shown.map((pair) => (
          <Row
            key={keyOf(pair)}
            pair={pair}
            chosen={isChosen(pair, turned)}
            choose={(chosen) => choose([pair], chosen)}
          />
        ))}
      </ul>
      {count > shown.length && (
        <button type="button" className="n t-small" onClick={props.more}>
          {t("groups.more", { count: count - shown.length })}
        </button>
      )}
    </Section>
  );
}

function Row(props: {
  readonly pair: Pair;
  readonly chosen: boolean;
  readonly choose: (chosen: boolean) => void;
}) {
  const t = useTranslations("joins.groups");
  const { pair, chosen } = props;
  const names = { one: pair.one.name, other: pair.other.name };
  return (
    <li>
      {choiceOf(pair) === "none" ? (
        <span />
      ) : (
        <label className="check">
          <input
            type="checkbox"
            aria-label={`${names.one}, ${names.other}`}
            checked={chosen}
            onChange={(event) => props.choose(event.target.checked)}
          />
        </label>
      )}
      <SideOf side={pair.one} />
      <Equal className="i s link-i" strokeWidth={1.6} aria-hidden />
      <SideOf side={pair.other} />
      <span className="why">
        <Sentences reasons={pair.reasons} />
        {pair.against.length > 0 && (
          <span className="against">
            {t("but")} <Sentences reasons={pair.against} />
          </span>
        )}
        <Link
          className="n t-small"
          to="/same"
          search={{ person: pair.other.person }}
          aria-label={t("look-at", names)}
        >
          {t("look")}
        </Link>
      </span>
    </li>
  );
}

function Sentences({ reasons }: { readonly reasons: Pair["reasons"] }) {
  return reasons.map((reason) => (
    <span key={JSON.stringify([reason.code, reason.values])}>
      <Sentence reason={reason} />{" "}
    </span>
  ));
}

/** Somebody's name, and by what they are known. */
export function SideOf({
  side,
  name = side.name,
}: {
  readonly side: Side;
  readonly name?: string;
}) {
  const channels = useChannels();
  const words = useHandleWords();
  const by =
    side.kind === "card"
      ? side.value
      : words({ kind: side.kind, value: side.written, name: side.called });
  // "WhatsApp: Petra Vogt" says its channel itself.
  const where = side.kind === "account" || side.kind === "name" ? null : channels(side);
  return (
    <span className="who">
      <Link to="/people/$id" params={{ id: side.person }}>
        <b>
          <bdi>{name}</bdi>
        </b>
      </Link>
      <span className="t-small">
        {[where, by === name || side.value === name ? null : by, side.company]
          .filter(Boolean)
          .join(", ")}
      </span>
    </span>
  );
}
