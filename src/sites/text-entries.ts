/** A plain list: one address a line, `#` starts a comment. */
import type { ListEntry } from "./list-entry.ts";

export function textEntries(text: string, file: string): ListEntry[] {
  return text.split(/\r\n|\r|\n/).flatMap((line, at) => {
    const address = line.replace(/(?:^|\s)#.*$/, "").trim();
    return address === "" ? [] : [addressEntry(address, `row ${at + 1}`, `${file}: row ${at + 1}, column 1`)];
  });
}

/** An entry that is an address and nothing else. */
export function addressEntry(address: string, place: string, where: string): ListEntry {
  return { texts: new Map([["url", address]]), extra: {}, place, placeOf: () => where };
}
