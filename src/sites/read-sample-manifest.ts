/** The manifest of the draw a site list was made by: in the list itself, or beside it as `sample` writes it. */
import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { parse } from "yaml";
import { UserError } from "../model/failure.ts";
import { type SampleManifest, sampleManifestSchema } from "../model/sample-manifest.ts";

/** Null for a list that was not drawn, and where several lists or bare addresses are inspected. */
export async function readSampleManifest(sources: readonly string[]): Promise<SampleManifest | null> {
  const [source] = sources;
  if (source === undefined || sources.length > 1) return null;
  const beside = `${source}.manifest.yaml`;
  return (await manifestIn(beside)) ?? (/^\.ya?ml$/i.test(extname(source)) ? manifestIn(source) : null);
}

async function manifestIn(file: string): Promise<SampleManifest | null> {
  const text = await readFile(file, "utf8").catch(() => null); // not there: the list was not drawn
  if (text === null || !text.includes("govinspect/sample/1")) return null;
  const parsed = sampleManifestSchema.safeParse(parse(text));
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues[0]?.path.join(".");
  throw new UserError(
    { en: `${file} is no manifest of a sample: ${wrong}`, zh: `${file} 不是抽样清单：${wrong}` },
    {
      hint: {
        en: "Draw again with `govinspect sample`, or take the file away.",
        zh: "请用 govinspect sample 重新抽样，或移走该文件。",
      },
    },
  );
}
