/** Words that a page was asked for: they stand in its address and once more in the field they were typed into. */
import type { PageIndex } from "../page/page-index.ts";

/** True where a text field of the page holds what the address has by the field's name. The number of a page is no word. */
export function asksForWords(page: PageIndex): boolean {
  if (!page.url.includes("?")) return false;
  const asked = parametersOf(page.url);
  return page.byTag("input").some((i) => {
    const { type = "text", name = "", value = "" } = page.elements[i]?.attrs ?? {};
    return /^(?:text|search)$/i.test(type) && /\p{L}{2}/u.test(value) && asked.get(name) === value.trim();
  });
}

function parametersOf(url: string): ReadonlyMap<string, string> {
  const query = url.split("#", 1)[0]?.split("?")[1] ?? "";
  return new Map([...new URLSearchParams(query)].map(([name, value]) => [name, value.trim()]));
}
