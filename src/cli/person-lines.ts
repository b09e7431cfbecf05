/** One person, for a reader: who, how known, the two clocks, and the last entries. */
import type { ListedPerson } from "#relationships/directory.ts";
import type { TimelineEntry } from "#relationships/timeline.ts";
import { fileName } from "#shared/file-name.ts";
import { wordsOf } from "#server/in-words.ts";
import { type Language, say } from "#shared/words.ts";
import { columns, cut, styled } from "./terminal.ts";
import { dayIn, handleWords, titled } from "./wording.ts";

const ENTRIES_SHOWN = 20;

/** What is listed of them, and what is no handle: a number without its country. */
interface Person extends ListedPerson {
  readonly numbers: readonly { readonly written: string; readonly cards: readonly string[] }[];
}

export function personLines(
  { name, company, handles, numbers, counts, lastContact, lastSeen }: Person,
  entries: readonly TimelineEntry[],
  { zone, language }: { readonly zone: string; readonly language: Language },
): readonly string[] {
  const reached = [
    ...handles.map((handle) => ({ text: handleWords(handle, language), files: handle.sources })),
    ...numbers.map(({ written, cards }) => ({ text: written, files: cards })),
  ];
  const known = columns(
    reached.map(({ text, files }) => [text, styled("dim", filesOf(files, language))]),
    ["left", "left"],
  );
  const clocks = columns(
    [
      [say(language, "cli.column.contact"), dayIn(lastContact, zone, language)],
      [say(language, "cli.column.seen"), dayIn(lastSeen, zone, language)],
    ],
    ["left", "left"],
  );
  const more = entries.length - ENTRIES_SHOWN;
  return [
    titled(name, company?.name ?? null),
    ...known.map((line) => `  ${line}`),
    "",
    ...clocks,
    say(language, "cli.counts", { ...counts }),
    "",
    ...entryLines(entries.slice(0, ENTRIES_SHOWN), zone, language),
    ...(more > 0 ? [say(language, "cli.more-entries", { count: more })] : []),
  ];
}

const FILES_SHOWN = 3;

/** By their names, and how many more there are. */
function filesOf(paths: readonly string[], language: Language): string {
  const names = [...new Set(paths.map(fileName))];
  const more = names.length - FILES_SHOWN;
  const some = names.slice(0, FILES_SHOWN).join(", ");
  return more > 0 ? `${some} ${say(language, "cli.report.more-files", { count: more })}` : some;
}

const ARROWS = { in: "←", out: "→", both: "↔" } as const;

function entryLines(
  entries: readonly TimelineEntry[],
  zone: string,
  language: Language,
): readonly string[] {
  const rows = entries.map(({ at, kind, direction, subject, excerpt, reason }) => [
    at === null ? say(language, "cli.without-day") : dayIn(at, zone, language),
    direction ? ARROWS[direction] : " ",
    say(language, `cli.kind.${kind}`),
    cut((subject || excerpt || "").replaceAll(/\s+/g, " "), 60),
    reason ? styled("dim", wordsOf(reason, language)) : "",
  ]);
  return columns(rows, ["left", "left", "left", "left", "left"]);
}
