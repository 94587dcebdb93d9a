/** Patterns of `--include` and `--exclude`: a glob on the whole URL, or a regular expression behind `re:`. */
import { UserError } from "../model/failure.ts";

export function urlPattern(pattern: string): (url: string) => boolean {
  const expression = pattern.startsWith("re:") ? compile(pattern) : globExpression(pattern);
  return (url) => expression.test(url);
}

function compile(pattern: string): RegExp {
  try {
    return new RegExp(pattern.slice(3), "u");
  } catch (cause) {
    throw new UserError(
      { en: `"${pattern}" is not a regular expression`, zh: `“${pattern}”不是有效的正则表达式` },
      {
        cause,
        hint: {
          en: "Without re: it is a glob, such as https://www.example.gov.cn/news/**.",
          zh: "不写 re: 则为通配符，如 https://www.example.gov.cn/news/**。",
        },
      },
    );
  }
}

/** `*` stays within a path segment, `**` crosses them, `?` stands for itself: URLs are full of it. */
function globExpression(glob: string): RegExp {
  const source = glob
    .split(/(\*+)/)
    .map((part) =>
      part.startsWith("*") ? (part === "*" ? "[^/]*" : ".*") : part.replace(/[\\^$.+?()[\]{}|]/g, "\\$&"),
    )
    .join("");
  return new RegExp(`^${source}$`, "u");
}
