/**
 * Messages and InMails. Who wrote and to whom is told by profiles, for names change and hold commas.
 *
 * Of a message's columns only its conversation and its second are the same in every export: the
 * writer's name and link change, and the text lost its line breaks until 2026. So these two are its
 * key; what else was written in that second of that conversation is counted, in the order of the file.
 *
 * Nobody to meet wrote what comes from a company's page or an advertiser (no profile), or from somebody
 * who left LinkedIn ("LinkedIn Member"). What somebody sent through the editor for campaigns went to many.
 */
import type { Interaction, Note, Party, ReadOptions, Signal } from "#channels/channel.ts";
import { textOfHtml } from "#channels/email/html.ts";
import { profileHandle } from "#channels/profile.ts";
import { EMPTY, MISFIT, noDay, skipped } from "./cards.ts";
import { instantOfUtc } from "./dates.ts";
import { LIMITS } from "./limits.ts";
import { type NameBook, nameBook, ownerCount } from "./people.ts";
import { problem, type Row, type RowReader, type Table } from "./table.ts";

export const messages: Table = {
  format: "linkedin-messages",
  isHeader: (columns) =>
    ["conversation id", "from", "to", "date", "content"].every((column) => columns.has(column)),
  rows: messageRows,
};

function messageRows(columns: ReadonlySet<string>, options: ReadOptions): RowReader {
  const names = nameBook();
  const owner = ownerCount();
  const keys = messageKeys();
  const inOrder = (row: Row): KeyedPost => {
    const post = postOf(row, names);
    owner.see(post.from, post.to);
    return { ...post, key: isLetter(row, post) ? keys(row, post) : "" };
  };
  return {
    rowsAhead: columns.has("recipient profile urls") ? 1 : LIMITS.rowsAhead,
    see(row) {
      const sender = profileHandle(row.cell("sender profile url"), row.cell("from"));
      if (sender) names.learn(row.cell("from"), sender);
    },
    pass: inOrder,
    read: (row) => readMessage(row, inOrder(row), options),
    owners: () => owner.owners(),
  };
}

interface Post {
  readonly conversation: string;
  readonly at: Date | null;
  readonly from: Party | null;
  readonly to: readonly Party[];
  readonly notes: readonly Note[];
}

interface KeyedPost extends Post {
  /** "" where it becomes no interaction. */
  readonly key: string;
}

function postOf(row: Row, names: NameBook): Post {
  const { to, notes } = recipientsOf(row, names);
  return {
    conversation: row.cell("conversation id").replace(/=+$/, "").slice(0, 500).toWellFormed(),
    at: instantOfUtc(row.cell("date")),
    from: profileHandle(row.cell("sender profile url"), row.cell("from")),
    to,
    notes,
  };
}

function recipientsOf(row: Row, names: NameBook): Pick<Post, "to" | "notes"> {
  const links = row.cell("recipient profile urls").split(",").filter(Boolean);
  const written = row.cell("to");
  if (links.length === 0) {
    const { found, unknown } = names.find(written);
    const strangers = unknown.filter((name) => name !== "" && !GONE.test(name)).join(", ");
    return { to: found, notes: strangers === "" ? [] : [unknownNames(strangers)] };
  }
  const called = links.length === 1 ? [written] : written.split(", ");
  const isPaired = called.length === links.length;
  const to = links
    .slice(0, LIMITS.recipients)
    .map((link, index) => profileHandle(link, isPaired ? called[index]! : ""))
    .filter((party) => party !== null);
  return { to, notes: links.length > LIMITS.recipients ? [TOO_MANY] : [] };
}

