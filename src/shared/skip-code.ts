/** The words for why items were skipped: the archive's own reasons, or a channel's ("linkedin.gone"). */
export const skipCode = (reason: string): string =>
  reason.includes(".") ? reason : `people.${reason}`;
