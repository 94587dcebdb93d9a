/**
 * Bytes that can go to another thread by themselves. A small Buffer is a window on a pool that it shares: sent as it is,
 * all of the pool would be copied, and handing it over would take the others' bytes with it.
 */
export const ownBytes = (buffer: Buffer): Uint8Array<ArrayBuffer> =>
  buffer.buffer instanceof ArrayBuffer && buffer.length === buffer.buffer.byteLength
    ? new Uint8Array(buffer.buffer)
    : new Uint8Array(buffer);

/** What came from another thread, as the Buffer it was. */
export const bufferOf = (bytes: Uint8Array): Buffer =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
