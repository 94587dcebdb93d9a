/** Whatever a page or a list says goes through every report format and comes out as words, never as something that runs. */
import { load } from "cheerio";
import { parse } from "csv-parse/sync";
import readExcel from "read-excel-file/node";
import { describe, expect, test } from "vitest";
import type { SiteVerdict } from "../../src/model/judgement.ts";
import { siteSchema } from "../../src/model/site.ts";
import type { Language } from "../../src/model/text.ts";
import { type FormatName, formatNames, loadFormat } from "../../src/report/registry.ts";
import type { ReportedSite } from "../../src/report/report.ts";
import { head, verdict } from "../report/literal-report.ts";
import { unzipped } from "../report/unzipped.ts";

/** Each once by itself and once behind the others. */
const texts: Readonly<Record<string, string>> = {
  formula: `=cmd|'/c calc'!A1`,
  "formula behind a space": ' =HYPERLINK("http://evil.cn","x")',
  "full-width formula": "＝1+1",
  "plus, minus and at": "+1-1@SUM(A1)",
  "tab and formula": "\t=1+1",
  script: `</script><script>alert(1)</script><img src=x onerror=alert(1)>"'\`><!--]]>`,
  "script address": "javascript:alert(1)",
  "ANSI escapes": "\u001b[2J\u001b]8;;http://evil.cn\u0007x\u009b31m\u0090q",
  "direction marks": "http://a.cn/\u202egnp.exe\u2066\u200f",
  "line breaks": "a\r\nb\u2028c\u2029d\u0085e\n\n# f\n| g |",
  markdown: "[x](javascript:alert(1)) **b** `c` ![d](http://evil.cn/e.png) <b>f</b> | g",
  emoji: "👩‍👩‍👧‍👦 🇨🇳 \ud83d half \udc00",
  "ten thousand characters": "长".repeat(10_000),
  "one word of ten thousand letters": "A".repeat(10_000),
};
const all = Object.values(texts)
  .filter((text) => text.length < 1000)
  .join(" ");

/** A verdict in which every text is this one; its findings are about hostile addresses too. */
function saying(text: string): SiteVerdict {
  const both = { en: text, zh: text };
  return {
    ...verdict,
    inconclusiveBecause: verdict.inconclusiveBecause.map((because) => ({ ...because, needs: both })),
    outcomes: verdict.outcomes.map((outcome) => ({
      ...outcome,
      clause: text,
      reason: both,
      needs: outcome.needs === null ? null : both,
      measured: { newest: text },
      threshold: { window: text },
      findings: outcome.findings.map((finding) => ({
        ...finding,
        url: text.startsWith("javascript:") ? text : `http://www.jia.gov.cn/${text}`,
        message: both,
        evidence: { ...finding.evidence, excerpt: text, place: text },
        referrers: [`http://www.jia.gov.cn/${text}`, text],
      })),
    })),
  };
}

async function written(name: FormatName, text: string, language: Language): Promise<Buffer> {
  const site = siteSchema.parse({
    ...{ url: `http://www.jia.gov.cn/`, name: text, siteCode: text, province: text, city: text },
    ...{ sponsor: text, remark: text, tags: [text], kind: "portal" },
  });
  const sites: readonly ReportedSite[] = [{ site, verdict: saying(text) }];
  const streamed: AsyncIterable<ReportedSite> = {
    async *[Symbol.asyncIterator]() {
      yield* sites;
    },
  };
  const format = await loadFormat(name);
  const chunks: Buffer[] = [];
  const options = { language, colour: false, width: 100 };
  for await (const chunk of format.write(head, streamed, options)) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** Nothing a terminal, an editor or a parser would act on: C0 but tab and line ends, C1, direction marks, half characters. */
const acting =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufffe\uffff\p{Surrogate}]/u;

function inert(bytes: Buffer): string {
  const text = bytes.toString("utf8");
  expect(Buffer.from(text).equals(bytes), "is UTF-8").toBe(true);
  expect(acting.exec(text)?.[0]).toBeUndefined();
  return text;
}