function readMessage(row: Row, post: KeyedPost, { keep, depth }: ReadOptions) {
  const { place } = row;
  if (!row.fits && post.at === null) return problem(place, MISFIT);
  if (row.cell("from") + row.cell("sender profile url") + row.cell("date") === "") {
    return problem(place, EMPTY);
  }
  if (isDraft(row)) return skipped(place, "draft");
  const isMass = isMassMail(row);
  if (post.from === null) {
    return skipped(
      place,
      isMass || !GONE.test(row.cell("from")) ? "linkedin.advert" : "linkedin.gone",
    );
  }
  if (post.to.length === 0 && GONE.test(row.cell("to"))) return skipped(place, "linkedin.gone");

  const dateNotes = post.at === null ? [noDay(row.cell("date"))] : [];
  const signals: Signal[] = [];
  if (isMass) signals.push("newsletter");
  if (/^spam$/i.test(row.cell("folder"))) signals.push("junk");
  const subject = row.cell("subject") || (isMass ? "" : row.cell("conversation title"));
  return {
    kind: "interaction",
    key: post.key,
    place,
    at: post.at,
    parties: partiesOf(post.from, post.to),
    answers: null,
    thread: post.conversation === "" ? null : `linkedin:${post.conversation}`,
    subject: keep === "headers" ? "" : subject.slice(0, LIMITS.subjectChars).toWellFormed(),
    text: keep === "text" && depth === "whole" ? textOf(row.text("content")) : "",
    signature: null,
    signals,
    entries: [],
    notes: [...dateNotes, ...post.notes],
  } satisfies Interaction;
}

const isLetter = (row: Row, { from }: Post): boolean => from !== null && !isDraft(row);

/** Some exports lack these columns, and then hold drafts like messages. */
const isDraft = (row: Row): boolean =>
  YES.test(row.cell("is message draft")) || YES.test(row.cell("is conversation draft"));

const YES = /^(?:yes|true)$/i;
const GONE = /^linkedin[ -](?:member|mitglied)$/i;

const isMassMail = (row: Row): boolean =>
  MASS.test(row.text("content").slice(0, 5_000)) ||
  /^sponsored (?:conversation|message|inmail)$/i.test(row.cell("conversation title"));

/** The class of LinkedIn's editor for campaigns, or a name that it should have filled in. */
const MASS = /spinmail|%first_?name%/i;

export function partiesOf(from: Party, to: readonly Party[]): Interaction["parties"] {
  const parties = new Map<string, Interaction["parties"][number]>();
  parties.set(from.value, { ...from, role: "from" });
  for (const party of to) {
    if (!parties.has(party.value)) parties.set(party.value, { ...party, role: "to" });
  }
  return [...parties.values()];
}

export function textOf(content: string): string {
  const lines = content.includes("\r") ? content.replaceAll(/\r\n?/g, "\n") : content;
  return (TAG.test(lines) ? textOfHtml(lines).text : lines).trim();
}

const TAG = /<\/?(?:p|br|div|span|ul|ol|li|a|b|i|u|strong|em|h[1-6])(?:\s[^<>]{0,500})?\/?>/i;

/** The same message twice in a file has one key; another one in the same second has its own. */
function messageKeys(): (row: Row, post: Post) => string {
  let moments = new Map<string, string[]>();
  let before = moments;
  return (row, { conversation, at, from }) => {
    const said = `${from?.value} ${row.text("content").slice(0, 200)}`;
    const isDated = at !== null && conversation !== "";
    const moment = JSON.stringify(
      isDated
        ? [conversation, at.toISOString()]
        : [conversation, row.cell("date"), said.replaceAll(/\s+/g, "")],
    );
    const known = moments.get(moment) ?? before.get(moment) ?? [];
    if (!known.includes(said) && known.length < LIMITS.perMoment) known.push(said);
    moments.set(moment, known);
    if (moments.size === LIMITS.moments) [before, moments] = [moments, new Map()];
    const index = known.indexOf(said);
    return `linkedin:message:${moment}${index === 0 ? "" : `#${index}`}`;
  };
}

const unknownNames = (names: string): Note => ({
  code: "linkedin.recipients-unknown",
  values: { names: names.slice(0, LIMITS.shownChars).toWellFormed() },
});

const TOO_MANY: Note = {
  code: "linkedin.recipients-cut",
  values: { limit: LIMITS.recipients },
};
