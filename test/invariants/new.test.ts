/** `npm run new` finds the place of each kind of piece in the source as it stands. */
import { execFileSync } from "node:child_process";
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { newFolder } from "../e2e/govinspect.ts";
import { root } from "./source.ts";

const loader = pathToFileURL(join(root, "node_modules/tsx/dist/esm/index.mjs")).href;

test.each([
  {
    kind: "observer",
    file: "src/observe/sun-dial.ts",
    registry: "src/observe/registry.ts",
    line: "./sun-dial.ts",
  },
  {
    kind: "check",
    file: "src/checks/sun-dial.ts",
    registry: "src/checks/registry.ts",
    line: "./sun-dial.ts",
  },
  {
    kind: "format",
    file: "src/report/sun-dial.ts",
    registry: "src/report/registry.ts",
    line: "./sun-dial.ts",
  },
  {
    kind: "command",
    file: "src/commands/sun-dial.ts",
    registry: "src/cli.ts",
    line: "./commands/sun-dial.ts",
  },
])("$kind", ({ kind, file, registry, line }) => {
  const folder = newFolder();
  cpSync(join(root, "src"), join(folder, "src"), { recursive: true });
  const program = join(root, "scripts/new.ts");
  execFileSync(process.execPath, ["--import", loader, program, kind, "sun-dial"], { cwd: folder });
  const read = (path: string): string => readFileSync(join(folder, path), "utf8");
  expect(read(file)).toContain("TODO");
  expect(read(file.replace("src/", "test/").replace(".ts", ".test.ts"))).toContain("test.todo");
  expect(read(registry)).toContain(line);
});
