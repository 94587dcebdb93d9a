/** The project's own source, as the invariant tests look at it. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** Paths below `folder`, relative to the project, of files with this ending, sorted. */
export function filesBelow(folder: string, ending: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(ending))
    .map((file) => join(folder, file))
    .sort();
}

export const textOf = (file: string): string => readFileSync(join(root, file), "utf8");

export interface Import {
  readonly from: string;
  /** A path below the project for our own files, else the package's name. */
  readonly to: string;
  readonly typeOnly: boolean;
  /** Loaded when the line is reached. */
  readonly dynamic: boolean;
}

/** Static and dynamic imports and re-exports of a file. */
export function importsOf(file: string): Import[] {
  const statement =
    /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"|import\("([^"]+)"\)/g;
  return [...textOf(file).matchAll(statement)].map(([, type, named, dynamic]) => {
    const target = named ?? dynamic ?? "";
    const to = target.startsWith(".") ? relative(root, join(root, file, "..", target)) : packageOf(target);
    return { from: file, to, typeOnly: type !== undefined, dynamic: dynamic !== undefined };
  });
}

const packageOf = (specifier: string): string =>
  specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
