/**
 * A ZIP package that a library made, with parts of it filled from a stream: the library writes a small template, what may
 * be of any length is poured into it. Nothing but the piece at hand is held, and the archive tells no moment of writing:
 * the same report is the same bytes whenever it is written.
 */
import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate } from "fflate";

export interface Pour {
  /** Path of the part within the package. */
  readonly path: string;
  /** From the part as the template has it to the part as it shall be, piece by piece. */
  content(template: string): AsyncIterable<string> | Iterable<string>;
}

/** Parts keep the order of the template; those poured into come last, in the order given. */
export async function* pouredZip(template: Uint8Array, pours: readonly Pour[]): AsyncGenerator<Uint8Array> {
  const parts = unzipSync(template);
  const isPoured = new Set(pours.map(({ path }) => path));
  const archive = new Archive();
  for (const [path, bytes] of Object.entries(parts))
    if (!isPoured.has(path)) yield* archive.add(path, [bytes]);
  for (const { path, content } of pours) {
    const part = parts[path];
    if (part === undefined) throw new Error(`the template has no ${path}`);
    yield* archive.add(path, encoded(content(strFromU8(part))));
  }
  yield* archive.end();
}

/** Characters compressed together. */
const piece = 65_536;

async function* encoded(texts: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Uint8Array> {
  let kept = "";
  for await (const text of texts) {
    kept += text;
    if (kept.length < piece) continue;
    yield strToU8(kept);
    kept = "";
  }
  yield strToU8(kept);
}

/** The first moment a ZIP can tell. */
const mtime = new Date(1980, 0, 1);

class Archive {
  readonly #zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    this.#made.push(chunk);
  });
  #made: Uint8Array[] = [];

  async *add(
    path: string,
    content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  ): AsyncGenerator<Uint8Array> {
    const part = new ZipDeflate(path, { level: 6 });
    part.mtime = mtime;
    this.#zip.add(part);
    for await (const bytes of content) {
      part.push(bytes);
      yield* this.#taken();
    }
    part.push(new Uint8Array(0), true);
    yield* this.#taken();
  }

  *end(): Generator<Uint8Array> {
    this.#zip.end();
    yield* this.#taken();
  }

  #taken(): Uint8Array[] {
    const made = this.#made;
    this.#made = [];
    return made;
  }
}
