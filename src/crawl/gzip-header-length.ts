/** Where the deflate stream of a gzip file begins (RFC 1952 §2.3): behind ten bytes and up to four optional fields. */
export function gzipHeaderLength(file: Buffer): number {
  const flags = file[3] ?? 0;
  let at = 10;
  if (flags & has.extra) at += 2 + ((file[at] ?? 0) | ((file[at + 1] ?? 0) << 8));
  if (flags & has.name) at = behindText(file, at);
  if (flags & has.comment) at = behindText(file, at);
  return flags & has.checksum ? at + 2 : at;
}

const has = { checksum: 2, extra: 4, name: 8, comment: 16 };

const behindText = (file: Buffer, from: number): number => {
  const end = file.indexOf(0, from);
  return end < 0 ? file.length : end + 1;
};
