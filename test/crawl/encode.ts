/** Text to bytes, for the encodings TextDecoder reads and nothing in Node writes: the decoder turned round. */
export function encode(text: string, charset: "gb18030" | "big5" | "utf-16le" | "utf-16be"): Buffer {
  if (charset === "utf-16le") return Buffer.from(text, "utf16le");
  if (charset === "utf-16be") return Buffer.from(text, "utf16le").swap16();
  const table = tables.get(charset) ?? reversed(charset);
  tables.set(charset, table);
  return Buffer.concat(Array.from(text, (character) => bytesOf(character, table)));
}

const tables = new Map<string, ReadonlyMap<string, Buffer>>();

/** GB/T 18030 gives it four bytes: Node's own gbk decoder cannot read them. */
const fourBytes = new Map([["𠀀", Buffer.from([0x95, 0x32, 0x82, 0x36])]]);

function bytesOf(character: string, table: ReadonlyMap<string, Buffer>): Buffer {
  const bytes =
    character < "\u0080" ? Buffer.from(character) : (table.get(character) ?? fourBytes.get(character));
  if (bytes === undefined) throw new Error(`no bytes for ${character}`);
  return bytes;
}

function reversed(charset: string): Map<string, Buffer> {
  const decoder = new TextDecoder(charset);
  const table = new Map<string, Buffer>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const bytes = Buffer.from([lead, trail]);
      const character = decoder.decode(bytes);
      if (Array.from(character).length === 1 && character !== "\ufffd" && !table.has(character))
        table.set(character, bytes);
    }
  return table;
}
