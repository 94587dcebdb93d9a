import fc from "fast-check";
import { expect, it } from "vitest";
import { addressKinds } from "../../src/model/link.ts";
import { packEdges, unpackEdges } from "../../src/store/edges.ts";

const edge = fc.record({
  url: fc.integer({ min: 1, max: 2 ** 40 }),
  text: fc.integer({ min: 1, max: 2 ** 40 }),
  kind: fc.constantFrom(...addressKinds),
});

it("unpacks what was packed", () => {
  fc.assert(
    fc.property(fc.array(edge), (edges) => void expect(unpackEdges(packEdges(edges))).toEqual(edges)),
  );
});

it("takes a few bytes a link", () => {
  expect(packEdges([{ url: 100, text: 20, kind: "external" }])).toHaveLength(2);
  expect(packEdges([{ url: 100_000, text: 50_000, kind: "page" }])).toHaveLength(6);
});
