// Writes schemas/ from the code: `node --import tsx scripts/write-schemas.ts`. A test holds the files against the code.
import { mkdirSync, writeFileSync } from "node:fs";
import { ruleFileJsonSchema } from "../src/rules/json-schema.ts";

mkdirSync("schemas", { recursive: true });
writeFileSync("schemas/ruleset.schema.json", `${JSON.stringify(ruleFileJsonSchema(), null, 2)}\n`);
