import { expect, it } from "vitest";
import { asksForWords } from "../../../src/observe/kinds/asked-words.ts";
import { indexPage } from "../../../src/observe/page/page-index.ts";

const asked = (query: string, field: string) =>
  asksForWords(indexPage(`<form>${field}</form>`, `http://a.gov.cn/find${query}`));

it.each([
  ["?textValue=%E5%9C%9F%E5%9C%B0", `<input name="textValue" value="土地">`, true],
  ["?a=1&kw=%E5%9C%9F%E5%9C%B0#x", `<input type="search" name="kw" value=" 土地 ">`, true],
  ["", `<input name="textValue" value="土地">`, false],
  ["?textValue=", `<input name="textValue" value="">`, false],
  ["?textValue=%E5%9C%9F%E5%9C%B0", `<input name="other" value="土地">`, false],
  ["?dept=%E5%9C%9F%E5%9C%B0", `<input type="hidden" name="dept" value="土地">`, false],
  ["?pageNo=2", `<input name="pageNo" value="2">`, false],
])("%s with %s", (query, field, expected) => expect(asked(query, field)).toBe(expected));
