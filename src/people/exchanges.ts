/**
 * Stores what was written or held as exchanges between me and others. Who answered whom is looked up in both
 * directions, since exports come in any order: an answer may be read before what it answers.
 * Whoever becomes reciprocal by a batch lifts what was skipped of them earlier (rejudge.ts).
 */
import { sql } from "kysely";
import type { ChannelName, Interaction, Keep, Kind, Party } from "#channels/channel.ts";
import { possibleMinutes } from "#shared/time.ts";
import { newId } from "#store/ids.ts";
import { insertRows } from "#store/insert-rows.ts";
import type { Tx } from "#store/tables.ts";
import type { HandleBook, HandleState } from "./handle-book.ts";
import { itemKey } from "./item-key.ts";
import {
  type Judged,
  MACHINE_SIGNALS,
  MANY,
  type PartyRole,
  formOf,
  judgeExchange,
} from "./standing.ts";

export interface NewMail {
  readonly itemId: string;
  readonly key: string;
  readonly channel: ChannelName;
  readonly reading: Interaction;
  readonly kept: Keep;
}

export interface Judgement {
  readonly parties: readonly MailParty[];
  readonly judged: Judged;
}

export type JudgedMail = NewMail & Judgement;

interface MailParty {
  readonly handle: HandleState;
  readonly role: PartyRole;
}

export interface JudgedMails<Mail> {
  readonly mails: readonly (Mail & Judgement)[];
  /** Handles that are reciprocal only since this batch. */
  readonly lifted: readonly HandleState[];
  /** Older interactions that turn out to answer a mail in this batch, where one of the two is mine. */
  readonly answers: readonly string[];
}

/** Judges new mails before they are stored; their parties are learned by the book already. */
export async function judgeMails<Mail extends NewMail>(
  tx: Tx,
  book: HandleBook,
  mails: readonly Mail[],
): Promise<JudgedMails<Mail>> {
  if (mails.length === 0) return { mails: [], lifted: [], answers: [] };
  const links = await answerLinks(tx, book, mails);
  const lifted = await lift(tx, [
    ...mails.flatMap((mail) =>
      mail.reading.held ? talkedWith(mail, book) : writtenToBy(mail, book),
    ),
    ...links.flatMap(({ asked, answering, byMachine }) =>
      byMachine ? [] : answering.mine ? [asked] : asked.mine ? [answering] : [],
    ),
  ]);

  const linkOf = new Map(links.map((link) => [link.answeringKey, link]));
  return {
    mails: mails.map((mail) => ({ ...mail, ...judgeMail(mail, book, linkOf.get(mail.key)) })),
    lifted,
    answers: links.flatMap(({ answeringId, asked, answering }) =>
      answeringId !== null && asked.mine !== answering.mine ? [answeringId] : [],
    ),
  };
}

/** Makes these handles reciprocal; gives back those that were not. */
export async function lift(
  tx: Tx,
  handles: readonly HandleState[],
): Promise<readonly HandleState[]> {
  const lifted = [...new Set(handles)].filter(
    ({ mine, reciprocal, list }) => !mine && !reciprocal && !list,
  );
  if (lifted.length === 0) return lifted;
  for (const handle of lifted) handle.reciprocal = true;
  await sql`update handles set reciprocal = true
    where handle_id = any(${lifted.map(({ id }) => id)}::uuid[])`.execute(tx);
  return lifted;
}

/** Stores judged mails, their items being there already. */
export async function storeMails(tx: Tx, mails: readonly JudgedMail[]): Promise<void> {
  const rows = mails.map((mail) => ({ ...mail, interactionId: newId() }));
  await insertRows(
    tx,
    "interactions",
    rows.map(({ itemId, interactionId, channel, reading, kept, judged }) => ({
      interaction_id: interactionId,
      item_id: itemId,
      at: reading.at,
      minutes: minutesOf(reading),
      channel,
      kind: kindOf(reading),
      subject: kept === "headers" ? null : reading.subject,
      thread: reading.thread === null ? null : itemKey(reading.thread),
      answers: reading.answers === null ? null : itemKey(reading.answers),
      size: judged.size,
      signals: [...reading.signals],
      standing: judged.standing,
      reason: reading.held?.reason ?? null,
    })),
  );
  await insertRows(
    tx,
    "parties",
    rows.flatMap(({ interactionId, channel, reading, parties, judged }) =>
      parties.map((party, index) => ({
        interaction_id: interactionId,
        handle_id: party.handle.id,
        role: party.role,
        direction: judged.directions[index] ?? null,
        at: reading.at,
        kind: kindOf(reading),
        channel,
        thread: reading.thread === null ? null : itemKey(reading.thread),
        minutes: minutesOf(reading),
        counted: judged.standing === "personal" && judged.directions[index] !== null,
      })),
    ),
  );
}

const kindOf = ({ held }: Interaction): Kind => held?.kind ?? "written";

const minutesOf = ({ held }: Interaction): number | null => possibleMinutes(held?.minutes ?? null);

interface AnswerLink {
  readonly answeringKey: string;
  /** The interaction that answers, where it was stored before. */
  readonly answeringId: string | null;
  readonly answering: HandleState;
  /** A machine's answer makes no person of anybody. */
  readonly byMachine: boolean;
  readonly asked: HandleState;
}

const isByMachine = (signals: readonly string[]): boolean =>
  MACHINE_SIGNALS.some((signal) => signals.includes(signal));

