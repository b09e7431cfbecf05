/** What is said of a company first: who is there, whom one has seen, and who writes the most. Pure. */
import type { CompanyPage, CompanyPerson } from "#api/companies.ts";

export type Lead =
  | { readonly say: "one" | "one-never"; readonly name: string }
  | { readonly say: "seen"; readonly people: number; readonly seen: number; readonly name: string }
  | { readonly say: "some-day"; readonly people: number; readonly seen: number }
  | { readonly say: "never" | "no-tie"; readonly people: number };

export function leadOf({ people, whole }: Pick<CompanyPage, "people" | "whole">): Lead {
  const only = people.find(({ tie }) => tie);
  if (!only) return { say: "no-tie", people: people.length };
  if (people.length === 1) return { say: only.met ? "one" : "one-never", name: only.name };
  const seen = people.filter(({ met }) => met).length;
  const [last] = whole.lastSeenWith;
  if (seen === 0) return { say: "never", people: people.length };
  if (!last) return { say: "some-day", people: people.length, seen };
  return { say: "seen", people: people.length, seen, name: last.name };
}

/** With whom more mail passes than with everyone else there together. */
export function mostMail(people: readonly CompanyPerson[]): CompanyPerson | null {
  if (people.length < 2) return null;
  const sum = people.reduce((all, { counts }) => all + counts.written, 0);
  return people.find(({ counts }) => counts.written * 2 > sum) ?? null;
}

/** As one calls somebody across the table; an address keeps what stands before its "@". */
export function shortName(name: string): string {
  const [family, given] = name.split(",", 2).map((part) => part.trim());
  const called = given ? given : (family ?? name);
  return called.split("@", 1)[0]!.split(/\s/, 1)[0]!;
}
