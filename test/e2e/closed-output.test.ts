/** What becomes of a result that nobody takes: a full disk behind `>`, a reader that went away. */
import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const bin = fileURLToPath(new URL("../../bin/govinspect.js", import.meta.url));

function runInto(stdout: number | "pipe", ...words: string[]) {
  return new Promise<{ code: number | null; stderr: string }>((ended) => {
    const child = spawn(process.execPath, [bin, ...words, "--lang", "en"], {
      stdio: ["ignore", stdout, "pipe"],
    });
    child.stdout?.destroy();
    let stderr = "";
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    child.on("close", (code) => ended({ code, stderr }));
  });
}

it.skipIf(!existsSync("/dev/full"))("a full disk is 6, with what to do", async () => {
  const full = openSync("/dev/full", "w");
  const ended = await runInto(full, "rules", "list");
  closeSync(full);
  expect(ended.code).toBe(6);
  expect(ended.stderr).toMatch(/^error: stdout cannot be written: no space left\n.*make room/);
});

it("a reader that went away is no error", async () => {
  expect(await runInto("pipe", "rules", "list")).toEqual({ code: 0, stderr: "" });
});
