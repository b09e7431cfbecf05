/** A table's body of any length: the first rows, and the rest when they are asked for. */
import { useState, type ReactNode } from "react";
import { useTranslations } from "use-intl";

const FIRST = 25;

export function ManyRows<Row>(props: {
  readonly rows: readonly Row[];
  readonly columns: number;
  readonly children: (row: Row) => ReactNode;
}) {
  const t = useTranslations("imports");
  const [all, setAll] = useState(false);
  const { rows, columns } = props;
  return (
    <tbody>
      {(all ? rows : rows.slice(0, FIRST)).map(props.children)}
      {!all && rows.length > FIRST && (
        <tr>
          <td colSpan={columns}>
            <button type="button" className="link" onClick={() => setAll(true)}>
              {t("show-all", { count: rows.length })}
            </button>
          </td>
        </tr>
      )}
    </tbody>
  );
}
