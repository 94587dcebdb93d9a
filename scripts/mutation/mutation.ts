/**
 * `npm run mutation [-- place...]`: the mutation score of each folder of the middle, or of one folder or file of it, with
 * the survivors by file and line; exit 1 below the score asked for in `stryker.config.json`. Results are kept in
 * `bench/out`: a mutant is tried again when its code or a test that reaches it changed; `--force` tries all.
 */
import { existsSync } from "node:fs";
import { Stryker } from "@stryker-mutator/core";

const folders = ["rules", "checks", "judge"];
const args = process.argv.slice(2);
const named = args.filter((arg) => arg !== "--force").map((place) => place.replace(/^src\/|\/$/g, ""));
const unknown = named.find((place) => !folders.includes(folderOf(place)) || !existsSync(`src/${place}`));
if (unknown !== undefined) {
  console.error(
    `usage: npm run mutation -- [--force] [folder or file of ${folders.join(", ")}]... (not ${unknown})`,
  );
  process.exit(2);
}

for (const place of named.length === 0 ? folders : named) {
  console.log(`\n${place}`);
  await new Stryker({
    mutate: [place.endsWith(".ts") ? `src/${place}` : `src/${place}/**/*.ts`],
    incremental: true,
    incrementalFile: `bench/out/mutation-${folderOf(place)}.json`,
    force: args.includes("--force"),
  }).runMutationTest();
}

function folderOf(place: string): string {
  return place.split("/")[0] ?? "";
}
