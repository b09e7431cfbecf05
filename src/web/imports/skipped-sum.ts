export const skippedOf = ({
  skipped,
}: {
  readonly skipped: Readonly<Record<string, number>>;
}): number => Object.values(skipped).reduce((sum, count) => sum + count, 0);
