/**
 * Looks at files before anything is stored: what each is, how much is in it, whom and when it
 * concerns, and whose it seems to be. Reads headers only, so that a mailbox of gigabytes is looked
 * through in a fraction of the time that reading it takes.
 */
import type { ChannelName, Keep, Question, Reading } from "#channels/channel.ts";
import { myHandles, notMyAddresses } from "#people/me.ts";
import { type OwnerGuess, channelsOfNobody, guessOwners } from "#people/owner.ts";
import { handleText } from "#people/written-handle.ts";
import { hashed } from "#sources/content-hash.ts";
import type { FoundFile } from "#sources/found-file.ts";
import {
  type Answer,
  answerTo,
  answered,
  answeredReader,
  answersOfMine,
  homeWith,
  rememberedAnswers,
  stillHolds,
  withAnswers,
} from "./answers.ts";
import { keptBefore, mostKept } from "./kept-before.ts";
import { refusals } from "./same-content.ts";
import { type Tally, addTo, count, figures, keyOf, newTally } from "./preview-tally.ts";
import type { ReportedProblem } from "./report.ts";
import type { ProgressReporter } from "./progress.ts";
import type { Workplace } from "./workplace.ts";

export interface FilePreview {
  readonly path: string;
  readonly channel: ChannelName | null;
  readonly format: string | null;
  readonly bytes: number;
  /** None in a file that no channel knows. */
  readonly items: number;
  readonly people: number;
  readonly from: Date | null;
  readonly to: Date | null;
  /** The most that an import keeps already of a file with this name or content. */
  readonly kept: Keep | null;
  readonly problems: readonly ReportedProblem[];
  readonly questions: readonly AskedQuestion[];
}

export interface AskedQuestion extends Question {
  /** In this look, or when an earlier file was read. */
  readonly answered: "now" | "before" | null;
  /** What the first rows of a table come to, as its columns are understood. */
  readonly examples: readonly Reading[];
}

/** All files of one channel together. */
export interface ChannelPreview extends Pick<FilePreview, "items" | "people" | "from" | "to"> {
  readonly channel: ChannelName;
}

export interface Preview {
  readonly files: readonly FilePreview[];
  /** The largest first. */
  readonly channels: readonly ChannelPreview[];
  readonly items: number;
  readonly people: number;
  readonly from: Date | null;
  readonly to: Date | null;
  readonly owners: readonly OwnerGuess[];
  /** Where none of those who surely are the user occurs. */
  readonly ofNobody: readonly ChannelName[];
}

export interface LookOptions {
  readonly signal: AbortSignal;
  readonly progress: ProgressReporter;
  readonly answers?: readonly Answer[];
  /** What an earlier look found: only what would be read otherwise now is read again. */
  readonly looked?: Looked;
}

/** What was found in each file, for the next look at the same ones. */
export type Looked = Map<
  FoundFile,
  { readonly tally: Tally; readonly kept: Keep | null; readonly hash: string | null }
>;

export async function previewFiles(
  { store, scope, now, zone }: Workplace,
  files: readonly FoundFile[],
  { signal, progress, answers: given = [], looked = new Map() }: LookOptions,
): Promise<Preview> {
  const known = await store.transaction(scope, "page", async (tx) => ({
    me: await myHandles(tx),
    notMine: await notMyAddresses(tx),
    kept: await keptBefore(tx),
    answers: await rememberedAnswers(tx),
    refused: await refusals(tx),
  }));
  const said = { now: given, before: known.answers };
  const answers = withAnswers([...answersOfMine(known.me), ...known.answers], given);
  const read = answeredReader(answers);
  const home = homeWith(zone, answers);
  const all = newTally(now());
  progress.set({ phase: "looking", total: files.reduce((sum, { bytes }) => sum + bytes, 0) });
  const previews: FilePreview[] = [];
  let doneBefore = 0;
  for (const file of files) {
    const before = looked.get(file);
    if (before && stillHolds(answered([...before.tally.questions.values()]), answers)) {
      if (file.channel !== null) addTo(all, before.tally);
      doneBefore += file.bytes;
      previews.push(refusedIn(previewOf(file, before, said), known.refused(before.hash, answers)));
      continue;
    }
    const own = newTally(now());
    const options = { keep: "headers", depth: "headers", skip: 0, home, signal } as const;
    progress.set({ file: file.path });
    const content = hashed(file);
    for await (const { readings, bytesDone } of read(content.file, options)) {
      for (const reading of readings) {
        count(own, reading, file.channel);
        if (file.channel !== null) count(all, reading, file.channel);
      }
      progress.set({ done: doneBefore + bytesDone, items: all.items, people: all.people.size });
    }
    doneBefore += file.bytes;
    const hash = await content.digest(signal);
    const look = { tally: own, kept: mostKept(known.kept, [file.path, hash]), hash };
    looked.set(file, look);
    previews.push(refusedIn(previewOf(file, look, said), known.refused(hash, answers)));
  }
  return {
    files: previews,
    channels: channelsOf(files, looked, now()),
    ...figures(all),
    ...ownersIn(all, known, { files, looked }),
  };
}

