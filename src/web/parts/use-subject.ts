/** What an entry is called: its subject, how it begins, or what it is. */
import { useTranslations } from "use-intl";
import type { TimelineEntry } from "#api/people.ts";

export function useSubject(): (entry: TimelineEntry) => string {
  const t = useTranslations("person.without-subject");
  return ({ kind, channel, subject, excerpt }) =>
    subject || excerpt || t(kind === "written" && channel === "email" ? "mail" : kind);
}
