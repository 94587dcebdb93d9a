import { expect, test } from "vitest";
import { brandForOrgan } from "../../../src/observe/tampering/brand-for-organ.ts";
import { pageOf, shipped } from "../with-lists.ts";

const told = (title: string, body: string) =>
  brandForOrgan(pageOf(`<title>${title}</title><p>${body}</p>`), shipped).map(({ confidence }) => confidence);

test.each([
  [
    "everywhere",
    told("快三平台办公室通知", "快三平台办公室关于印发快三平台政府网站管理办法，快三平台行政区域内"),
    ["certain"],
  ],
  ["title and once", told("365bet自治州人民政府", "365bet自治州人民政府办公室"), ["likely"]],
  ["twice in the text", told("通知", "皇冠体育app市2022年度考评，必赢体育人民政府办公厅"), ["likely"]],
  ["once in the text", told("通知", "必赢体育人民政府办公厅"), ["suspect"]],
  ["title only", told("皇冠体育县人民政府", ""), ["likely"]],
  ["a crime told", told("通报", "犯罪嫌疑人以皇冠体育办公室名义，皇冠体育领导小组，公安机关查处"), []],
  ["the brand beside nothing", told("通知", "皇冠体育与本站无关"), []],
  ["a county whose name sounds alike", told("金沙县人民政府", "金沙县人民政府办公室关于印发"), []],
])("%s", (_, found, expected) => {
  expect(found).toEqual(expected);
});
