/** What could not be read, and what was read only in part: with file and place, like ones together. */
import { useTranslations } from "use-intl";
import type { ChannelName } from "#api/common.ts";
import type { ImportRow } from "#api/imports.ts";
import { placeIn } from "#api/place-in.ts";
import { useWords } from "#web/clock/words.ts";
import { Section } from "#web/parts/section.tsx";
import {
  groupProblems,
  type PlacedProblem,
  type ProblemGroup,
  type ProblemLine,
} from "./group-problems.ts";
import { FilePath } from "./file-path.tsx";
import { shortNames } from "./group-files.ts";
import { Losses } from "./losses.tsx";
import { ManyRows } from "./many-rows.tsx";

export function Problems({ row: { report, notes } }: { readonly row: ImportRow }) {
  const t = useTranslations("imports");
  const { count } = useWords();
  const at = useAt();
  const called = shortNames(report.files);
  const channels = new Map(report.files.map(({ path, channel }) => [path, channel]));
  const listed = report.files.flatMap(({ path, problemList }) =>
    problemList.map((problem) => ({ path, ...problem })),
  );
  // Of a file with very many not all are listed.
  const unlisted = report.problems - listed.length;
  return (
    <div id="problems" className="problems">
      <Section title={t("not-readable")} aside={<span>{count(report.problems)}</span>}>
        {report.problems === 0 && (
          <p className="t-small dim">{t(notes.length === 0 ? "no-problems" : "none-unread")}</p>
        )}
        {listed.length > 0 && <Groups problems={listed} channels={channels} called={called} />}
        {listed.some(isStranger) && <p className="t-small dim below">{t("expected")}</p>}
        {unlisted > 0 && <p className="t-small dim">{t("and-more", { count: unlisted })}</p>}
      </Section>
      {notes.length > 0 && (
        <Section title={t("read-in-part")} aside={<span>{count(notes.length)}</span>}>
          <Losses notes={notes} called={called} at={(note) => at(note, channels)} />
          <Groups
            problems={notes.filter(({ lost }) => lost.length === 0)}
            channels={channels}
            called={called}
          />
        </Section>
      )}
    </div>
  );
}

/** What could be read instead is said once for all of them. */
const isStranger = ({ code }: PlacedProblem): boolean =>
  code === "sources.stranger" || code === "sources.unknown-kind";

type Channels = ReadonlyMap<string, ChannelName | null>;

function Groups(props: {
  readonly problems: readonly PlacedProblem[];
  readonly channels: Channels;
  readonly called: (path: string) => string;
}) {
  if (props.problems.length === 0) return null;
  return (
    <table className="ledger">
      <ManyRows rows={groupProblems(props.problems)} columns={1}>
        {(group) => (
          <Group
            key={`${group.path} ${group.place} ${group.message}`}
            group={group}
            channels={props.channels}
            called={props.called}
          />
        )}
      </ManyRows>
    </table>
  );
}

interface GroupProps {
  readonly group: ProblemGroup;
  readonly channels: Channels;
  /** By the whole path. */
  readonly called: (path: string) => string;
}

function Group({ group, channels, called }: GroupProps) {
  const t = useTranslations("imports");
  const { path, message, others } = group;
  const at = useAt();
  /** "line 12 and 3 more places" */
  const where = ({ place, more }: ProblemLine): string =>
    [at({ path, place }, channels), more > 0 ? t("more-places", { count: more }) : ""]
      .filter(Boolean)
      .join(" ");
  return (
    <tr>
      <td>
        <p>
          <FilePath path={called(path)} /> <span className="dimmer t-small">{where(group)}</span>
        </p>
        <p>{message}</p>
        {others.length > 0 && (
          <details className="t-small">
            <summary className="dim">{t("others-of-kind", { count: placesOf(others) })}</summary>
            <ul className="others">
              {others.map((line) => (
                <li key={line.message}>
                  {line.message} <span className="dimmer">{where(line)}</span>
                </li>
              ))}
            </ul>
          </details>
        )}
      </td>
    </tr>
  );
}

const placesOf = (lines: readonly ProblemLine[]): number =>
  lines.reduce((sum, { more }) => sum + 1 + more, 0);

/** "line 12", "sheet, line 3"; "" of the file as a whole. */
function useAt() {
  const t = useTranslations("imports");
  return ({ path, place }: Pick<PlacedProblem, "path" | "place">, channels: Channels): string => {
    const found = placeIn({ path, channel: channels.get(path) ?? null, place });
    if (found === null) return "";
    if (found.is === "name") return t("place-at", { place: found.name });
    const numbered = t(`place-${found.is}`, { at: found.at });
    return found.sheet === "" ? numbered : `${found.sheet}, ${numbered}`;
  };
}
