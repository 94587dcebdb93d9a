/** The HTML report as its readers meet it: in a browser, from a file, at a desk and on a phone, by keyboard. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import html from "../../src/report/html.ts";
import { head, written } from "../report/literal-report.ts";
import { manySites } from "../report/many-sites.ts";

const executablePath = "/usr/bin/chromium";
const isThere = existsSync(executablePath);
if (!isThere) console.warn(`skipped: ${executablePath} is not installed (apt-get install chromium)`);

const quiet = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

describe.skipIf(!isThere)("the HTML report in Chromium", () => {
  const folder = mkdtempSync(join(tmpdir(), "govinspect-html-"));
  let browser: Browser;

  beforeAll(async () => {
    writeFileSync(join(folder, "small.html"), await written(html, { language: "zh" }));
    writeFileSync(join(folder, "large.html"), await large());
    browser = await chromium.launch({
      executablePath,
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic", ...quiet],
    });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  /** The policy lets no script in but the report's own; axe, which is one, is let in for the looks it takes. */
  const open = async (name: string, width = 1280, more: BrowserContextOptions = {}): Promise<Opened> => {
    const page = await browser.newPage({ viewport: { width, height: 900 }, ...more });
    const trouble: string[] = [];
    page.on("pageerror", ({ message }) => trouble.push(message));
    page.on("console", (said) => trouble.push(said.text()));
    page.on("request", (request) => {
      if (!request.url().startsWith("file:")) trouble.push(request.url());
    });
    await page.goto(`${pathToFileURL(join(folder, name))}`);
    return { page, trouble };
  };

  it.each([
    ["overview", 1280, "light"],
    ["overview", 390, "dark"],
    ["sites", 390, "light"],
    ["findings", 390, "light"],
    ["findings", 1280, "dark"],
    ["s1", 1280, "light"],
    ["s1", 390, "dark"],
  ] as const)(
    "shows %s at %i pixels, %s: no fault, no request, no sideways scrolling, nothing for axe",
    async (view, width, colorScheme) => {
      const { page, trouble } = await open("small.html", width, { bypassCSP: true, colorScheme });
      await page.evaluate(`location.hash = "${view}"`);
      await page.waitForFunction(
        `document.documentElement.dataset.view === "${view === "s1" ? "site" : view}"`,
      );
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
      const violations = await page.evaluate(
        `${axe}; axe.run().then((found) => found.violations.map(({ id }) => id))`,
      );
      expect([violations, trouble]).toEqual([[], []]);
      await page.close();
    },
  );

  it("shows the page of a site from its top, where the views are", async () => {
    const { page } = await open("large.html");
    await page.evaluate('location.hash = "s150"');
    await page.waitForSelector("#s150 .finding");
    expect(await page.evaluate("scrollY")).toBe(0);
    await page.close();
  });

  it("hands on its overview and the table of the sites when it is printed", async () => {
    const { page } = await open("large.html");
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("#overview").isVisible()).toBe(true);
    expect(await page.locator("#sites .line").count()).toBe(200);
    expect(await page.locator("#sites").isVisible()).toBe(true);
    expect(await page.locator("#filter, nav, .site").filter({ visible: true }).count()).toBe(0);
    await page.close();
  });

  it("asks of sites what sites have", async () => {
    const { page } = await open("large.html");
    await page.click("nav a[href='#sites']");
    await counted(page, "200");
    expect(await page.locator("#filter label:visible").count()).toBe(4);
    await page.close();
  });

  it("is walked through by keyboard alone: view, search, site", async () => {
    const { page, trouble } = await open("large.html");
    for (let stop = 0; stop < 4; stop += 1) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.locator("#filter").waitFor({ state: "visible" });
    await page.keyboard.press("Tab");
    await page.keyboard.type("第17号网站 t20260320_3.html");
    await counted(page, "1");
    expect(await page.locator(".finding:visible").count()).toBe(1);
    expect(await page.locator(".finding:visible p").first().textContent()).toContain(
      "<script>alert(1)</script>",
    );
    expect(trouble).toEqual([]);
    await page.close();
  });

  it("holds 10,000 findings, draws what is read and filters them all", async () => {
    const { page } = await open("large.html");
    await page.click("nav a[href='#findings']");
    await counted(page, "10000");
    expect(await page.locator(".finding").count()).toBe(200);
    await page.selectOption("[name=region]", "甲省 3市");
    await counted(page, "1100");
    await page.close();
  });
});

/** The page filters when its address has changed, or a field, which is after the click that did it. */
const counted = (page: Page, count: string): Promise<void> =>
  page.locator("#count", { hasText: new RegExp(`^${count}$`) }).waitFor();

interface Opened {
  readonly page: Page;
  /** Faults of the script, words on the console and requests for anything but the file. */
  readonly trouble: readonly string[];
}

async function large(): Promise<string> {
  const chunks: string[] = [];
  const options = { language: "zh", colour: false, width: null } as const;
  for await (const chunk of html.write(head, manySites(200, 50), options)) chunks.push(chunk.toString());
  return chunks.join("");
}
