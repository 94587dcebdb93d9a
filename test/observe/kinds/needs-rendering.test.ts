import { expect, it } from "vitest";
import type { Observations } from "../../../src/model/observation.ts";
import { needsRendering } from "../../../src/observe/kinds/needs-rendering.ts";
import { observed } from "../observed.ts";

const filled: Observations = {
  listing: {
    isColumn: true,
    name: null,
    items: [],
    empty: null,
    emptyWhy: "script-filled",
    nextPage: null,
    evidence: null,
    endpoints: [],
  },
};

it.each<[string, Observations, { value: boolean; why: string | null }]>([
  ["<div id=app></div><script src=a.js></script>", {}, { value: true, why: "application-shell" }],
  ["<p>某某</p>", filled, { value: true, why: "script-filled-list" }],
  ["<p>某某</p>", { "page.kind": "challenge" }, { value: true, why: "challenge" }],
  ["<p>某某</p>", {}, { value: false, why: null }],
])("%s", (html, seen, fact) => expect(observed(needsRendering, html, { seen })).toEqual(fact));
