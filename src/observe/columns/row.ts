import type { ListItem } from "../../model/observation.ts";

export interface Row {
  /** Element that holds the row; the link itself where rows have no element of their own. */
  readonly element: number;
  /** Element of the title's link. */
  readonly link: number;
  readonly item: ListItem;
}
