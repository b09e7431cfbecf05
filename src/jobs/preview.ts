/**
 * Looks at files before anything is stored: what each is, how much is in it, whom and when it
 * concerns, and whose it seems to be. Reads headers only, so that a mailbox of gigabytes is looked
 * through in a fraction of the time that reading it takes.
 */
import type { ChannelName, Keep, Party, Question, Reading } from "#channels/channel.ts";
import { COUNTRY } from "#channels/country-question.ts";
import { myHandles, notMyAddresses } from "#people/me.ts";
import { type OwnerGuess, channelsOfNobody, guessOwners } from "#people/owner.ts";
import { type OfNobody, chatsIn, chatsOfNobody } from "#people/owner-chats.ts";
import { handleText } from "#people/written-handle.ts";
import { hashed } from "#sources/content-hash.ts";
import type { FoundFile } from "#sources/found-file.ts";
import {
  type Answer,
  answerTo,
  answered,
  answeredReader,
  answersOfMine,
  homeIn,
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
  /** How much an import keeps of this very content; null where none has read it to its end. */
  readonly here: Keep | null;
  readonly problems: readonly ReportedProblem[];
  /** How many items the channel itself leaves out, by reason. */
  readonly skipped: Readonly<Record<string, number>>;
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
  readonly owners: readonly PreviewOwner[];
  /** What the archive knows to be the user's and is in none of these files. */
  readonly mine: readonly Party[];
  /** Where none of those who surely are the user occurs, and nothing counts without one. */
  readonly ofNobody: readonly ChannelName[];
  /** Of which chats the same holds. */
  readonly chatsOfNobody: readonly OfNobody[];
}

export interface PreviewOwner extends OwnerGuess {
  /** Where they occur. */
  readonly channels: readonly ChannelName[];
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
  { readonly tally: Tally; readonly hash: string | null } & Pick<FilePreview, "kept" | "here">
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
  const answers = withAnswers([...answersOfMine(known.me), ...known.answers], given);
  const read = answeredReader(answers);
  const home = homeWith(zone, answers);
  const said = { now: given, before: known.answers, home: homeIn(home, answers) };
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
    const [kept, here] = [[file.path, hash], [hash]].map((names) => mostKept(known.kept, names));
    const look = { tally: own, kept: kept ?? null, here: here ?? null, hash };
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

/** Lists of people, whoever holds them: unless they are of what these wrote to each other. */
const NOBODYS: ReadonlySet<ChannelName> = new Set([
  "contacts",
  "table",
  "fair",
  "monica",
  "contrack",
]);

/** Whose it seems to be; an archive of one's own says it, and nobody else in it is asked about. */
function ownersIn(
  { owners, traffic, messages, between }: Tally,
  { me, notMine }: KnownOfMe,
  { files, looked }: { readonly files: readonly FoundFile[]; readonly looked: Looked },
): Pick<Preview, "owners" | "mine" | "ofNobody" | "chatsOfNobody"> {
  const isOfMe = (channel: ChannelName, passed: Tally["between"]) =>
    !NOBODYS.has(channel) || passed.has(channel);
  const tallies = files.flatMap((file) => {
    const tally = looked.get(file)?.tally;
    return file.channel !== null && tally && isOfMe(file.channel, tally.between) ? tally : [];
  });
  const chats = chatsIn(tallies.map((own) => ({ ...own, traffic: own.traffic.values() })));
  const written = { traffic: [...traffic.values()], messages, chats };
  const channels = channelsOfAll({ owners, traffic });
  const named = new Map(me.map((mine) => [handleText(mine), mine.name]));
  const guesses = guessOwners(owners, written, {
    mine: new Set(named.keys()),
    notMine,
    names: new Set(me.map(({ name }) => name.toLowerCase()).filter(Boolean)),
  }).map((guess) => ({
    ...guess,
    name: guess.name || (named.get(guess.text) ?? ""),
    channels: [...(channels.get(guess.text) ?? [])],
  }));
  const sure = guesses.filter((guess) => guess.sure);
  const here = new Set(guesses.map(({ text }) => text));
  const mine = me
    .filter((one) => !here.has(handleText(one)))
    .map(({ kind, value, name }) => ({ kind, value, name }));
  const isOwn = files.every(({ channel }) => channel === "visavis" || channel === null);
  if (isOwn && sure.length > 0) return { owners: sure, mine, ofNobody: [], chatsOfNobody: [] };
  // Mail that was delivered to me need not name me as who wrote it or was written to.
  const saidIn = new Set(sure.flatMap(({ channels }) => channels));
  return {
    owners: inSeveralFirst(guesses, looked),
    mine,
    ofNobody: channelsOfNobody(written, guesses).filter(
      (channel) => !saidIn.has(channel) && isOfMe(channel, between),
    ),
    chatsOfNobody: chatsOfNobody(chats, {
      sure: new Set(sure.map(({ text }) => text)),
      asked: here,
    }),
  };
}

/** By their texts. */
function channelsOfAll({
  owners,
  traffic,
}: Pick<Tally, "owners" | "traffic">): ReadonlyMap<string, ReadonlySet<ChannelName>> {
  const found = new Map<string, Set<ChannelName>>();
  for (const { party, channel } of [...owners, ...traffic.values()]) {
    if (channel === null) continue;
    const text = handleText(party);
    found.set(text, (found.get(text) ?? new Set()).add(channel));
  }
  return found;
}

/** Of those who are asked about: a stranger is in one file, the user in most. */
function inSeveralFirst(guesses: readonly PreviewOwner[], looked: Looked): readonly PreviewOwner[] {
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
  readonly home: ReturnType<typeof homeIn>;
}

function previewOf(
  { path, channel, format, bytes }: FoundFile,
  { tally, kept, here }: { readonly tally: Tally } & Pick<FilePreview, "kept" | "here">,
  said: Said,
): FilePreview {
  const { problems, questions, examples, skipped } = tally;
  return {
    path,
    channel,
    format,
    bytes,
    ...figures(tally),
    ...(channel === null ? { items: 0 } : {}),
    kept,
    here,
    problems,
    skipped: Object.fromEntries(skipped),
    questions: Array.from(questions.values(), (question) => ({
      ...question,
      values: { ...question.values, ...(question.code === COUNTRY.code && said.home) },
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
