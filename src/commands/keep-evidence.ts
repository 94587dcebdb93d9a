/** Files an attestation rests on are kept beside it under their hash: what was signed for can be shown later. */
import { createHash } from "node:crypto";
import { copyFile, mkdir, readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileError } from "../model/failure.ts";

export interface KeptEvidence {
  /** Relative to the folder of the attestations. */
  readonly file: string;
  readonly sha256: string;
}

export async function keepEvidence(files: readonly string[], attestations: string): Promise<KeptEvidence[]> {
  const kept: KeptEvidence[] = [];
  for (const file of files) kept.push(await keep(file, dirname(attestations)));
  return kept;
}

async function keep(file: string, folder: string): Promise<KeptEvidence> {
  const sha256 = await digestOf(file);
  const name = join("evidence", `${sha256.slice(0, 12)}-${basename(file)}`);
  try {
    await mkdir(join(folder, "evidence"), { recursive: true });
    await copyFile(file, join(folder, name));
  } catch (cause) {
    throw fileError(join(folder, name), "written", cause);
  }
  return { file: name, sha256 };
}

async function digestOf(file: string): Promise<string> {
  try {
    return createHash("sha256")
      .update(await readFile(file))
      .digest("hex");
  } catch (cause) {
    throw fileError(file, "read", cause);
  }
}
