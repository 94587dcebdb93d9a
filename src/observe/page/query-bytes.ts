/**
 * The query of an address is sent in the charset of its page (WHATWG URL): `list.asp?lm=通知公告` on a page in GBK asks for
 * `%CD%A8%D6%AA…`. In UTF-8 it would ask for a column that the server does not know, and shows empty.
 */

/** `href` with the letters of its query as a page of this charset sends them. UTF-8 is left to the URL parser. */
export function withQueryIn(charset: string, href: string): string {
  const query = href.indexOf("?");
  if (query < 0 || !/^gb/i.test(charset) || !beyondAscii.test(href)) return href;
  const fragment = href.indexOf("#", query);
  const end = fragment < 0 ? href.length : fragment;
  const sent = href.slice(query, end).replace(letters, (letter) => bytesOf().get(letter) ?? letter);
  return href.slice(0, query) + sent + href.slice(end);
}

const beyondAscii = /[^\0-\x7f]/;
const letters = /[^\0-\x7f]/gu;

let known: ReadonlyMap<string, string> | null = null;

/** What TextDecoder reads as two bytes, turned round: nothing in Node or in browsers writes it. */
function bytesOf(): ReadonlyMap<string, string> {
  known ??= turnedRound();
  return known;
}

function turnedRound(): ReadonlyMap<string, string> {
  const decoder = new TextDecoder("gbk");
  const found = new Map<string, string>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const letter = decoder.decode(Uint8Array.of(lead, trail));
      if (letter.length === 1 && letter !== "\ufffd" && !found.has(letter))
        found.set(letter, triplet(lead) + triplet(trail));
    }
  return found;
}

/** The second byte of a letter may be one of ASCII, and stands as it is. */
const triplet = (byte: number): string =>
  byte < 0x80 ? String.fromCharCode(byte) : `%${byte.toString(16).toUpperCase()}`;
