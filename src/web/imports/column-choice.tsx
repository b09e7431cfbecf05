/** A column of a table: its heading, what it is taken for and why, and what stands in it. */
import { ChevronDown } from "lucide-react";
import { useTranslations } from "use-intl";
import { COLUMN_ROLES, type ColumnRole } from "#shared/column-roles.ts";
import type { Asked } from "./asked.ts";

interface ColumnChoiceProps {
  readonly column: Asked["question"]["columns"][number];
  readonly index: number;
  readonly role: ColumnRole;
  readonly isUnsure: boolean;
  /** How many of its cells are shown. */
  readonly rows: number;
  readonly choose: (role: ColumnRole) => void;
}

export function ColumnChoice({ column, index, role, isUnsure, rows, choose }: ColumnChoiceProps) {
  const t = useTranslations("questions");
  const name = column.name || t("column-nameless", { index: index + 1 });
  const words = (one: ColumnRole) => t(`role.${one || "none"}`);
  const why = column.reason !== null && (isUnsure || !ASKS.has(column.reason.code));
  return (
    <li data-off={role === "" && !isUnsure}>
      <span className="heading">{name}</span>
      <span className="select" data-unsure={isUnsure}>
        <select
          aria-label={t("column-of", { name })}
          value={role}
          onChange={({ target }) => choose(target.value as ColumnRole)}
        >
          {COLUMN_ROLES.map((one) => (
            <option key={one} value={one}>
              {isUnsure && one === role && one !== "" ? `${words(one)}?` : words(one)}
            </option>
          ))}
        </select>
        <ChevronDown size={16} aria-hidden />
      </span>
      <span className="why">{why && column.reason?.text}</span>
      {column.examples.slice(0, rows).map((example, row) => (
        // oxlint-disable-next-line no-array-index-key -- A cell is its place.
        <span key={row} className="example" data-empty={example === ""}>
          {example || "–"}
        </span>
      ))}
    </li>
  );
}

/** Reasons that ask what a column is: once somebody said it they ask no more. */
const ASKS: ReadonlySet<string> = new Set([
  "table.look-times",
  "table.look-unknown",
  "table.look-whose",
]);
