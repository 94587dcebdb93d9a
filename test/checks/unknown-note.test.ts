import { expect, it } from "vitest";
import { itemConditionSchema } from "../../src/checks/item-condition.ts";
import { tally } from "../../src/checks/tally.ts";
import { unknownNote } from "../../src/checks/unknown-note.ts";
import { context, gap, item } from "./collection.ts";

const bad = itemConditionSchema.parse({ equals: { field: "bad", value: true } });
const { url } = item({});
const note = (...items: ReturnType<typeof item>[]) =>
  unknownNote([tally({ items, gaps: [] }, bad, context)], context);

it.each([
  ["nothing", [], ""],
  ["what is told", [item({ bad: true })], ""],
  ["one by its name", [item({ name: "要闻" })], `，1个无法判断（要闻 ${url}）`],
  ["one without a name", [item({})], `，1个无法判断（${url}）`],
  ["one named by its address", [item({ name: url })], `，1个无法判断（${url}）`],
  [
    "the first three",
    ["一", "二", "三", "四"].map((name) => item({ name })),
    `，4个无法判断（一 ${url}, 二 ${url}, 三 ${url}, …）`,
  ],
])("names %s", (_, items, zh) => expect(note(...items).zh).toBe(zh));

it("counts what was not seen", () =>
  expect(unknownNote([tally({ items: [], gaps: [gap] }, bad, context)], context).en).toBe(
    ", 1 could not be told",
  ));
