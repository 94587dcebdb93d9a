import { expect, it } from "vitest";
import { importedSheets } from "../../../src/observe/page/imported-sheets.ts";

const url = "http://www.example.gov.cn/css/site.css";
const at = (path: string): string => `http://www.example.gov.cn${path}`;

it.each<[string, string[]]>([
  ['@import "base.css";', [at("/css/base.css")]],
  ["@import url(/base.css);", [at("/base.css")]],
  ["@IMPORT url( '../base.css' ) screen;", [at("/base.css")]],
  [
    '@charset "utf-8"; /* @import "old.css"; */ @import "a.css";@import url("b.css");',
    [at("/css/a.css"), at("/css/b.css")],
  ],
  ['@layer base; @import "a.css" layer(base);', [at("/css/a.css")]],
  ['@import "print.css" print; @import "a.css";', [at("/css/a.css")]],
  ['p{color:red} @import "late.css";', []],
  ["/* never closed @import 'a.css';", []],
  ["@import ;", []],
  ["@import url(javascript:alert(1));", []],
  ["", []],
])("%j", (text, sheets) => expect(importedSheets(text, url)).toEqual(sheets));
