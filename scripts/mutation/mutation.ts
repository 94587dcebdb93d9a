/**
 * `npm run mutation [-- folder...]`: the mutation score of each folder of the middle, with the survivors by file and line;
 * exit 1 where a folder is below the score asked for in `stryker.config.json`. Results are kept in `bench/out`: a mutant is
 * tried again when its code or a test that reaches it changed; `--force` tries all.
 */
import { Stryker } from "@stryker-mutator/core";

const known = ["rules", "checks", "judge"];
const args = process.argv.slice(2);
const named = args.filter((arg) => arg !== "--force");
const unknown = named.find((folder) => !known.includes(folder));
if (unknown !== undefined) {
  console.error(`usage: npm run mutation -- [--force] [${known.join("|")}]... (not ${unknown})`);
  process.exit(2);
}

for (const folder of named.length === 0 ? known : named) {
  console.log(`\n${folder}/`);
  await new Stryker({
    mutate: [`src/${folder}/**/*.ts`],
    incremental: true,
    incrementalFile: `bench/out/mutation-${folder}.json`,
    force: args.includes("--force"),
  }).runMutationTest();
}
