/** The first of many; all, where the door to the rest would hide only a third more. */
export const firstOf = <Row>(rows: readonly Row[], most: number): readonly Row[] =>
  rows.length <= most + Math.ceil(most / 3) ? rows : rows.slice(0, most);
