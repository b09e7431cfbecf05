/** Problems of one file that are of one kind are one line: the first, how many say just the same, and the others. */
export interface PlacedProblem {
  readonly path: string;
  readonly place: string;
  readonly code: string;
  readonly message: string;
}

export interface ProblemLine extends Pick<PlacedProblem, "place" | "message"> {
  /** That say the same elsewhere in the file. */
  readonly more: number;
}

export interface ProblemGroup extends ProblemLine {
  readonly path: string;
  readonly others: readonly ProblemLine[];
}

export function groupProblems(problems: readonly PlacedProblem[]): readonly ProblemGroup[] {
  const groups = Map.groupBy(problems, ({ path, code }) => `${path}\n${code}`);
  return Array.from(groups.values(), (group) => {
    const [first, ...others] = linesOf(group);
    return { path: group[0]!.path, ...first!, others };
  });
}

function linesOf(group: readonly PlacedProblem[]): readonly ProblemLine[] {
  const same = Map.groupBy(group, ({ message }) => message);
  return Array.from(same, ([message, all]) => ({
    place: all[0]!.place,
    message,
    more: all.length - 1,
  }));
}
