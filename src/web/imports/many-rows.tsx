/** A table's body of any length: the first rows, and the rest when they are asked for. */
import type { ReactNode } from "react";
import { MoreRows, useFirstRows } from "#web/parts/first-rows.tsx";

const FIRST = 30;

export function ManyRows<Row>(props: {
  readonly rows: readonly Row[];
  readonly columns: number;
  readonly children: (row: Row) => ReactNode;
}) {
  const { shown, list, more } = useFirstRows(props.rows, FIRST);
  return (
    <tbody ref={list}>
      {shown.map(props.children)}
      {more.hidden > 0 && (
        <tr>
          <td colSpan={props.columns}>
            <MoreRows {...more} />
          </td>
        </tr>
      )}
    </tbody>
  );
}
