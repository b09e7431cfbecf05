/** The list somebody was opened from, where they stand in it, and the ways to those beside them. */
import { Link } from "@tanstack/react-router";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "use-intl";
import { useAct } from "#web/shell/keyboard.tsx";
import { wayTo, type InThisList } from "./use-in-list.ts";

export function Crumb({ list, place, go }: InThisList) {
  const t = useTranslations("person");
  const everyone = useTranslations("lists.directory");
  useAct("next", () => go(place?.next));
  useAct("previous", () => go(place?.previous));
  return (
    <div className="crumb">
      <span>
        <Link className="link" {...wayTo(list)}>
          {list.list === "people" ? everyone("title") : t("list")}
        </Link>
        {place && ` / ${t("rank", { rank: place.rank, of: place.of })}`}
      </span>
      {place && (
        <span className="beside">
          {WAYS.map(({ to, Icon, keyName }) => (
            <button
              key={to}
              type="button"
              className="iconbtn"
              aria-label={t(to)}
              title={t(to)}
              disabled={place[to] === null}
              onClick={() => go(place[to])}
            >
              <Icon className="i s" strokeWidth={1.6} aria-hidden />
              <span className="kbd">{keyName}</span>
            </button>
          ))}
        </span>
      )}
    </div>
  );
}

const WAYS = [
  { to: "previous", Icon: ChevronLeft, keyName: "K" },
  { to: "next", Icon: ChevronRight, keyName: "J" },
] as const;
