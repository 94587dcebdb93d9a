/** The encoding a page says it is in, and what the many spellings of that mean. */

export interface DeclaredCharset {
  /** As written. */
  readonly label: string;
  /** What it means, a label TextDecoder knows. */
  readonly charset: string;
  readonly from: "http" | "meta";
}

/** How far into a page a meta tag is looked for: headers that are included push it past the 1024 bytes of the standard. */
const searchLimit = 65_536;
/** Most pages say it here, and the rest of them need not be read. */
const usualPlace = 2048;

/** By the Content-Type header, else by the first meta tag or XML declaration; null where nothing known is said. */
export function declaredCharset(body: Buffer, contentType: string | null): DeclaredCharset | null {
  const sent = /charset\s*=\s*["']?\s*([\w:.-]{1,40})/i.exec(contentType ?? "")?.[1];
  const byHttp = sent === undefined ? null : known(sent, "http");
  if (byHttp !== null) return byHttp;
  const written =
    labelInMarkup(body.toString("latin1", 0, usualPlace)) ??
    (body.length > usualPlace ? labelInMarkup(body.toString("latin1", 0, searchLimit)) : null);
  return written === null ? null : known(written, "meta");
}

/** The TextDecoder label for what servers and pages write, or null. gb2312 and gbk are read as their superset GB18030. */
export function charsetOfLabel(label: string): string | null {
  const name = label.trim().toLowerCase();
  const byHand = spellings.get(name.replace(/[\s_]/g, "-"));
  if (byHand !== undefined) return byHand;
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return null; // no encoding of this name: the same as none declared
  }
}

function known(label: string, from: DeclaredCharset["from"]): DeclaredCharset | null {
  const charset = charsetOfLabel(label);
  return charset === null ? null : { label, charset, from };
}

function labelInMarkup(head: string): string | null {
  const xml = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:.-]{1,40})/i.exec(head)?.[1];
  if (xml !== undefined) return xml;
  const marks = /<!--|<meta\b/gi;
  for (let mark = marks.exec(head); mark !== null; mark = marks.exec(head)) {
    const end = head.indexOf(mark[0] === "<!--" ? "-->" : ">", mark.index);
    if (end < 0) return null;
    const said = mark[0] === "<!--" ? undefined : charsetIn(head.slice(mark.index, end));
    if (said !== undefined) return said;
    marks.lastIndex = end;
  }
  return null;
}

const charsetIn = (meta: string): string | undefined =>
  /charset\s*=\s*["']?\s*([\w:.-]{1,40})/i.exec(meta.slice(0, 1000))?.[1];

const spellings = new Map<string, string>([
  ...namesOf(
    "gb18030",
    "gb2312 gbk gb18030 gb-2312 gb2312-80 gb-2312-80 x-gbk euc-cn cp936 ms936 windows-936 936 zh-cn zh chinese hz hz-gb-2312 gb",
  ),
  ...namesOf("big5", "big5 big5-hkscs cp950 ms950 x-x-big5 zh-tw zh-hk"),
  // Whoever could read this tag did not read UTF-16: the standard takes it for UTF-8 too.
  ...namesOf("utf-8", "utf8 utf-8 utf-8-sig unicode utf-16 utf-16le utf-16be ucs-2 utf"),
]);

function namesOf(charset: string, names: string): [string, string][] {
  return names.split(" ").map((name) => [name, charset]);
}
