/**
 * A page's found links in one blob: pairs of varints, the URL's number and the anchor text's number with the kind in
 * its last two bits. Thirteen times smaller than rows of text, and one row a page.
 */
import type { LinkKind } from "../model/link.ts";

/** Kinds that name an http(s) URL; the others lead nowhere a request could follow and are not kept. */
export const edgeKinds = ["page", "resource", "external", "external-resource"] as const satisfies LinkKind[];

export interface Edge {
  readonly url: number;
  readonly text: number;
  readonly kind: (typeof edgeKinds)[number];
}

export function packEdges(edges: readonly Edge[]): Buffer {
  const bytes: number[] = [];
  for (const { url, text, kind } of edges) {
    pushVarint(bytes, url);
    pushVarint(bytes, text * edgeKinds.length + edgeKinds.indexOf(kind));
  }
  return Buffer.from(bytes);
}

export function unpackEdges(packed: Uint8Array): Edge[] {
  const edges: Edge[] = [];
  const reader = { packed, at: 0 };
  while (reader.at < packed.length) {
    const url = readVarint(reader);
    const rest = readVarint(reader);
    const kind = edgeKinds[rest % edgeKinds.length] ?? "page";
    edges.push({ url, text: Math.floor(rest / edgeKinds.length), kind });
  }
  return edges;
}

function pushVarint(bytes: number[], value: number): void {
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
}

function readVarint(reader: { packed: Uint8Array; at: number }): number {
  let value = 0;
  for (let place = 1; ; place *= 128) {
    const byte = reader.packed[reader.at] ?? 0;
    reader.at += 1;
    value += (byte % 128) * place;
    if (byte < 128) return value;
  }
}
