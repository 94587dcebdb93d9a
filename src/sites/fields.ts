/** What the columns of a site list are called and what they mean (contract, "Site list"). */
export const fields = [
  "siteCode",
  "name",
  "url",
  "jumpUrl",
  "chineseDomain",
  "province",
  "city",
  "county",
  "level",
  "isPortal",
  "kind",
  "sponsor",
  "organizer",
  "publicService",
  "parentUrl",
  "status",
  "icp",
  "police",
  "remark",
  "tags",
] as const;
export type Field = (typeof fields)[number];

/** Where a list has several names of one field, the first named here is taken and the others pass through. */
const aliases: Readonly<Record<Field, readonly string[]>> = {
  siteCode: ["网站标识码", "标识码", "site_code"],
  name: ["网站名称", "名称", "name"],
  url: ["首页网址", "网址", "域名", "url"],
  jumpUrl: ["跳转网址", "jump_url"],
  chineseDomain: ["中文域名", "chinese_domain"],
  province: ["省", "province"],
  city: ["市", "city"],
  county: ["县", "county"],
  level: ["级别", "level"],
  isPortal: ["是否门户", "is_portal"],
  kind: ["网站类型", "kind"],
  sponsor: ["主办单位", "主管单位", "单位名称", "sponsor"],
  organizer: ["承办单位", "organizer"],
  publicService: ["对外服务职能", "public_service"],
  parentUrl: ["上级门户网址", "parent_url"],
  status: ["状态", "运行状态", "status"],
  icp: ["icp备案号", "icp"],
  police: ["公安备案号", "police"],
  remark: ["备注", "remark"],
  tags: ["标签", "tags"],
};

const known = new Map(
  fields.flatMap((field) => aliases[field].map((alias, rank) => [alias, { field, rank }] as const)),
);

/** The field a header names and how early its name stands among the field's names; null where it means nothing to us. */
export const fieldOf = (header: string): { readonly field: Field; readonly rank: number } | null =>
  known.get(plainHeader(header)) ?? null;

/** Names a list may use for a field, for messages. */
export const namesOf = (field: Field): readonly string[] => aliases[field];

/** A column of persons: recognised so that no name, phone number or mail address ever reaches a report. */
export const isPersonal = (header: string): boolean => personal.test(plainHeader(header));

const personal =
  /负责人|联系人|责任人|经办人|填报人|审核人|管理员|分管领导|姓名|联系方式|电话|手机|座机|传真|邮箱|邮件|身份证|微信|qq|e-?mail|phone|mobile|telephone|(?:^|[_-])(?:mail|tel|fax|contact|person)(?:$|[_-])/;

/** Without width, case, inner spaces, the star of a required column, or a remark in brackets. */
const plainHeader = (header: string): string =>
  header
    .slice(0, 100)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s*]+/g, "")
    .replace(/\([^()]*\)$/, "");
