/** How many of a company's people stand as rows at first. Pure. */
const ROWS = 8;
/** So many more need no button: it would take as much room as they do. */
const NO_BUTTON_FOR = 2;

export const rowsAtFirst = (count: number): number =>
  count <= ROWS + NO_BUTTON_FOR ? count : ROWS;
