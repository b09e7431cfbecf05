/** `visavis joins`, `join ONE OTHER` and `split ONE OTHER`: who is one person. */
import type { CliJoins, CliSaid, CliTakenBack } from "#api/cli.ts";
import { howSure } from "#api/joins.ts";
import { saidAmong } from "#people/decisions.ts";
import { presentPerson } from "#people/join-people.ts";
import { standsFor } from "#people/stands-for.ts";
import { findPeople, withHandles } from "#relationships/directory.ts";
import { takeBackSaid } from "#relationships/marks.ts";
import { sayOnePerson } from "#relationships/one-person.ts";
import {
  type Side,
  askedOf,
  handleNamed,
  jointsOf,
  pairs,
  sayOfPairs,
} from "#relationships/pairs.ts";
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
    styled("dim", `    ${say(language, "cli.to-split", words)}`),
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

/** `same`, or two people, whatever they were until now. */
export async function join(
  session: Session,
  [one, other]: readonly [string, string],
  same: boolean,
): Promise<number> {
  const { archive, terminal, language, json } = session;
  const { store, scope } = archive.workplace();
  const by = { ...placeOf(session), userId: scope.userId };
  const { words, ...names } = await store.transaction(scope, "page", async (tx) => {
    const a = await handleFor(tx, one, language);
    const b = await handleFor(tx, other, language);
    if (same && a.person === b.person) throw new UserError("cli.one-person", { one, other });
    const names = { one: await nameOf(tx, one, a), other: await nameOf(tx, other, b) };
    return { ...names, words: await (same ? sayOne : sayTwo)(tx, [a, b], by) };
  });
  if (json) terminal.data({ same, words: [...words] } satisfies CliSaid);
  else
    terminal.answer(
      say(language, same ? "cli.joined" : "cli.split", { ...names, words: words.join(" ") }),
    );
  return 0;
}

type Saying = (
  tx: Tx,
  two: readonly [Handle, Handle],
  by: Parameters<typeof sayOfPairs>[2],
) => Promise<readonly string[]>;

/** Of two handles that were named both, of these; else of the two people. */
const sayOne: Saying = async (tx, [a, b], by) => {
  if (!a.isNamed || !b.isNamed) return sayOnePerson(tx, [a.person, b.person], by);
  const said = await sayOfPairs(tx, [{ one: a.handle, other: b.handle, same: true }], by);
  const [one, other] = [await personOf(tx, a.handle), await personOf(tx, b.handle)];
  // Of others of theirs it was said that they are two.
  return one === other ? said : [...said, ...(await sayOnePerson(tx, [one, other], by))];
};

const sayTwo: Saying = async (tx, [a, b], by) => {
  const [one, other] = (await betweenTwo(tx, a, b)) ?? [a.handle, b.handle];
  if (one === other) throw new UserError("cli.one-handle", { name: a.named });
  return sayOfPairs(tx, [{ one, other, same: false }], by);
};

/** By which handles it is asked, or was found, that they are one; where two handles were named it is of them. */
async function betweenTwo(tx: Tx, a: Handle, b: Handle): Promise<readonly [string, string] | null> {
  if (a.isNamed && b.isNamed) return null;
  if (a.person !== b.person) return askedOf(tx, a.person, b.person);
  const isOf = ({ handle, called }: Side, side: Handle): boolean =>
    handle === side.handle || isCalled(called, side.named);
  const pairs = (await jointsOf(tx, a.person)).flatMap(({ one, other }) => [
    { one, other },
    { one: other, other: one },
  ]);
  const between = pairs.find(({ one, other }) => isOf(one, a) && isOf(other, b));
  return between ? [between.one.handle, between.other.handle] : null;
}

const isCalled = (name: string, named: string): boolean =>
  name.toLowerCase() === named.trim().toLowerCase();

async function personOf(tx: Tx, handle: string): Promise<string> {
  const { person_id } = await tx
    .selectFrom("handles")
    .select("person_id")
    .where("handle_id", "=", handle)
    .executeTakeFirstOrThrow();
  return person_id!;
}

/** Takes back what of these words still holds; whether they are any, and not an import. */
export async function takeBack(session: Session, words: readonly string[]): Promise<boolean> {
  const { archive, terminal, language, json } = session;
  const { store, scope } = archive.workplace();
  const known = await store.transaction(scope, "page", async (tx) => {
    const known = await saidAmong(tx, words.filter(isPersonId));
    if (known.length < words.length && (await namesImports(tx, words))) return null;
    if (known.length === 0) throw new UserError("cli.taken-back-before", { count: words.length });
    await takeBackSaid(tx, known, placeOf(session));
    return known;
  });
  if (known === null) return false;
  if (json) terminal.data({ words: [...known] } satisfies CliTakenBack);
  else terminal.answer(say(language, "cli.taken-back"));
  return true;
}

/** Or what cannot have been said of two. */
async function namesImports(tx: Tx, ids: readonly string[]): Promise<boolean> {
  if (!ids.every(isPersonId)) return true;
  const row = await tx
    .selectFrom("imports")
    .select("import_id")
    .where("import_id", "in", ids)
    .executeTakeFirst();
  return row !== undefined;
}

interface Handle {
  readonly handle: string;
  readonly person: string;
  readonly named: string;
  /** By this very handle. */
  readonly isNamed: boolean;
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
  if (handle) return { ...handle, named, isNamed: true };
  if (isPersonId(named)) return { ...(await handleOfId(tx, named)), named, isNamed: false };
  const found = await withHandles(tx, await findPeople(tx, named));
  const { id } = theOnly(found, named, language);
  return { handle: await handleCalled(tx, id, named), person: id, named, isNamed: false };
}

/** Of theirs the one that is called so itself. */
async function handleCalled(tx: Tx, person: string, named: string): Promise<string> {
  const handles = await tx
    .selectFrom("handles")
    .select(["handle_id", "name"])
    .where("person_id", "=", person)
    .orderBy("handle_id")
    .execute();
  const called = handles.find(({ name }) => isCalled(name, named));
  return called?.handle_id ?? (await standsFor(tx, person)).handle;
}

/** Of somebody joined since it is the handle that was theirs, so that they can be split by it. */
async function handleOfId(tx: Tx, id: string): Promise<Pick<Handle, "handle" | "person">> {
  const person = await presentPerson(tx, id);
  if (person === id) return { handle: (await standsFor(tx, id)).handle, person };
  const former = await tx
    .selectFrom("former_people")
    .select("handle_id")
    .where("person_id", "=", id)
    .executeTakeFirstOrThrow();
  return { handle: former.handle_id, person };
}
