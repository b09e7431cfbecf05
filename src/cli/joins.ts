/** `visavis joins`, `join ONE OTHER` and `split ONE OTHER`: who is one person. */
import type { CliJoins } from "#api/cli.ts";
import { howSure } from "#api/joins.ts";
import { presentPerson } from "#people/join-people.ts";
import { findPeople, withHandles } from "#relationships/directory.ts";
import { askedOf, handleNamed, oldestHandle, pairs, sayOfPairs } from "#relationships/pairs.ts";
import { handleInWords } from "#shared/handle-in-words.ts";
import { inWords } from "#server/in-words.ts";
import { UserError } from "#shared/user-error.ts";
import { type Language, say } from "#shared/words.ts";
import type { Tx } from "#store/tables.ts";
import { placeOf, reading, type Session } from "./session.ts";
import { styled } from "./terminal.ts";
import { isPersonId, theOnly } from "./the-only.ts";
import { shellWord, titled } from "./wording.ts";

export async function joins(session: Session): Promise<number> {
  const { terminal, language, json } = session;
  const found = inWords(await reading(session, pairs), language);
  if (json) {
    terminal.data({ pairs: found } satisfies CliJoins);
    return 0;
  }
  if (found.length === 0) terminal.say(say(language, "cli.nobody-to-join"));
  for (const pair of found) for (const line of pairLines(pair, language)) terminal.answer(line);
  return 0;
}

/** Names and values for a reader; an id only where nothing else names a side to `join`. */
export function pairLines({ one, other, score, reasons, against }: Pair, language: Language) {
  const likely = say(language, "cli.likely", { sure: howSure(score) });
  const words = { one: wordFor(one), other: wordFor(other) };
  return [
    `${sideLine(one, language)}  =  ${sideLine(other, language)}  ${likely}`,
    `    + ${reasons.map(({ text }) => text).join(" ")}`,
    ...(against.length > 0 ? [`    − ${against.map(({ text }) => text).join(" ")}`] : []),
    styled("dim", `    ${say(language, "cli.to-join", words)}`),
  ];
}

type Pair = CliJoins["pairs"][number];

function sideLine({ name, company, ...side }: Pair["one"], language: Language): string {
  const known =
    side.kind === "card" || side.kind === "name"
      ? side.channels.map((channel) => say(language, `channels.inline.${channel}`)).join(", ")
      : handleInWords({ kind: side.kind, value: side.written, name: side.called }, language);
  const isSaid = known === "" || known === name || (side.kind === "phone" && side.value === name);
  return [titled(name, company), isSaid ? "" : `(${known})`].filter(Boolean).join(" ");
}

/** What others use as well stands on paper; an account or a shown name is an inner key. */
const wordFor = ({ kind, value, person }: Pair["one"]): string =>
  kind === "email" || kind === "phone" || kind === "profile" ? shellWord(value) : person;

/** `same`, or two people. */
export async function join(
  session: Session,
  [one, other]: readonly [string, string],
  same: boolean,
): Promise<number> {
  const { archive, terminal, language, json } = session;
  const { store, scope } = archive.workplace();
  const names = await store.transaction(scope, "page", async (tx) => {
    const a = await handleFor(tx, one, language);
    const b = await handleFor(tx, other, language);
    if (a.handle === b.handle) throw new UserError("cli.one-handle", { name: one });
    if (!same && a.person !== b.person) throw new UserError("cli.two-people", { one, other });
    if (same && a.person === b.person) throw new UserError("cli.one-person", { one, other });
    const names = { one: await nameOf(tx, one, a), other: await nameOf(tx, other, b) };
    const by = { ...placeOf(session), userId: scope.userId };
    const byPeople = same && [one, other].some(isPersonId);
    const asked = byPeople ? await askedOf(tx, a.person, b.person) : null;
    const [first, second] = asked ?? [a.handle, b.handle];
    await sayOfPairs(tx, [{ one: first, other: second, same }], by);
    return names;
  });
  if (json) terminal.data({ same });
  else {
    const words = { ...names, first: shellWord(one), second: shellWord(other) };
    terminal.answer(say(language, same ? "cli.joined" : "cli.split", words));
  }
  return 0;
}

interface Handle {
  readonly handle: string;
  readonly person: string;
}

/** Who was named by an id is called by name. */
async function nameOf(tx: Tx, named: string, { person }: Handle): Promise<string> {
  if (!isPersonId(named)) return named;
  const row = await tx
    .selectFrom("people")
    .select("name")
    .where("person_id", "=", person)
    .executeTakeFirstOrThrow();
  return row.name;
}

/** An id, also of somebody joined since; an address, number or profile; else somebody's name. */
async function handleFor(tx: Tx, named: string, language: Language): Promise<Handle> {
  const handle = await handleNamed(tx, named);
  if (handle) return handle;
  if (isPersonId(named)) return handleOfId(tx, named);
  const found = await withHandles(tx, await findPeople(tx, named));
  const { id } = theOnly(found, named, language);
  return { handle: await oldestHandle(tx, id), person: id };
}

/** Of somebody joined since it is the handle that was theirs, so that they can be split by it. */
async function handleOfId(tx: Tx, id: string): Promise<Handle> {
  const person = await presentPerson(tx, id);
  if (person === id) return { handle: await oldestHandle(tx, id), person };
  const former = await tx
    .selectFrom("former_people")
    .select("handle_id")
    .where("person_id", "=", id)
    .executeTakeFirstOrThrow();
  return { handle: former.handle_id, person };
}
