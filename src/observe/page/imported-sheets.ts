/** The sheets that a style sheet begins with: `@import`, which counts only before everything else (CSS Cascade 4, §3). */
import { normaliseUrl } from "../../model/url.ts";

/** `url` is the sheet's own address. Sheets for the printer show a reader nothing. */
export function importedSheets(text: string, url: string): string[] {
  const head = text.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, " ");
  const found: string[] = [];
  const statement = /\s*@(charset|layer|import)\s([^;{}]{1,2000});/iy;
  for (let match = statement.exec(head); match !== null; match = statement.exec(head)) {
    const [, name = "", rest = ""] = match;
    if (name.toLowerCase() !== "import") continue;
    const [, quoted, bare, media = ""] =
      /^\s*(?:url\(\s*)?(?:["']([^"']*)["']|([^"'\s)]+))\s*\)?(.*)$/is.exec(rest) ?? [];
    const sheet = normaliseUrl(quoted ?? bare ?? "", url);
    if (sheet !== null && !/^\s*print\s*$/i.test(media)) found.push(sheet);
  }
  return found;
}
