/**
 * A page's found links in one blob: pairs of varints, the URL's number and the anchor text's number with the kind in
 * its last two bits. Thirteen times smaller than rows of text, and one row a page.
 */
import { type AddressLink, addressKinds } from "../model/link.ts";
import { packVarints, unpackVarints } from "./varints.ts";

export interface Edge {
  readonly url: number;
  readonly text: number;
  readonly kind: AddressLink["kind"];
}

export function packEdges(edges: readonly Edge[]): Buffer {
  const numbers: number[] = [];
  for (const { url, text, kind } of edges)
    numbers.push(url, text * addressKinds.length + addressKinds.indexOf(kind));
  return packVarints(numbers);
}

export function unpackEdges(packed: Uint8Array): Edge[] {
  const numbers = unpackVarints(packed);
  const edges: Edge[] = [];
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    const rest = numbers[at + 1] ?? 0;
    const kind = addressKinds[rest % addressKinds.length] ?? "page";
    edges.push({ url: numbers[at] ?? 0, text: Math.floor(rest / addressKinds.length), kind });
  }
  return edges;
}
