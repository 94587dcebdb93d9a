/** Adds an entry to a YAML file that a person keeps, whose comments and order stay as they are. */
import { existsSync, readFileSync } from "node:fs";
import { type Document, isSeq, parseDocument, YAMLSeq } from "yaml";
import type { z } from "zod";
import { fileError } from "../model/failure.ts";
import { parsePart, parseYaml } from "../rules/yaml-file.ts";
import { writeFile } from "./write-file.ts";

export interface NewEntry<S extends z.ZodType> {
  /** Key of the list the entry goes to. */
  readonly list: string;
  readonly entry: Readonly<Record<string, unknown>>;
  /** What the whole file must be, before and after. */
  readonly schema: S;
  /** First line of a file that is made anew. */
  readonly header: string;
}

export async function addEntry<S extends z.ZodType>(
  file: string,
  { list, entry, schema, header }: NewEntry<S>,
) {
  const before = existsSync(file) ? read(file) : "";
  const source = parseYaml(before, file);
  parsePart(schema, source.value ?? {}, source);
  const document: Document = parseDocument(before);
  if (before.trim() === "") document.commentBefore = ` ${header}`;
  if (document.contents === null) document.contents = document.createNode({});
  if (!isSeq(document.get(list))) document.set(list, new YAMLSeq());
  document.addIn([list], document.createNode(entry));
  const after = document.toString({ lineWidth: 0 });
  const result = parseYaml(after, file);
  parsePart(schema, result.value, result);
  await writeFile(file, after);
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    throw fileError(file, "read", cause);
  }
}
