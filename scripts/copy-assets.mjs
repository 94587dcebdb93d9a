// The migrations are SQL and the thread that compresses is JavaScript: tsc leaves them behind, so they are copied
// beside the built store.
import { cpSync, writeFileSync } from "node:fs";
import { parsedYaml } from "./parsed-yaml.mjs";

cpSync("src/store/migrations", "dist/store/migrations", { recursive: true });
cpSync("src/store/compress-worker.js", "dist/store/compress-worker.js");

// So are the style and the script of the HTML report, which are the browser's.
for (const asset of ["report.css", "report.js"])
  cpSync(`src/report/html/${asset}`, `dist/report/html/${asset}`);

writeFileSync("dist/rules/parsed-yaml.json", JSON.stringify(parsedYaml("rules")));
