/** A site list as a file that `readSites` reads back: CSV and XLSX with the Chinese headers, YAML with all there is. */
import { stringify as csvLines } from "csv-stringify/sync";
import { stringify as yamlText } from "yaml";
import type { Site } from "../model/site.ts";

export const listFormats = ["csv", "yaml", "xlsx"] as const;
export type ListFormat = (typeof listFormats)[number];

export async function siteListFile(sites: readonly Site[], format: ListFormat): Promise<string | Uint8Array> {
  if (format === "yaml") return yamlText({ sites: sites.map(listEntry) }, { lineWidth: 0 });
  const rows = tableOf(sites);
  // The mark tells a spreadsheet that it reads UTF-8.
  return format === "csv"
    ? `\ufeff${csvLines(rows, { escape_formulas: true, record_delimiter: "\r\n" })}`
    : workbook(rows);
}

/** Only what is said of the site: the names of the fields are those YAML lists use. */
export function listEntry(site: Site): Record<string, unknown> {
  const { kind, status, hints, overrides, tags, extra } = site;
  const texts = columns.flatMap(({ key, textOf }) => {
    const text = textOf(site);
    return key === null || text === "" ? [] : [[key, text] as const];
  });
  return {
    ...Object.fromEntries(texts),
    ...(kind !== null && { kind }),
    ...(status !== "normal" && { status }),
    ...(tags.length > 0 && { tags }),
    ...extra,
    ...(hasHints(site) && { hints }),
    ...(Object.keys(overrides).length > 0 && { overrides }),
  };
}

/** True for what only a YAML list can say. */
export const needsYaml = (site: Site): boolean => hasHints(site) || Object.keys(site.overrides).length > 0;

const hasHints = ({ hints }: Site): boolean =>
  hints.columns.length > 0 || Object.keys(hints.selectors).length > 0;

interface ListColumn {
  readonly header: string;
  /** Name in a YAML list; null for what YAML writes in words of its own. */
  readonly key: string | null;
  textOf(site: Site): string;
}

const kinds = { portal: "门户", department: "部门" } as const;
const statuses = { normal: "正常", exception: "例外", closed: "关停" } as const;
const plain = (header: string, key: string, field: keyof Site): ListColumn => ({
  header,
  key,
  textOf: (site) => String(site[field] ?? ""),
});

const columns: readonly ListColumn[] = [
  plain("网站标识码", "site_code", "siteCode"),
  plain("网站名称", "name", "name"),
  {
    header: "首页网址",
    key: "url",
    // Written as it was listed: an address without a scheme is tried as https, then as http.
    textOf: ({ url, schemeGuessed }) => (schemeGuessed ? url.replace(/^https:\/\//, "") : url),
  },
  plain("跳转网址", "jump_url", "jumpUrl"),
  plain("中文域名", "chinese_domain", "chineseDomain"),
  plain("省", "province", "province"),
  plain("市", "city", "city"),
  plain("县", "county", "county"),
  plain("级别", "level", "level"),
  { header: "网站类型", key: null, textOf: ({ kind }) => (kind === null ? "" : kinds[kind]) },
  plain("主办单位", "sponsor", "sponsor"),
  plain("承办单位", "organizer", "organizer"),
  {
    header: "对外服务职能",
    key: "public_service",
    textOf: ({ publicService }) => (publicService === null ? "" : publicService ? "有" : "无"),
  },
  plain("上级门户网址", "parent_url", "parentUrl"),
  { header: "状态", key: null, textOf: ({ status }) => statuses[status] },
  plain("ICP备案号", "icp", "icp"),
  plain("公安备案号", "police", "police"),
  plain("备注", "remark", "remark"),
  { header: "标签", key: null, textOf: ({ tags }) => tags.join("；") },
];

function tableOf(sites: readonly Site[]): string[][] {
  const others = [...new Set(sites.flatMap(({ extra }) => Object.keys(extra)))];
  const said = columns.filter(({ textOf }) => sites.some((site) => textOf(site) !== ""));
  return [
    [...said.map(({ header }) => header), ...others],
    ...sites.map((site) => [
      ...said.map(({ textOf }) => textOf(site)),
      ...others.map((header) => site.extra[header] ?? ""),
    ]),
  ];
}

/** Every cell is text: a site code is digits, not a quantity, and a name that looks like a formula is none. */
async function workbook(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const { default: writeWorkbook } = await import("write-excel-file/node");
  const cells = rows.map((row, at) =>
    row.map((value) =>
      value === "" ? null : { value, type: String, ...(at === 0 && { fontWeight: "bold" as const }) },
    ),
  );
  const widths = (rows[0] ?? []).map((_, at) => ({
    width: Math.min(40, 4 + Math.max(...rows.map((row) => row[at]?.length ?? 0)) * 1.4),
  }));
  return writeWorkbook(cells, { columns: widths, stickyRowsCount: 1 }).toBuffer();
}
