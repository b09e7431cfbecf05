/** Problems of one file that say the same are one line: its first place, and how many more. */
export interface PlacedProblem {
  readonly path: string;
  readonly place: string;
  readonly message: string;
}

export function groupProblems(
  problems: readonly PlacedProblem[],
): readonly (PlacedProblem & { readonly more: number })[] {
  const groups = Map.groupBy(problems, ({ path, message }) => `${path}\n${message}`);
  return Array.from(groups.values(), (group) => ({ ...group[0]!, more: group.length - 1 }));
}
