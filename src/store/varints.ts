/** Whole numbers in as few bytes as they need: seven bits a byte, the lowest first, the eighth saying that more follow. */

export function packVarints(numbers: readonly number[]): Buffer {
  const bytes: number[] = [];
  for (const number of numbers) {
    let rest = number;
    while (rest >= 128) {
      bytes.push((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    bytes.push(rest);
  }
  return Buffer.from(bytes);
}

export function unpackVarints(packed: Uint8Array): number[] {
  const numbers: number[] = [];
  let value = 0;
  let place = 1;
  for (const byte of packed) {
    value += (byte % 128) * place;
    place *= 128;
    if (byte >= 128) continue;
    numbers.push(value);
    value = 0;
    place = 1;
  }
  return numbers;
}
