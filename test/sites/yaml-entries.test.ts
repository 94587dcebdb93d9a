import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { readSites } from "../../src/sites/read-sites.ts";
import { inFolder } from "./in-folder.ts";

const read = async (content: string) => readSites([await inFolder({ "list.yaml": content })]);

describe("a YAML list", () => {
  it("reads keys, plain addresses, hints and overrides", async () => {
    const sites = await read(`
sites:
  - www.a.gov.cn
  - url: http://b.gov.cn/
    name: 乙局
    site_code: 4416020005
    is_portal: false
    public_service: yes
    tags: [一, 二]
    batch: 7
    contact_phone: 010
    hints:
      columns:
        - { url: "http://b.gov.cn/tz/", kind: notice, name: 通知, selector: ul.list }
      selectors: { footer: "#foot" }
    overrides:
      empty-columns: { severity: advisory, threshold: 3 }
`);
    expect(sites.map((site) => site.url)).toEqual(["https://www.a.gov.cn/", "http://b.gov.cn/"]);
    expect(sites[1]).toMatchObject({
      name: "乙局",
      siteCode: "4416020005",
      kind: "department",
      publicService: true,
      tags: ["一", "二"],
      extra: { batch: "7" },
      hints: {
        columns: [{ url: "http://b.gov.cn/tz/", kind: "notice", name: "通知", selector: "ul.list" }],
        selectors: { footer: "#foot" },
      },
      overrides: { "empty-columns": { severity: "advisory", threshold: 3 } },
    });
  });

  it("may be a bare list", async () => {
    expect(await read("- a.gov.cn\n- { url: b.gov.cn }\n")).toHaveLength(2);
  });

  it.each([
    [
      "- url: a.gov.cn\n  name: [甲, {乙: 1}]\n",
      "list.yaml:2:9 name takes a text; only hints and overrides have parts of their own",
    ],
    [
      "- url: a.gov.cn\n  overides: {x: {}}\n",
      "list.yaml:2:13 overides takes a text; only hints and overrides have parts of their own",
    ],
    [
      "- url: a.gov.cn\n  hints: {colums: []}\n",
      'list.yaml:2:10: unknown key "colums"; known: columns, selectors',
    ],
    [
      "- url: a.gov.cn\n  hints: { columns: [{ url: /a/, tpye: news }] }\n",
      'list.yaml:2:10: columns.0 unknown key "tpye"; known: url, kind, name, selector',
    ],
    ["- url: a.gov.cn\n- url: 无\n", 'list.yaml:2:8: "无" is not the address of a website'],
    ["- name: 甲\n", "list.yaml:1:3: is empty; every site needs an address"],
    [
      "- url: a.gov.cn\n- url: http://www.a.gov.cn\n",
      "list.yaml:2:8: a.gov.cn is already the site of line 1",
    ],
    ["sites: 3\n", "list.yaml:1:8 a list of sites is expected"],
    ["- [a]\n", "list.yaml:1:3 an address or a mapping with url is expected"],
    ["- url: 'a\n", "list.yaml:2:1 Missing closing 'quote"],
  ])("%j is refused at its line", async (content, message) => {
    const file = await inFolder({ "list.yaml": content });
    const error = await readSites([file]).catch((caught: Error) => caught);
    expect((error as Error).message.replaceAll(file, basename(file))).toBe(message);
  });
});
