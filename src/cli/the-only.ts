import type { DirectoryPerson } from "#relationships/directory.ts";
import { UserError } from "#shared/user-error.ts";
import type { Language } from "#shared/words.ts";
import { handleWords } from "./wording.ts";

const CANDIDATES_SHOWN = 20;

type Hit = Pick<DirectoryPerson, "id" | "name" | "company"> & {
  readonly handles?: readonly Parameters<typeof handleWords>[0][];
};

/** As --json prints it, and as those who cannot be told by their names are told. */
export const isPersonId = (text: string): boolean =>
  /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** The one person who was meant; where there are several, the failure names them. */
export function theOnly<Person extends Hit>(
  hits: readonly Person[],
  name: string,
  language: Language,
): Person {
  const [self] = hits;
  if (!self) throw new UserError("cli.unknown-person", { name });
  if (hits.length === 1) return self;
  const candidates = hits.slice(0, CANDIDATES_SHOWN).map((hit) => {
    const [handle] = hit.handles ?? [];
    const known = handle && handleWords(handle, language);
    return [hit.name, hit.company?.name, known, hit.id].filter(Boolean).join(", ");
  });
  throw new UserError("cli.several-people", {
    name,
    count: hits.length,
    candidates: candidates.map((one) => `\n  ${one}`).join(""),
  });
}
