/** Which gaps one can do most about: those that are open to this day, then the latest. */
interface Gapped {
  readonly gap: { readonly from: string; readonly to: string | null };
}

export const inOrder = <G extends Gapped>(gaps: readonly G[]): readonly G[] =>
  gaps.toSorted(
    ({ gap: a }, { gap: b }) =>
      Number(b.to === null) - Number(a.to === null) || (a.from < b.from ? 1 : -1),
  );
