/** Columns that are shown once more below another folder (长者版, 繁體版) or with a query (`?from=home`). */
import type { PickedColumn } from "./picked-column.ts";

/** The keys of those that show what the column of the plainer address shows. */
export function copiedColumns(columns: ReadonlyMap<string, PickedColumn>): string[] {
  return [...columns].flatMap(([key, column]) =>
    plainerKeysOf(key).some((plainer) => isCopyOf(column, columns.get(plainer))) ? [key] : [],
  );
}

const plainerKeysOf = (key: string): string[] =>
  [key.replace(/\?.*$/, ""), key.replace(/^([^/]+\/)[^/?]+\//, "$1")].filter((plainer) => plainer !== key);

/** Fewer rows of the same days are a chance. */
const fewestRows = 3;

/** As many rows of the same days in the same order; where there are none, the same name: nothing else tells it from another. */
function isCopyOf(copy: PickedColumn, other: PickedColumn | undefined): boolean {
  if (other === undefined || copy.rows.count !== other.rows.count) return false;
  if (copy.rows.count === 0) return copy.empty === true && other.empty === true && copy.name === other.name;
  const { days } = copy.rows;
  return days.length >= fewestRows && days.join() === other.rows.days.join();
}