const checks: Readonly<Record<FormatName, (bytes: Buffer) => unknown>> = {
  terminal: (bytes) => inert(bytes),
  json: (bytes) => JSON.parse(inert(bytes)),
  ndjson: (bytes) =>
    inert(bytes)
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line)),
  sarif: (bytes) => JSON.parse(inert(bytes)),
  csv: (bytes) => {
    const rows: string[][] = parse(inert(bytes), { bom: true });
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠\t\r]/);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
  },
  markdown: (bytes) => {
    const text = inert(bytes);
    expect(text).not.toMatch(/<(?!br>)/);
    expect(text).not.toMatch(/(?<!\\)\]\(/);
    const cells = (line: string): number => line.replace(/\\[\\|]/g, "").split("|").length;
    for (const table of text.split("\n\n").filter((part) => part.startsWith("|")))
      expect(new Set(table.trimEnd().split("\n").map(cells)).size).toBe(1);
  },
  junit: (bytes) =>
    soundXml(
      inert(bytes),
      /^(?:testsuites|testsuite|testcase|properties|property|failure|skipped|system-out)$/,
    ),
  html: (bytes) => {
    const page = load(inert(bytes));
    expect(page("script:not([type='application/json'])")).toHaveLength(1);
    for (const data of page("script[type='application/json']").toArray()) JSON.parse(page(data).text());
    expect(page("img, iframe, object, embed, base, link, form")).toHaveLength(0);
    for (const element of page("*").toArray())
      for (const [name, value] of Object.entries("attribs" in element ? element.attribs : {})) {
        expect(name).not.toMatch(/^on/);
        if (name === "href" || name === "src") expect(value).toMatch(/^(?:#|https?:\/\/)/);
      }
  },
  docx: (bytes) => {
    for (const [path, part] of unzipped(bytes)) {
      const xml = soundXml(inert(part));
      // Fields and macros are what a Word file can act by; addresses leave it as links to the web alone.
      expect(xml).not.toMatch(/<w:(?:fldSimple|instrText)[ >][^<]*(?:DDE|INCLUDE|MACRO)/i);
      if (path.endsWith(".rels"))
        for (const [, target] of xml.matchAll(/Target="([^"]*)" TargetMode="External"/g))
          expect(target).toMatch(/^https?:/);
    }
  },
  xlsx: async (bytes) => {
    for (const [path, part] of unzipped(bytes)) {
      const xml = soundXml(inert(part));
      expect(xml).not.toMatch(/<f[ >]/);
      if (path.endsWith(".rels"))
        for (const [, target] of xml.matchAll(/Target="([^"]*)" TargetMode="External"/g))
          expect(target).toMatch(/^https?:/);
      for (const [, cell = ""] of xml.matchAll(/<t[^>]*>([^<]*)<\/t>/g))
        expect(cell.length).toBeLessThan(200_000);
    }
    const sheets = await readExcel(bytes);
    expect(sheets.length).toBeGreaterThan(0);
  },
};

/** Well-formed: every tag that opens closes in its turn, nothing else looks like one, and no reference but the known. */
function soundXml(xml: string, known = /^[\w:.-]+$/): string {
  const open: string[] = [];
  const words = xml
    .replace(/^<\?xml [^?]*\?>|<!\[CDATA\[[\s\S]*?\]\]>/g, "")
    .replace(
      /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/g,
      (_, closing: string, name: string, attributes: string, self: string) => {
        expect(name).toMatch(known);
        if (closing === "/") expect(open.pop()).toBe(name);
        else if (self !== "/") open.push(name);
        return attributes;
      },
    );
  expect(open).toEqual([]);
  expect(words).not.toContain("<");
  expect(words.replace(/&(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);/gi, "")).not.toContain("&");
  return xml;
}

describe.each(formatNames)("%s", (name) => {
  test("has a check of its own", () => expect(Object.keys(checks)).toContain(name));
  test.each([...Object.keys(texts), "all of them"])("says %s harmlessly", async (which) => {
    const text = texts[which] ?? all;
    for (const language of ["zh", "en"] as const) await checks[name](await written(name, text, language));
  });
});
