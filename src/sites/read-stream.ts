/** All of a stream. Throws `tooLarge` as soon as it brings more than `most` bytes. */
export async function readStream(
  stream: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  most: number,
  tooLarge: () => Error,
): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > most) throw tooLarge();
  }
  return Buffer.concat(chunks);
}
