import { expect, it } from "vitest";
import { characters } from "../../src/observe/characters.ts";
import { observed } from "./observed.ts";

it.each([
  ["simplified", "国务院关于业务办理的说明", { simplified: 7, traditional: 0 }],
  ["traditional", "國務院關於業務辦理的說明", { simplified: 0, traditional: 7 }],
  ["neither", "通知 2020-07-14", { simplified: 0, traditional: 0 }],
  ["another language", "Government of Qingshan County", { simplified: 0, traditional: 0 }],
])("counts %s", (_, text, expected) => {
  expect(observed(characters, `<p>${text}</p>`)).toEqual(expected);
});