type KnownOfMe = Readonly<{
  me: Awaited<ReturnType<typeof myHandles>>;
  notMine: ReadonlySet<string>;
}>;

/** Whose it seems to be; an archive of one's own says it, and nobody else in it is asked about. */
function ownersIn(
  { owners, traffic, messages }: Tally,
  { me, notMine }: KnownOfMe,
  { files, looked }: { readonly files: readonly FoundFile[]; readonly looked: Looked },
): Pick<Preview, "owners" | "ofNobody"> {
  const written = { traffic: [...traffic.values()], messages };
  const guesses = guessOwners(owners, written, {
    mine: new Set(me.map(handleText)),
    notMine,
    names: new Set(me.map(({ name }) => name.toLowerCase()).filter(Boolean)),
  });
  const sure = guesses.filter((guess) => guess.sure);
  const isOwn = files.every(({ channel }) => channel === "visavis" || channel === null);
  if (isOwn && sure.length > 0) return { owners: sure, ofNobody: [] };
  // Mail that was delivered to me need not name me as who wrote it or was written to.
  const mine = new Set(sure.map(({ text }) => text));
  const saidIn = new Set(
    owners.flatMap(({ party, channel }) => (mine.has(handleText(party)) ? channel : [])),
  );
  return {
    owners: inSeveralFirst(guesses, looked),
    ofNobody: channelsOfNobody(written, guesses).filter((channel) => !saidIn.has(channel)),
  };
}

/** Of those who are asked about: a stranger is in one file, the user in most. */
function inSeveralFirst(guesses: readonly OwnerGuess[], looked: Looked): readonly OwnerGuess[] {
  const tallies = [...looked.values()].map(({ tally }) => tally);
  const filesOf = new Map(
    guesses.map(({ text }) => [text, tallies.filter(({ people }) => people.has(text)).length]),
  );
  return guesses.toSorted(
    (a, b) =>
      Number(b.sure) - Number(a.sure) || (filesOf.get(b.text) ?? 0) - (filesOf.get(a.text) ?? 0),
  );
}

function channelsOf(
  files: readonly FoundFile[],
  looked: Looked,
  now: Date,
): readonly ChannelPreview[] {
  const tallies = new Map<ChannelName, Tally>();
  for (const file of files) {
    if (file.channel === null) continue;
    const tally = tallies.get(file.channel) ?? newTally(now);
    tallies.set(file.channel, tally);
    const own = looked.get(file);
    if (own) addTo(tally, own.tally);
  }
  return Array.from(tallies, ([channel, tally]) => ({ channel, ...figures(tally) })).toSorted(
    (a, b) => b.items - a.items,
  );
}

interface Said {
  readonly now: readonly Answer[];
  readonly before: readonly Answer[];
}

function previewOf(
  { path, channel, format, bytes }: FoundFile,
  { tally, kept }: { readonly tally: Tally; readonly kept: Keep | null },
  said: Said,
): FilePreview {
  const { problems, questions, examples } = tally;
  return {
    path,
    channel,
    format,
    bytes,
    ...figures(tally),
    ...(channel === null ? { items: 0 } : {}),
    kept,
    problems,
    questions: Array.from(questions.values(), (question) => ({
      ...question,
      answered: whenAnswered(question, said),
      examples: examples.get(keyOf(question)) ?? [],
    })),
  };
}

/** With why it would not be read now, if it would not. */
const refusedIn = (file: FilePreview, refused: ReportedProblem | null): FilePreview =>
  refused ? { ...file, problems: [refused, ...file.problems] } : file;

/** What a channel cannot read as an answer is none. */
function whenAnswered(question: Question, { now, before }: Said): AskedQuestion["answered"] {
  const isIt = (answers: readonly Answer[]) => answerTo(answers, question) === question.suggested;
  if (isIt(now)) return "now";
  return isIt(before) ? "before" : null;
}
