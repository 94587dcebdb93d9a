import { expect, it } from "vitest";
import { judgeSite } from "../../src/judge/judge-site.ts";
import { type Identifiers, identifierNames, type Observations } from "../../src/model/observation.ts";
import { loadRuleSets } from "../../src/rules/load-rule-sets.ts";
import type { StoredPage } from "../../src/store/store.ts";
import { asOf, freshHome, gather, home, listing, page } from "./evidence.ts";

const none = Object.fromEntries(identifierNames.map((name) => [name, { found: false }])) as Identifiers;
const guide: Observations["service"] = {
  elements: ["name", "conditions", "materials"],
  isGuide: true,
  hasForm: false,
  downloads: [],
};

async function findings(rule: string, ...pages: readonly StoredPage[]) {
  const evidence = await gather({ site: { kind: "portal", publicService: true }, pages });
  const { outcomes } = judgeSite(evidence, loadRuleSets(["national-2019"]), { asOf });
  const found = outcomes.find((one) => one.rule === rule)?.findings ?? [];
  return found.map(({ url, column, missing }) => [url.replace(home, "/"), column, missing?.zh ?? null]);
}

it("names the column and the mark that a footer lacks", async () => {
  const column = { listing: listing({ isColumn: true, name: "通知公告" }), identifiers: none };
  const rows = await findings(
    "footer-identifiers",
    freshHome({ identifiers: none }),
    page("/tzgg/", "listing", column),
  );
  expect(rows).toContainEqual(["/", "首页", "ICP备案编号"]);
  expect(rows).toContainEqual(["/tzgg/", "通知公告", "网站标识码"]);
});

it("names the elements that a guide lacks", async () => {
  const breadcrumb = [{ name: "办事指南", url: null }];
  const rows = await findings(
    "services-not-practical",
    freshHome({}),
    page("/1.html", "service", { service: guide, breadcrumb }),
  );
  expect(rows).toEqual([["/1.html", "办事指南", "设定依据、办理地点、办理时间、联系电话、办理流程"]]);
});

it("names the column that is empty, and nothing missing", async () => {
  const blank = { isColumn: true, name: "规划计划", empty: true, emptyWhy: "silent" as const };
  const rows = await findings(
    "empty-columns",
    freshHome({}),
    page("/ghjh/", "listing", { listing: listing(blank) }),
  );
  expect(rows).toEqual([["/ghjh/", "规划计划", null]]);
});
