/** The packed package, installed elsewhere, runs with its rules, lists and migrations inside. */
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../invariants/source.ts";
import { newFolder } from "./govinspect.ts";

test("npm pack gives a package that judges a page far from its checkout", () => {
  const folder = newFolder();
  const [packed] = JSON.parse(
    execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder], {
      cwd: root,
      encoding: "utf8",
    }),
  );
  execFileSync("tar", ["-xzf", join(folder, packed.filename), "-C", folder]);
  const installed = join(folder, "elsewhere", "node_modules", "govinspect");
  mkdirSync(join(installed, ".."), { recursive: true });
  cpSync(join(folder, "package"), installed, { recursive: true });
  // Its dependencies, as npm would lay them beside it: compiling SQLite again would prove nothing.
  symlinkSync(join(root, "node_modules"), join(installed, "node_modules"));

  const bin = join(installed, "bin/govinspect.js");
  const run = (...args: string[]): string =>
    execFileSync(process.execPath, [bin, ...args], {
      cwd: folder,
      encoding: "utf8",
    });
  // Nothing beside the answer: this Node knows the settings of V8 that are made.
  expect(spawnSync(process.execPath, [bin, "--version"], { encoding: "utf8" })).toMatchObject({
    stdout: `${packed.version}\n`,
    stderr: "",
  });
  expect(run("rules", "list", "--lang", "en")).toContain("national-2019");
  writeFileSync(join(folder, "page.html"), "<title>t</title><p>粤ICP备05000001号</p>");
  expect(
    JSON.parse(run("page", join(folder, "page.html"), "--format", "json")).identifiers.icp.value,
  ).toContain("粤ICP备05000001号");
  // Nobody listens there: a whole run all the same, with a database made by the packed migrations.
  const nobody = ["inspect", "http://127.0.0.1:9/", "--allow-private", "127.0.0.0/8", "--retries", "0"];
  const ended = run(...nobody, "--db", join(folder, "new.db"), "--fail-on", "never", "--format", "json");
  expect(JSON.parse(ended).sites[0].verdict).toBe("inconclusive");
}, 120_000);
