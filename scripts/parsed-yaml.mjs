// Shipped rules and lists as the YAML reader gives them, by the SHA-256 of their text: reading them anew at every start took
// a seventh of what starting costs. A file that was changed since has another hash and is read as it is.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { parseDocument } from "yaml";

export function parsedYaml(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".yaml"),
  );
  return Object.fromEntries(
    files.sort().flatMap((name) => {
      const text = readFileSync(join(folder, name), "utf8");
      const document = parseDocument(text);
      const value = document.toJS({ maxAliasCount: 100 });
      const isJson =
        document.errors.length === 0 && isDeepStrictEqual(JSON.parse(JSON.stringify(value)), value);
      return isJson ? [[createHash("sha256").update(text).digest("hex"), value]] : [];
    }),
  );
}
