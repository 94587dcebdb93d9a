/** A plain list: one address a line, `#` starts a comment. */
import type { Text } from "../model/text.ts";
import { type ListEntry, placeInTable } from "./list-entry.ts";

export function textEntries(text: string, file: string): ListEntry[] {
  return text.split(/\r\n|\r|\n/).flatMap((line, at) => {
    const address = line.replace(/(?:^|\s)#.*$/, "").trim();
    const place = { en: `row ${at + 1}`, zh: `第 ${at + 1} 行` };
    return address === "" ? [] : [addressEntry(address, place, placeInTable(file, at + 1, 1))];
  });
}

/** An entry that is an address and nothing else. */
export function addressEntry(address: string, place: Text, where: Text): ListEntry {
  return { texts: new Map([["url", address]]), extra: {}, place, placeOf: () => where };
}
