import { execFileSync } from "node:child_process";
import { expect, it, onTestFinished, vi } from "vitest";
import { main } from "../../src/cli.ts";
import completion from "../../src/commands/completion.ts";
import { stage } from "./stage.ts";

/** The library writes to the console itself. */
function linesLogged(): string[] {
  const lines: string[] = [];
  const spy = vi.spyOn(console, "log").mockImplementation((line: unknown) => void lines.push(String(line)));
  onTestFinished(() => spy.mockRestore());
  return lines;
}

it.each(["bash", "zsh", "fish", "powershell"])(
  "writes a script for %s that asks the program",
  async (shell) => {
    const lines = linesLogged();
    await completion([shell], {}, stage().context);
    expect(lines.join("\n")).toContain("govinspect complete");
  },
);

it("refuses a shell it does not know", async () => {
  await expect(completion(["csh"], {}, stage().context)).rejects.toThrow('unknown shell "csh"');
});

it("completes commands and values of options", async () => {
  const lines = linesLogged();
  await main(["node", "govinspect", "complete", "--", "reche"]);
  expect(lines.join("\n")).toMatch(/^recheck\t/m);
});

it("needs no package of bash's to find the words of the line", async () => {
  const { context, stdout } = stage();
  linesLogged();
  await completion(["bash"], {}, context);
  const asked = [
    "COMP_WORDS=(govinspect inspect --fail-on 'un') COMP_CWORD=3",
    `look() { local words cword cur prev; _get_comp_words_by_ref -n "=:" cur prev words cword; echo "$cur|$prev|$cword|\${#words[@]}"; }`,
    "look",
  ];
  const said = execFileSync("bash", ["--norc", "-c", [stdout(), ...asked].join("\n")], { encoding: "utf8" });
  expect(said).toBe("un|--fail-on|3|4\n");
});
