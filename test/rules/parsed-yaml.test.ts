import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parsedYaml } from "../../scripts/parsed-yaml.mjs";
import { parseYaml } from "../../src/rules/yaml-file.ts";

const folder = fileURLToPath(new URL("../../rules", import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".yaml"),
);
const parsed = parsedYaml(folder) as Record<string, unknown>;

describe("what the build reads of the shipped files is what reading them gives", () => {
  test.each(files)("%s", (name) => {
    const text = readFileSync(join(folder, name), "utf8");
    const written = JSON.parse(JSON.stringify(parsed[createHash("sha256").update(text).digest("hex")]));
    expect(written).toEqual(parseYaml(text, name).value);
  });
});
