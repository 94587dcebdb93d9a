/** The same page written otherwise: what a browser shows is the same, so must be what is observed. */

/** Elements whose content is no markup: it is left as it stands. */
const verbatim =
  /<(script|style|title|textarea|pre|xmp|noscript|svg)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->|<![^>]*>|<\?[^>]*>/gi;
const startTag =
  /<([a-zA-Z][\w:-]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)+)\s*(\/?)>/g;
const attribute = /[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?/g;

/** Attributes in the opposite order; a name that stands twice stays where it is, for the first one counts. */
export const withAttributesReversed = (html: string): string =>
  markupOf(html, (part) =>
    part.replace(startTag, (whole, tag: string, written: string, slash: string) => {
      const found = written.match(attribute) ?? [];
      const names = found.map((one) => one.split("=")[0]?.trim().toLowerCase());
      // An unquoted value takes a slash behind it for its own.
      return new Set(names).size < names.length ? whole : `<${tag} ${found.reverse().join(" ")} ${slash}>`;
    }),
  );

/** White space where there is some: between attributes and in text. */
export const withMoreSpace = (html: string): string =>
  markupOf(html, (part) =>
    part
      .replace(startTag, (_, tag: string, written: string, slash: string) => {
        return `<${tag}\n  ${(written.match(attribute) ?? []).join("\n\t ")} ${slash}>`;
      })
      .replace(/>([^<]*)</g, (_, text: string) => `>${text.replace(/[ \t\r\n]+/g, " \n\t ")}<`),
  );

/** A comment behind every tag, and in it what no visitor sees. */
export const withComments = (html: string): string =>
  markupOf(html, (part) => part.replace(/>(?=[^<]*<)/g, `><!-- ${hidden} -->`));

const hidden =
  "主办单位：别处县人民政府 网站标识码：1111111111 京ICP备11111111号 <a href='http://x.bet/'>2031-01-01</a> 暂无信息";

/** Changes markup alone, not what scripts, styles and comments hold. */
function markupOf(html: string, change: (part: string) => string): string {
  let changed = "";
  let at = 0;
  for (const { 0: whole, index } of html.matchAll(verbatim)) {
    changed += change(html.slice(at, index)) + whole;
    at = index + whole.length;
  }
  return changed + change(html.slice(at));
}
