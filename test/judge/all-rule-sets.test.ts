/** The fixture portals by all shipped rule sets: no check crashes, and every fail is one that a reader of the pages sees. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { readFixtureSites } from "../../fixtures/serve.ts";
import { gatherSite } from "../../src/judge/gather-site.ts";
import { judgeSite } from "../../src/judge/judge-site.ts";
import type { RuleOutcome } from "../../src/model/judgement.ts";
import { siteSchema } from "../../src/model/site.ts";
import { endOfDay } from "../../src/model/time.ts";
import { indexPage } from "../../src/observe/page/page-index.ts";
import { observePage } from "../../src/observe/registry.ts";
import { loadLists } from "../../src/rules/load-lists.ts";
import { loadRuleSets, shippedIds } from "../../src/rules/load-rule-sets.ts";
import type { SiteLink, StoredPage } from "../../src/store/store.ts";
import { link, page } from "./evidence.ts";

const lists = loadLists();
const ruleSets = loadRuleSets(shippedIds());

async function outcomesOf(theme: string): Promise<readonly RuleOutcome[]> {
  const fixture = readFixtureSites().find((one) => one.theme === theme);
  if (fixture === undefined) throw new Error(`no fixture ${theme}`);
  const url = `http://${fixture.host}/`;
  const pages = pagesOf(theme, url);
  const known = pages.length;
  const coverage = { known, seen: known, blocked: 0, failed: 0, budgetCut: false };
  const asOf = endOfDay(fixture.asOf);
  const evidence = await gatherSite(
    {
      site: siteSchema.parse({ ...fixture.site, url }),
      pages,
      links: linksOf(theme, url),
      facts: {},
      coverage,
      probes: null,
    },
    asOf,
  );
  return judgeSite(evidence, ruleSets, { asOf }).outcomes;
}

function pagesOf(theme: string, url: string): StoredPage[] {
  const folder = join("fixtures/sites", theme, "www");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".html"))
    .map((file) =>
      pageOf(
        readFileSync(join(folder, file)),
        new URL(relative(".", file).replace(/index\.html$/, ""), url).href,
        url,
      ),
    );
}

function pageOf(bytes: Buffer, address: string, home: string): StoredPage {
  const charset = /charset="?gb/i.test(bytes.toString("latin1").slice(0, 1000)) ? "gb18030" : "utf-8";
  const isFirstPage = address === home;
  const observations = observePage(indexPage(new TextDecoder(charset).decode(bytes), address), {
    ...{ status: 200, headers: {}, charset, isFirstPage, lists },
  });
  const depth = new URL(address).pathname.split("/").filter((part) => part !== "").length;
  return page(address, null, observations, { depth });
}

/** Links of the homepage to other hosts; nobody was asked. */
const linksOf = (theme: string, url: string): SiteLink[] =>
  indexPage(readFileSync(join("fixtures/sites", theme, "www/index.html"), "utf8"), url)
    .links.filter((one) => one.kind === "external")
    .map((one) => link(one.url, null, { kind: "external", text: one.text }));

const failsOf = (outcomes: readonly RuleOutcome[]): string[] =>
  outcomes.filter((one) => one.outcome === "fail").map((one) => `${one.ruleSet} ${one.rule}`);

describe.each(["yunhe-portal", "qingyan-portal", "luxi-culture"])("%s", async (theme) => {
  const outcomes = await outcomesOf(theme);

  test("every rule of every set says something", () => {
    const judged = new Set(outcomes.map((one) => one.rule));
    const rules = ruleSets.flatMap((set) => set.rules.map((rule) => rule.id));
    expect(rules.filter((rule) => !judged.has(rule))).toEqual([]);
  });

  test("no check crashes", () => {
    expect(outcomes.filter((one) => one.reason.en.includes("crashed"))).toEqual([]);
  });

  test("what cannot be told or was not assessed says what would supply it", () => {
    const silent = outcomes.filter(
      (one) => (one.outcome === "cant-tell" || one.outcome === "not-assessed") && one.needs === null,
    );
    expect(silent.map((one) => one.rule)).toEqual([]);
  });
});

test("the portal without faults fails what it does not offer, and nothing else", async () => {
  expect(failsOf(await outcomesOf("yunhe-portal"))).toMatchInlineSnapshot(`
    [
      "baoji-2023 newmedia-entry",
      "baoji-2023 policy-interpretation-link",
      "baoji-2023 pub-repost-state-council",
      "baoji-2023 pub-open-data",
      "baoji-2023 svc-item-catalog",
      "baoji-2023 svc-online-level",
      "baoji-2023 msg-faq-base",
      "baoji-2023 msg-smart-reply",
      "foshan-2015 id-footer-browser-hint",
      "foshan-2015 pub-procedure-notices",
      "foshan-2015 pub-key-area",
      "foshan-2015 col-item-count",
      "foshan-2015 pub-power-list",
      "foshan-2015 svc-mobile",
      "foshan-2015 msg-complaint-column",
      "hubei-2018 report-annual-supervision",
      "security-2024 net-https",
    ]
  `);
});
