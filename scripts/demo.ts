/**
 * `npm run demo`: serves the fixture estate on loopback, inspects it as a supervisor would, and leaves the database and a
 * report in `demo/` to look at. Nothing is sent off this machine.
 */
import { spawn } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { serveEstate, siteListOf } from "../fixtures/serve.ts";

const folder = "demo";
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);

const estate = await serveEstate();
writeFileSync(`${folder}/sites.yaml`, siteListOf(estate.sites));
const asOf = estate.sites[0]?.asOf ?? "";

const options = [
  ...["--db", `${folder}/govinspect.db`, "--as-of", asOf, "--rules", "national-2019", "--fail-on", "never"],
  ...["--delay", "0ms", "--retries", "0", "--allow-private", "127.0.0.0/8"],
  ...["--report", `html:${folder}/report.html`, "--report", `json:${folder}/report.json`],
  ...estate.resolve.flatMap((entry) => ["--resolve", entry]),
];
const inspection = spawn(
  process.execPath,
  ["bin/govinspect.js", "inspect", `${folder}/sites.yaml`, ...options],
  {
    stdio: "inherit",
  },
);
const code = await new Promise<number>((ended) => inspection.on("exit", (status) => ended(status ?? 1)));
await estate.close();
process.exitCode = code;
