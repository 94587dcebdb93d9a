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

const front: Observations = { "page.kind": "homepage" };
const filledFront = { value: true, why: "script-filled-list" };
const readFront = { value: false, why: null };

it.each([
  ["a file of the site's", "<div><h3>工作动态</h3><script src=/inc/news.js></script></div>", filledFront],
  [
    "a call",
    "<div><h3>工作动态</h3><a href=/dt/>更多</a><ul><script>showList(12)</script></ul></div>",
    filledFront,
  ],
  ["a file of its library", "<div><h3>工作动态</h3><script src=/js/jquery.min.js></script></div>", readFront],
  ["another host's file", "<div><h3>工作动态</h3><script src=//b.com/n.js></script></div>", readFront],
  [
    "a script beside its rows",
    "<div><h3>工作动态</h3><p>某某县召开会议研究部署防汛工作，要求压实责任</p><script>tab(1)</script></div>",
    readFront,
  ],
  ["a script below another name", "<div><h3>访问量</h3><script src=/count.asp></script></div>", readFront],
])("a box of the front with nothing but %s", (_, box, fact) =>
  expect(observed(needsRendering, `<p>某某</p>${box}<p>某某</p>`, { seen: front })).toEqual(fact),
);

it("asks of no other page what fills its boxes", () =>
  expect(
    observed(needsRendering, "<div><h3>工作动态</h3><script src=/inc/news.js></script></div>", {
      seen: { "page.kind": "article" },
    }),
  ).toEqual(readFront));
