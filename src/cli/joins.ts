/** `visavis joins`, `join ONE OTHER` and `split ONE OTHER`: who is one person. */
import type { CliJoins } from "#api/cli.ts";
import { howSure } from "#api/joins.ts";
import { presentPerson } from "#people/join-people.ts";
import { findPeople, withHandles } from "#relationships/directory.ts";
import { type Side, handleNamed, oldestHandle, pairs, sayOfPairs } from "#relationships/pairs.ts";
import { inWords } from "#server/in-words.ts";
import { UserError } from "#shared/user-error.ts";
import { say } from "#shared/words.ts";
import type { Tx } from "#store/tables.ts";
import { placeOf, reading, type Session } from "./session.ts";
import { isPersonId, theOnly } from "./the-only.ts";
import { titled } from "./wording.ts";

export async function joins(session: Session): Promise<number> {
  const { terminal, language, json } = session;
  const found = inWords(await reading(session, pairs), language);
  if (json) {
    terminal.data({ pairs: found } satisfies CliJoins);
    return 0;
  }
  if (found.length === 0) terminal.say(say(language, "cli.nobody-to-join"));
  for (const { one, other, score, reasons, against } of found) {
    const likely = { sure: howSure(score) };
    terminal.answer(
      `${sideLine(one)}  ·  ${sideLine(other)}  (${say(language, "cli.likely", likely)})`,
    );
    terminal.answer(`    + ${reasons.map(({ text }) => text).join(" ")}`);
    if (against.length > 0) terminal.answer(`    − ${against.map(({ text }) => text).join(" ")}`);
  }
  return 0;
}

const sideLine = ({ name, company, value }: Side): string =>
  [titled(name, company), value === name ? "" : `<${value}>`].filter(Boolean).join(" ");

/** `same`, or two people. */
export async function join(
  session: Session,
  [one, other]: readonly [string, string],
  same: boolean,
): Promise<number> {
  const { archive, terminal, language, json } = session;
  const { store, scope } = archive.workplace();
  await store.transaction(scope, "page", async (tx) => {
    const [a, b] = [await handleFor(tx, one), await handleFor(tx, other)];
    if (a.handle === b.handle) throw new UserError("cli.one-handle", { name: one });
    if (!same && a.person !== b.person) throw new UserError("cli.two-people", { one, other });
    if (same && a.person === b.person) throw new UserError("cli.one-person", { one, other });
    const by = { ...placeOf(session), userId: scope.userId };
    await sayOfPairs(tx, [{ one: a.handle, other: b.handle, same }], by);
  });
  if (json) terminal.data({ same });
  else terminal.answer(say(language, same ? "cli.joined" : "cli.split", { one, other }));
  return 0;
}

/** An id, also of somebody joined since; an address, number or profile; else somebody's name. */
async function handleFor(tx: Tx, named: string): Promise<{ handle: string; person: string }> {
  const handle = await handleNamed(tx, named);
  if (handle) return handle;
  if (isPersonId(named)) return handleOfId(tx, named);
  const { id } = theOnly(await withHandles(tx, await findPeople(tx, named)), named);
  return { handle: await oldestHandle(tx, id), person: id };
}

/** Of somebody joined since it is the handle that was theirs, so that they can be split by it. */
async function handleOfId(tx: Tx, id: string): Promise<{ handle: string; person: string }> {
  const person = await presentPerson(tx, id);
  if (person === id) return { handle: await oldestHandle(tx, id), person };
  const former = await tx
    .selectFrom("former_people")
    .select("handle_id")
    .where("person_id", "=", id)
    .executeTakeFirstOrThrow();
  return { handle: former.handle_id, person };
}
