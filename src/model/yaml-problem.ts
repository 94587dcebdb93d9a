/** What is wrong with the YAML of a file a person wrote: the parser's words, and plain Chinese by its code. */
import type { Text } from "./text.ts";

/** Without the place, which the caller names in the project's way. */
export function yamlProblem({ code, message }: { readonly code: string; readonly message: string }): Text {
  const en = message.split("\n")[0]?.replace(/ at line .*$/, "") ?? "";
  return { en, zh: chinese[code] ?? `YAML 格式有误（${en}）` };
}

const chinese: Readonly<Record<string, string>> = {
  ALIAS_PROPS: "别名不能带锚点或标签",
  BAD_ALIAS: "别名有误",
  BAD_COLLECTION_TYPE: "集合类型有误",
  BAD_DIRECTIVE: "指令有误",
  BAD_DQ_ESCAPE: "双引号中的转义有误",
  BAD_INDENT: "缩进有误，或方括号、花括号没有闭合",
  BAD_PROP_ORDER: "锚点或标签的位置有误",
  BAD_SCALAR_START: "纯文字不能以此字符开头，请加引号",
  BLOCK_AS_IMPLICIT_KEY: "键不能是多行内容；冒号之后或缩进可能有误",
  BLOCK_IN_FLOW: "方括号或花括号之内不能换成缩进写法",
  DUPLICATE_KEY: "同一层中有重复的键",
  KEY_OVER_1024_CHARS: "键过长",
  MISSING_CHAR: "缺少字符（引号、括号、冒号或空格）",
  MULTILINE_IMPLICIT_KEY: "键须写在一行之内；可能缺少冒号或引号",
  MULTIPLE_ANCHORS: "一处只能有一个锚点",
  MULTIPLE_DOCS: "一个文件只能有一份内容",
  MULTIPLE_TAGS: "一处只能有一个标签",
  NON_STRING_KEY: "键须为文字",
  RESOURCE_EXHAUSTION: "别名展开后过大",
  TAB_AS_INDENT: "缩进须用空格，不能用制表符",
  TAG_RESOLVE_FAILED: "标签无法识别",
  UNEXPECTED_TOKEN: "出现意外的字符",
};
