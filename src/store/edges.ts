/**
 * A page's found links in one blob: pairs of varints, the URL's number and the anchor text's number with the kind in
 * its last two bits. Thirteen times smaller than rows of text, and one row a page.
 */
import type { LinkKind } from "../model/link.ts";
import { packVarints, unpackVarints } from "./varints.ts";

/** Kinds that name an http(s) URL; the others lead nowhere a request could follow and are not kept. */
export const edgeKinds = ["page", "resource", "external", "external-resource"] as const satisfies LinkKind[];

export interface Edge {
  readonly url: number;
  readonly text: number;
  readonly kind: (typeof edgeKinds)[number];
}

export function packEdges(edges: readonly Edge[]): Buffer {
  const numbers: number[] = [];
  for (const { url, text, kind } of edges)
    numbers.push(url, text * edgeKinds.length + edgeKinds.indexOf(kind));
  return packVarints(numbers);
}

export function unpackEdges(packed: Uint8Array): Edge[] {
  const numbers = unpackVarints(packed);
  const edges: Edge[] = [];
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    const rest = numbers[at + 1] ?? 0;
    const kind = edgeKinds[rest % edgeKinds.length] ?? "page";
    edges.push({ url: numbers[at] ?? 0, text: Math.floor(rest / edgeKinds.length), kind });
  }
  return edges;
}
