/** What was not kept of contacts: one row over all of them, each thing opening to the contacts it is missing from. */
import { useTranslations } from "use-intl";
import { fileName } from "#shared/file-name.ts";
import { groupLosses, type Loss } from "#shared/group-losses.ts";
import type { ImportRow } from "#api/imports.ts";
import { useWords } from "#web/clock/words.ts";
import { MoreRows, useFirstRows } from "#web/parts/first-rows.tsx";
import type { PlacedProblem } from "./group-problems.ts";

interface Note extends PlacedProblem {
  readonly lost: ImportRow["notes"][number]["lost"];
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
  const { count } = useWords();
  const losses = groupLosses(notes);
  if (losses === null) return null;
  const [unknown, known] = partitioned(losses.things);
  return (
    <div className="losses">
      <p>{t("of", { count: losses.contacts })}</p>
      <ul>
        {known.map((thing) => (
          <Thing key={thing.what} thing={thing} {...words} />
        ))}
        {unknown.length > 0 && (
          <li>
            <details>
              <summary>
                {t("unknown", { count: unknown.length })}{" "}
                <span className="n">{count(contactsOf(unknown))}</span>
              </summary>
              <ul className="unknown">
                {unknown.map((thing) => (
                  <Thing key={thing.what} thing={thing} {...words} />
                ))}
              </ul>
            </details>
          </li>
        )}
      </ul>
    </div>
  );
}

/** What programs invent, by names that say nothing: where there are several they are behind one door. */
const FEW = 2;

function partitioned(things: readonly Loss<Note>[]) {
  const unknown = things.filter((thing) => thing.unknown);
  if (unknown.length <= FEW) return [[], things] as const;
  return [unknown, things.filter((thing) => !thing.unknown)] as const;
}

const contactsOf = (things: readonly Loss<Note>[]): number =>
  new Set(things.flatMap(({ notes }) => notes)).size;

/** Of each file the places in it. */
function Thing(props: Omit<LossesProps, "notes"> & { readonly thing: Loss<Note> }) {
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
