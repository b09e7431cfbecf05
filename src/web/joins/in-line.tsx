/** Beside the pair: which ones follow and what speaks for each, and how many they are. */
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import type { Pair } from "#api/joins.ts";
import { Section } from "#web/parts/section.tsx";
import { keyOf } from "./line.ts";
import { ShortLine } from "./short-line.tsx";

const SHOWN = 5;

export function InLine(props: {
  readonly pairs: readonly Pair[];
  /** Also those that are not loaded yet. */
  readonly all: number;
  readonly current: Pair;
  readonly go: (key: string) => void;
}) {
  const t = useTranslations("joins");
  const { pairs, all, current, go } = props;
  const from = Math.max(0, Math.min(pairs.indexOf(current), pairs.length - SHOWN));
  const shown = pairs.slice(from, from + SHOWN);
  const more = all - shown.length;
  return (
    <Section
      title={t("line.title")}
      aside={<span>{t("line.left", { count: Math.max(0, all - 1) })}</span>}
    >
      <p className="t-small dimmer">{t("never-twice")}</p>
      <ul className="queue">
        {shown.map((pair) => (
          <li key={keyOf(pair)} aria-current={pair === current ? "true" : undefined}>
            <button type="button" className="plain" onClick={() => go(keyOf(pair))}>
              <b>
                <bdi>{pair.one.name}</bdi>
              </b>{" "}
              <span className="dimmer">·</span>{" "}
              <b>
                <bdi>{pair.other.name}</bdi>
              </b>
              <ShortLine pair={pair} />
            </button>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Link className="n t-small" to="/same" search={{ show: "groups" }}>
          {t("line.more", { count: more })}
        </Link>
      )}
    </Section>
  );
}