function judgeMail(
  { channel, reading }: NewMail,
  book: HandleBook,
  link: AnswerLink | undefined,
): Judgement {
  const parties: MailParty[] = [];
  const add = (handle: HandleState, role: PartyRole) => {
    if (!parties.some((party) => party.handle === handle)) parties.push({ handle, role });
  };
  for (const party of reading.parties) add(book.of(party), party.role);
  if (link?.answering.mine && !link.asked.mine) add(link.asked, "asked");
  return {
    parties,
    judged: judgeExchange({
      form: formOf(channel, kindOf(reading)),
      parties: parties.map(({ handle, role }) => ({
        role,
        mine: handle.mine,
        list: handle.list,
        reciprocal: handle.reciprocal,
      })),
      signals: new Set(reading.signals),
      answersMine: link?.asked.mine === true && !link.answering.mine,
      carriesEntry: reading.entries.length > 0 || reading.signals.includes("invitation"),
    }),
  };
}

/** Whether I was there says nothing of who they are, so that it can be said first. */
function talkedWith(call: NewMail, book: HandleBook): HandleState[] {
  const { parties, judged } = judgeMail(call, book, undefined);
  return parties.flatMap(({ handle }, index) => (judged.directions[index] ? [handle] : []));
}

function writtenToBy({ reading }: NewMail, book: HandleBook): HandleState[] {
  const sender = senderOf(reading);
  if (!sender || reading.signals.includes("automatic")) return [];
  if (!book.of(sender).mine && !reading.signals.includes("sent")) return [];
  const others = reading.parties
    .filter(({ role }) => role !== "from")
    .map((party) => book.of(party))
    .filter(({ mine }) => !mine);
  return others.length > MANY ? [] : others;
}

const senderOf = (reading: Interaction): Party | undefined =>
  reading.parties.find(({ role }) => role === "from");

/** Who answers whom, where one of the two is in this batch and the other anywhere. */
async function answerLinks(
  tx: Tx,
  book: HandleBook,
  mails: readonly NewMail[],
): Promise<readonly AnswerLink[]> {
  const senders = new Map<string, HandleState>();
  for (const { key, reading } of mails) {
    const sender = senderOf(reading);
    if (sender) senders.set(key, book.of(sender));
  }
  const asking = mails.flatMap(({ key, reading }) => {
    const answering = senders.get(key);
    return reading.answers === null || !answering
      ? []
      : [
          {
            key,
            answering,
            byMachine: isByMachine(reading.signals),
            asked: itemKey(reading.answers),
          },
        ];
  });
  const stored = await sendersOf(
    tx,
    book,
    asking.flatMap(({ asked }) => (senders.has(asked) ? [] : [asked])),
  );
  return [
    ...asking.flatMap(({ key, answering, byMachine, asked }): AnswerLink[] => {
      const other = senders.get(asked) ?? stored.get(asked);
      return other && other.id !== answering.id
        ? [{ answeringKey: key, answeringId: null, answering, byMachine, asked: other }]
        : [];
    }),
    ...(await storedAnswers(tx, book, senders)),
  ];
}

interface StoredSender extends HandleState {
  readonly key: string;
  readonly interaction_id: string;
  readonly answers: string | null;
  readonly signals: readonly string[];
}

const STORED_SENDER = sql`
  it.key, i.interaction_id, i.answers, i.signals, h.handle_id as id, h.kind, h.value, h.name, h.mine,
  h.reciprocal, h.list, h.person_id as "personId"`;

async function sendersOf(
  tx: Tx,
  book: HandleBook,
  keys: readonly string[],
): Promise<Map<string, HandleState>> {
  if (keys.length === 0) return new Map();
  const { rows } = await sql<StoredSender>`
    select ${STORED_SENDER} from items it
    join interactions i on i.workspace_id = it.workspace_id and i.item_id = it.item_id
    join parties p on p.workspace_id = i.workspace_id and p.interaction_id = i.interaction_id and p.role = 'from'
    join handles h on h.workspace_id = p.workspace_id and h.handle_id = p.handle_id
    where it.key = any(${keys}::uuid[])`.execute(tx);
  return new Map(rows.map((row) => [row.key, book.adopt(stateOf(row))]));
}

async function storedAnswers(
  tx: Tx,
  book: HandleBook,
  senders: ReadonlyMap<string, HandleState>,
): Promise<readonly AnswerLink[]> {
  const { rows } = await sql<StoredSender>`
    select ${STORED_SENDER} from interactions i
    join items it on it.workspace_id = i.workspace_id and it.item_id = i.item_id
    join parties p on p.workspace_id = i.workspace_id and p.interaction_id = i.interaction_id and p.role = 'from'
    join handles h on h.workspace_id = p.workspace_id and h.handle_id = p.handle_id
    where i.answers = any(${[...senders.keys()]}::uuid[])`.execute(tx);
  return rows.flatMap((row) => {
    const asked = senders.get(row.answers ?? "");
    return asked && asked.id !== row.id
      ? [
          {
            answeringKey: row.key,
            answeringId: row.interaction_id,
            answering: book.adopt(stateOf(row)),
            byMachine: isByMachine(row.signals),
            asked,
          },
        ]
      : [];
  });
}

const stateOf = ({
  id,
  kind,
  value,
  name,
  mine,
  reciprocal,
  list,
  personId,
}: HandleState): HandleState => ({
  id,
  kind,
  value,
  name,
  mine,
  reciprocal,
  list,
  personId,
});
