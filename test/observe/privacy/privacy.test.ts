import { expect, it } from "vitest";
import { masked, privacy } from "../../../src/observe/privacy/privacy.ts";
import { article, pageWith } from "../part-of.ts";

const context = {
  status: 200,
  headers: {},
  charset: "utf-8",
  isFirstPage: false,
  lists: { words: new Map(), hosts: new Map(), adFilters: [] },
};
const seen = (body: string, footer = "") =>
  privacy.observe(pageWith(footer, `${body}${article}`), context, {}) ?? [];

const sample = "11010519491231002X";
const card = "6222020000000000000";

it("shows what it is, masked, with its place", () => {
  expect(seen(`<p id="who">张某，身份证号码：${sample}</p>`)).toEqual([
    {
      kind: "id-card",
      masked: "1101************2X",
      confidence: "certain",
      evidence: {
        excerpt: expect.stringContaining("身份证号码:1101************2X".replace(":", "：")),
        place: "p#who",
      },
    },
  ]);
});

it("lets no number out, not even a neighbour's", () => {
  const row = `张某 ${sample} 银行卡号 ${card} 本人手机 13800000001`;
  const written = JSON.stringify(seen(`<p>${row}</p>`));
  expect(seen(`<p>${row}</p>`).map(({ kind }) => kind)).toEqual(["id-card", "bank-card", "mobile"]);
  for (const number of [sample, sample.slice(0, 17), card, "13800000001"])
    expect(written).not.toContain(number);
  expect(written).not.toMatch(/\d{9}/);
});

it.each([
  ["an office's phone", "<p>联系电话：0762-3331234，热线12345</p>", ""],
  ["the footer's contact", "", "<div class='footer'>手机：13800000001</div>"],
  ["no numbers", "<p>正文</p>", ""],
])("says nothing of %s", (_, body, footer) => expect(seen(body, footer)).toEqual([]));

it.each([
  ["13800000001", "138******01"],
  [sample, "1101************2X"],
  ["6228 4800 0000 0001", "6228**********01"],
])("masks %s", (number, expected) => expect(masked(number)).toBe(expected));
