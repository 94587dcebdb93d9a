import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import sample from "../../src/commands/sample.ts";
import { readSites } from "../../src/sites/read-sites.ts";
import { folder, stage } from "./stage.ts";

const rows = [
  "网站名称,首页网址,市,网站类型,状态",
  "甲市政府,http://www.jia.gov.cn/,甲市,门户,正常",
  "甲市教育局,http://jy.jia.gov.cn/,甲市,部门,正常",
  "甲市民政局,http://mz.jia.gov.cn/,甲市,部门,正常",
  "乙市卫健委,http://wj.yi.gov.cn/,乙市,部门,正常",
  "乙市文旅局,http://wl.yi.gov.cn/,乙市,部门,关停",
];
const options = { ratio: 0.3, seed: "2026Q4", output: "-", format: "yaml" } as const;

async function list(): Promise<{ readonly path: string; readonly file: string }> {
  const path = await folder();
  const file = join(path, "list.csv");
  await writeFile(file, rows.join("\n"));
  return { path, file };
}

it("prints the manifest with a list that can be inspected as it is", async () => {
  const { path, file } = await list();
  const { context, stdout, stderr } = stage({ language: "zh" });
  await sample([file], { ...options, stratify: ["kind", "city"], always: ["portal"] }, context);
  const drawn = join(path, "drawn.yaml");
  await writeFile(drawn, stdout());
  const manifest = parse(stdout());
  expect((await readSites([drawn])).map(({ url }) => url)).toEqual(manifest.drawn);
  expect(manifest).toMatchObject({
    schema: "govinspect/sample/1",
    seed: "2026Q4",
    ratio: 0.3,
    counts: { listed: 5, setAside: 1, inService: 4, drawn: 3 },
    setAside: [{ url: "http://wl.yi.gov.cn/", status: "closed" }],
  });
  expect(stderr()).toContain("从 4 个正常运行网站中抽取 3 个");
  expect(stderr()).toMatch(/门户网站 · 甲市 +1 +1 +1/);
});

it("writes the list with its manifest beside it, and the same again", async () => {
  const { path, file } = await list();
  const output = join(path, "drawn.csv");
  const both = async () => {
    await sample([file], { ...options, output }, stage({ verbosity: "quiet" }).context);
    return [await readFile(output, "utf8"), await readFile(`${output}.manifest.yaml`, "utf8")];
  };
  const first = await both();
  expect(await both()).toEqual(first);
  expect(parse(first[1] ?? "").drawn).toEqual((await readSites([output])).map(({ url }) => url));
});

it("says what a table cannot keep", async () => {
  const { path } = await list();
  const file = join(path, "list.yaml");
  await writeFile(file, "- url: http://www.jia.gov.cn/\n  overrides: { dead-links: { limit: 1 } }\n");
  const { context, stderr } = stage();
  await sample([file], { ...options, output: join(path, "drawn.csv") }, context);
  expect(stderr()).toContain("hints and overrides of sites are kept in YAML lists only");
});

it("refuses a file it does not know how to write", async () => {
  const { file } = await list();
  const refused = sample([file], { ...options, output: "drawn.doc" }, stage().context);
  await expect(refused).rejects.toThrow("drawn.doc: a site list is written as .csv, .yaml or .xlsx");
});
