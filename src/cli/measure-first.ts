/**
 * What an update of the program left stale, a program that shows pages measures in the background. Whoever has
 * the terminal alone would see it as it was for ever: it is measured before anybody is told.
 */
import { overviewOf } from "#jobs/overview.ts";
import { measureStale } from "#jobs/stale-figures.ts";
import { say } from "#shared/words.ts";
import { reading, type Session } from "./session.ts";

/** An import at work measures by itself, again and again. */
export async function measureFirst(session: Session): Promise<void> {
  const { archive, terminal, language, signal } = session;
  const isAny = await reading(session, async (tx) => {
    if ((await overviewOf(tx)).running !== null) return false;
    return tx
      .selectFrom("figures")
      .select("person_id")
      .where("stale", "=", true)
      .executeTakeFirst();
  });
  if (!isAny) return;
  terminal.progress(say(language, "cli.phase.measuring"));
  await measureStale(archive.workplace, signal);
  terminal.endProgress();
}
