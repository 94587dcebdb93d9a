/** Pages that bear the title of another page of their site: what a server says to any address has one title. */
import { isIndex } from "../observe/kinds/soft404.ts";
import type { TitledPage } from "../store/store.ts";
import type { Suspect } from "./address-shape.ts";

export function lookalikes(pages: readonly TitledPage[]): Suspect[] {
  const counts = new Map<string, number>();
  for (const { title } of pages) counts.set(title, (counts.get(title) ?? 0) + 1);
  return pages.filter(
    ({ url, depth, title }) => title !== "" && depth > 0 && !isIndex(url) && (counts.get(title) ?? 0) > 1,
  );
}
