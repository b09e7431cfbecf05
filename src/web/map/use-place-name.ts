/** What a place is called in the reader's language. */
import type { PlaceName } from "#api/people.ts";
import { useLanguage } from "#web/language/language.tsx";

export function usePlaceName(): (place: Pick<PlaceName, "name">) => string {
  const { language } = useLanguage();
  return ({ name }) => name[language];
}
