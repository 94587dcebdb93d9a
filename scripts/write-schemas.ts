// Writes schemas/ from the code: `node --import tsx scripts/write-schemas.ts`. A test holds the files against the code.
import { mkdirSync, writeFileSync } from "node:fs";
import { declareCommands } from "../src/cli.ts";
import { configJsonSchema } from "../src/commands/config-file.ts";
import { ruleFileJsonSchema } from "../src/rules/json-schema.ts";

mkdirSync("schemas", { recursive: true });
writeFileSync("schemas/ruleset.schema.json", `${JSON.stringify(ruleFileJsonSchema(), null, 2)}\n`);

const commandLine = declareCommands("en", async () => undefined);
writeFileSync("schemas/config.schema.json", `${JSON.stringify(configJsonSchema(commandLine), null, 2)}\n`);
