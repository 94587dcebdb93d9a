const wide = /[０-９．／－：∶︰﹕—﹣‐‑–\u00a0\u3000]/g;
const narrow: Readonly<Record<string, string>> = {
  "．": ".",
  "／": "/",
  "－": "-",
  "：": ":",
  "∶": ":",
  "︰": ":",
  "﹕": ":",
  "﹣": "-",
  "‐": "-",
  "‑": "-",
  "\u00a0": " ",
  "\u3000": " ",
};

/** Full-width digits and signs as ASCII, character for character, so that positions stay true. */
export function halfWidth(text: string): string {
  return text.replace(wide, (c) =>
    c >= "０" && c <= "９" ? String.fromCharCode(c.charCodeAt(0) - 0xfee0) : (narrow[c] ?? c),
  );
}
