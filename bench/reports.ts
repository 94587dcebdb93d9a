/**
 * `npm run bench:reports [-- --sites 200 --findings 50 --formats xlsx,docx]`: makes a database with as many judged sites
 * and findings, writes every report of it, each by a process of its own, and says what that cost.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { formatNames } from "../src/report/registry.ts";
import { writeJudgedDatabase } from "./judged-database.ts";

// Functions below are declarations: this file runs from here on, before it comes to them.
const root = fileURLToPath(new URL("..", import.meta.url));
const out = join(root, "bench", "out");
const option = (name: string, fallback: string): string => {
  const at = process.argv.indexOf(name);
  return at < 0 ? fallback : (process.argv[at + 1] ?? fallback);
};
const sites = Number(option("--sites", "200"));
const findings = Number(option("--findings", "50"));
const formats = option("--formats", formatNames.join(",")).split(",");
const database = join(out, "reports.db");

mkdirSync(out, { recursive: true });
for (const end of ["", "-wal", "-shm"]) rmSync(database + end, { force: true });
await writeJudgedDatabase(database, { sites, findings });
console.log(`${sites} sites × ${findings} findings\n`);
console.log("| format | wall s | CPU s | peak MB | file MB |");
console.log("|---|---|---|---|---|");
for (const format of formats) write(format);

function write(format: string): void {
  const measure = join(out, "measure.json");
  const file = join(out, `report.${format}`);
  const begun = performance.now();
  const { status } = spawnSync(
    process.execPath,
    [
      ...["--import", join(root, "bench/measure.mjs"), join(root, "bin/govinspect.js"), "report"],
      ...["--db", database, "-f", format, "-o", file, "--lang", "zh"],
    ],
    { stdio: "inherit", env: { ...process.env, GOVINSPECT_MEASURE: measure } },
  );
  const wall = (performance.now() - begun) / 1000;
  if (status !== 0) throw new Error(`the ${format} report ended with ${status}`);
  const { cpuMs, rssMb } = JSON.parse(readFileSync(measure, "utf8")) as { cpuMs: number; rssMb: number };
  const cells = [wall.toFixed(1), (cpuMs / 1000).toFixed(1), rssMb.toFixed(0)];
  console.log(`| ${[format, ...cells, (statSync(file).size / 1e6).toFixed(1)].join(" | ")} |`);
}
