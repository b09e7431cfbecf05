/** A table's body of any length: the first rows, and the rest when they are asked for, if it is more than a handful. */
import { useState, type ReactNode } from "react";
import { useTranslations } from "use-intl";

const FIRST = 30;
const HANDFUL = 10;

export function ManyRows<Row>(props: {
  readonly rows: readonly Row[];
  readonly columns: number;
  readonly children: (row: Row) => ReactNode;
}) {
  const t = useTranslations("imports");
  const { rows, columns } = props;
  const [asked, setAsked] = useState(false);
  const all = asked || rows.length <= FIRST + HANDFUL;
  return (
    <tbody>
      {(all ? rows : rows.slice(0, FIRST)).map(props.children)}
      {!all && (
        <tr>
          <td colSpan={columns}>
            <button type="button" className="link" onClick={() => setAsked(true)}>
              {t("show-all", { count: rows.length })}
            </button>
          </td>
        </tr>
      )}
    </tbody>
  );
}
