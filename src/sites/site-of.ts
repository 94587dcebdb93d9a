/** One entry of a list becomes a Site, or an EntryError says which field is wrong and why. */
import type { z } from "zod";
import { issueText } from "../model/issue-text.ts";
import { columnHintSchema, hintsSchema, type Site, type SiteInput, siteSchema } from "../model/site.ts";
import { joined, same, type Text } from "../model/text.ts";
import type { Field } from "./fields.ts";
import { EntryError, type ListEntry } from "./list-entry.ts";
import { siteAddress } from "./site-address.ts";

export function siteOf(entry: ListEntry): Site {
  const text = (field: Field): string | null => entry.texts.get(field) ?? null;
  const first = addressOf(entry, "url");
  if (first === null)
    throw new EntryError("url", {
      en: "is empty; every site needs an address",
      zh: "为空；每个网站都要有网址",
    });
  const input: SiteInput = {
    url: first.url,
    schemeGuessed: first.schemeGuessed,
    jumpUrl: addressOf(entry, "jumpUrl")?.url ?? null,
    name: text("name"),
    siteCode: siteCodeOf(text("siteCode")),
    kind: kindOf(text("isPortal"), text("kind")),
    chineseDomain: text("chineseDomain"),
    province: text("province"),
    city: text("city"),
    county: text("county"),
    level: text("level"),
    sponsor: text("sponsor"),
    organizer: text("organizer"),
    publicService: claimOf(text("publicService")),
    parentUrl: addressOf(entry, "parentUrl")?.url ?? null,
    status: statusOf(text("status")),
    icp: text("icp"),
    police: text("police"),
    remark: text("remark"),
    tags: tagsOf(text("tags")),
    extra: entry.extra,
  };
  return checked(input, entry);
}

function checked(input: SiteInput, entry: ListEntry): Site {
  const result = siteSchema.safeParse({
    ...input,
    ...(entry.hints === undefined ? {} : { hints: entry.hints }),
    ...(entry.overrides === undefined ? {} : { overrides: entry.overrides }),
  });
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const field = issue?.path[0] === "overrides" ? "overrides" : "hints";
  const what = issue === undefined ? { en: "is wrong", zh: "有误" } : wordsOf(issue);
  const part = issue?.path.slice(1).join(".") ?? "";
  throw new EntryError(field, part === "" ? what : joined([same(part), what], " "));
}

/** A mistyped key of a hint is told with those there are. */
function wordsOf(issue: z.core.$ZodIssue): Text {
  if (issue.code !== "unrecognized_keys") return issueText(issue);
  const { shape } = issue.path[1] === "columns" ? columnHintSchema : hintsSchema;
  const [keys, known] = [issue.keys, Object.keys(shape)];
  return {
    en: `unknown key "${keys.join('", "')}"; known: ${known.join(", ")}`,
    zh: `没有键“${keys.join("”“")}”；已知：${known.join("、")}`,
  };
}

function addressOf(entry: ListEntry, field: "url" | "jumpUrl" | "parentUrl") {
  const text = entry.texts.get(field);
  if (text === undefined) return null;
  const address = siteAddress(text);
  if (address === null)
    throw new EntryError(field, { en: `"${text}" is not the address of a website`, zh: `“${text}”不是网址` });
  return address;
}

function siteCodeOf(text: string | null): string | null {
  if (text === null) return null;
  const code = text.normalize("NFKC").replace(/\s+/g, "");
  // A spreadsheet that took the code for a number and wrote it back has thrown digits away.
  if (/^\d(?:\.\d+)?e\+\d+$/i.test(code))
    throw new EntryError("siteCode", {
      en: `"${code}" lost its digits in a spreadsheet; format the column as text`,
      zh: `“${code}”在表格软件中丢失了数位；请把该列设为文本格式后重新填写`,
    });
  return code;
}

const portals = new Set(["门户", "门户网站", "政府门户", "政府门户网站", "portal"]);
const departments = new Set(["部门", "部门网站", "政府部门网站", "department"]);

function kindOf(isPortal: string | null, kind: string | null): Site["kind"] {
  const claimed = claimOf(isPortal);
  const fromClaim = claimed === null ? null : claimed ? "portal" : "department";
  const word = plain(kind);
  const fromKind = portals.has(word) ? "portal" : departments.has(word) ? "department" : null;
  if (fromClaim !== null && fromKind !== null && fromClaim !== fromKind)
    throw new EntryError("kind", {
      en: `"${kind}" contradicts "${isPortal}" under is_portal (是否门户)`,
      zh: `“${kind}”与是否门户一列的“${isPortal}”矛盾`,
    });
  return fromKind ?? fromClaim;
}

const yes = new Set(["是", "有", "y", "yes", "true", "1", "√", "门户"]);
const no = new Set(["否", "无", "没有", "不是", "n", "no", "false", "0", "×"]);

/** What is neither is unknown. */
function claimOf(text: string | null): boolean | null {
  const word = plain(text);
  return yes.has(word) ? true : no.has(word) ? false : null;
}

const statuses = new Map<string, Site["status"]>([
  ["", "normal"],
  ["正常", "normal"],
  ["正常运行", "normal"],
  ["normal", "normal"],
  ["例外", "exception"],
  ["exception", "exception"],
  ["关停", "closed"],
  ["已关停", "closed"],
  ["closed", "closed"],
]);

function statusOf(text: string | null): Site["status"] {
  const status = statuses.get(plain(text));
  if (status === undefined)
    throw new EntryError("status", {
      en: `"${text}" is none of 正常, 例外, 关停`,
      zh: `“${text}”无法识别，应为正常、例外或关停`,
    });
  return status;
}

const tagsOf = (text: string | null): string[] =>
  (text ?? "")
    .split(/[;；,，、]/)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== "");

const plain = (text: string | null): string => (text ?? "").normalize("NFKC").trim().toLowerCase();
