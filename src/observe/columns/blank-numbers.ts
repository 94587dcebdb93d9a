/** Personal numbers blanked in a stored body, byte for byte in their places, so that everything else stays as received. */
import { indexPage } from "../page/page-index.ts";
import { masked, personalNumbers } from "../privacy/privacy.ts";

export interface BlankedBody {
  readonly body: Buffer;
  /** Numbers blanked, each place counted. */
  readonly numbers: number;
}

/** null where the page shows none. */
export function blankNumbers(body: Buffer, charset: string): BlankedBody | null {
  const page = indexPage(new TextDecoder(charset).decode(body), "about:blank");
  const shown = new Set(personalNumbers(page).map(({ number }) => number));
  if (shown.size === 0) return null;
  const bytes = asAscii(body, charset);
  let numbers = 0;
  let text = bytes.text;
  for (const number of shown)
    text = text.replace(asWritten(number), (written) => {
      numbers += 1;
      return blanked(written, number);
    });
  return numbers === 0 ? null : { body: bytes.back(text), numbers };
}

/** Between two digits of a number markup may stand, which the page's text does not have. */
const gap = "(?:<[^<>]{0,100}>|&nbsp;|[ \\t\\r\\n-]){0,3}";

const asWritten = (number: string): RegExp =>
  new RegExp(`(?<!\\d)${[...number.replace(/[^\dXx]/g, "")].join(gap)}(?!\\d)`, "g");

/** The number's own characters one by one as its mask has them; a digit within markup between them is none of them. */
function blanked(written: string, number: string): string {
  const mask = [...masked(number)];
  return written.replace(/<[^<>]*>|[\dXx]/g, (part) => (part.length > 1 ? part : (mask.shift() ?? "*")));
}

/**
 * The bytes as text in which digits are digits: one character a byte, or one a code unit where the charset is UTF-16. In
 * GB 18030 a digit's byte may be a part of a character of four bytes, but never two in a row.
 */
function asAscii(body: Buffer, charset: string): { text: string; back(text: string): Buffer } {
  if (charset === "utf-16le")
    return { text: body.toString("utf16le"), back: (text) => Buffer.from(text, "utf16le") };
  if (charset === "utf-16be")
    return {
      text: Buffer.from(body).swap16().toString("utf16le"),
      back: (text) => Buffer.from(text, "utf16le").swap16(),
    };
  return { text: body.toString("latin1"), back: (text) => Buffer.from(text, "latin1") };
}
