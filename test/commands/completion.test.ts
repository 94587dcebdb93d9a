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
  await expect(completion(["csh"], {}, stage().context)).rejects.toThrow("completion knows no shell csh");
});

it("completes commands and values of options", async () => {
  const lines = linesLogged();
  await main(["node", "govinspect", "complete", "--", "reche"]);
  expect(lines.join("\n")).toMatch(/^recheck\t/m);
});
