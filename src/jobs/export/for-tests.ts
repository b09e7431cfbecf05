/** What pages show of an archive: for tests that compare two. */
import { NOW } from "#jobs/for-tests.ts";
import type { Workplace } from "#jobs/workplace.ts";
import { everyone } from "#relationships/directory.ts";
import { personPage } from "#relationships/person.ts";

/** Each page but for what is another archive's own: ids, files (origins.test.ts), and who of those with the same need stands first. */
export async function pagesOf({ store, scope, zone }: Workplace): Promise<readonly object[]> {
  return store.transaction(scope, "page", async (tx) => {
    const people = await everyone(tx);
    const pages = [];
    for (const { id } of people) pages.push(await personPage(tx, id, { now: NOW, zone }));
    return JSON.parse(JSON.stringify(pages, withoutOwn)) as readonly object[];
  });
}

const OWN: ReadonlySet<string> = new Set(["id", "sources", "cards", "rank"]);
const withoutOwn = (key: string, value: unknown): unknown => (OWN.has(key) ? undefined : value);
