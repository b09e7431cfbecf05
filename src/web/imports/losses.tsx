/** What was not kept of contacts: one row over all of them, each thing opening to the contacts it is missing from. */
import { useTranslations } from "use-intl";
import { groupLosses, type Losses as LossesOf } from "#shared/group-losses.ts";
import { useWords } from "#web/clock/words.ts";
import { MoreRows, useFirstRows } from "#web/parts/first-rows.tsx";
import { fileName } from "#shared/file-name.ts";
import type { PlacedProblem } from "./group-problems.ts";

interface Note extends PlacedProblem {
  readonly lost: readonly string[];
}

interface LossesProps {
  readonly notes: readonly Note[];
  /** "entry 3"; "" where it is all of its file. */
  readonly at: (note: Note) => string;
  /** By the whole path. */
  readonly called: (path: string) => string;
}

export function Losses({ notes, ...words }: LossesProps) {
  const t = useTranslations("imports.losses");
  const losses = groupLosses(notes);
  if (losses === null) return null;
  return (
    <div className="losses">
      <p>{t("of", { count: losses.contacts })}</p>
      <ul>
        {losses.things.map((thing) => (
          <Thing key={thing.what} thing={thing} {...words} />
        ))}
      </ul>
    </div>
  );
}

/** Of each file the places in it. */
function Thing(
  props: Omit<LossesProps, "notes"> & {
    readonly thing: LossesOf<Note>["things"][number];
  },
) {
  const { count } = useWords();
  const { what, notes } = props.thing;
  const { shown, list, more } = useFirstRows(notes, FIRST);
  return (
    <li>
      <details>
        <summary>
          {what} <span className="n">{count(notes.length)}</span>
        </summary>
        <ul className="others t-small dim" ref={list}>
          {[...Map.groupBy(shown, ({ path }) => path)].map(([path, all]) => (
            <li key={path}>
              {fileName(props.called(path))} {all.map(props.at).filter(Boolean).join(", ")}
            </li>
          ))}
        </ul>
        <MoreRows {...more} />
      </details>
    </li>
  );
}

const FIRST = 25;
