/** Every command line the documentation shows is one the program takes, and every recipe parses. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { parse } from "yaml";
import { declareCommands } from "../../src/cli.ts";

const pages = [
  "README.md",
  "README.zh-CN.md",
  ...readdirSync("docs")
    .filter((name) => name.endsWith(".md"))
    .map((name) => join("docs", name)),
];

/** Fenced blocks of a page, by their language. */
const blocksOf = (page: string): { language: string; text: string }[] =>
  [...readFileSync(page, "utf8").matchAll(/^```(\w*)\n([\s\S]*?)^```/gm)].map(
    ([, language = "", text = ""]) => ({ language, text }),
  );

/** The words of each call, as a shell would split them; what is piped or redirected behind it is not the program's. */
function callsIn(text: string): string[][] {
  const lines = text.replaceAll("\\\n", " ").split("\n");
  return lines.flatMap((line) =>
    [...line.matchAll(/(?:^|[\s/])govinspect ((?:"[^"]*"|'[^']*'|[^\s|>;&#]+\s*| )+)/g)].map(
      ([, words = ""]) =>
        [...words.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
          ([, one, other, plain]) => one ?? other ?? plain ?? "",
        ),
    ),
  );
}

async function complaintOf(words: readonly string[]): Promise<string> {
  const said: string[] = [];
  const written = vi.spyOn(process.stderr, "write").mockImplementation((text) => said.push(String(text)) > 0);
  await declareCommands("en", async () => undefined)
    .parseAsync(["node", "govinspect", ...words])
    .catch(() => undefined);
  written.mockRestore();
  return said.join("");
}

it.each(pages)("%s shows only commands that there are", async (page) => {
  const shell = blocksOf(page).filter(({ language }) =>
    ["sh", "bash", "console", "cron", "ini", "yaml"].includes(language),
  );
  const calls = shell
    .flatMap(({ text }) => callsIn(text))
    .filter(([first]) => first !== undefined && !/^[<…]/.test(first));
  for (const words of calls) expect(await complaintOf(words), words.join(" ")).toBe("");
});

it.each(["docs/ci.md", "docs/schedule.md"])("%s shows only YAML that can be read", (page) => {
  for (const { language, text } of blocksOf(page))
    if (language === "yaml") expect(() => parse(text), text).not.toThrow();
});

it("reads the calls of a page at all", () => {
  expect(callsIn("7 * * * * cd /srv && govinspect probe sites.csv --quiet >/dev/null")).toEqual([
    ["probe", "sites.csv", "--quiet"],
  ]);
  expect(callsIn("govinspect inspect a.csv \\\n  --due '10 workdays'")).toEqual([
    ["inspect", "a.csv", "--due", "10 workdays"],
  ]);
});
