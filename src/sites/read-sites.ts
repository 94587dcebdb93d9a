/** The site list: files and addresses of the command line become Sites, or one error says everything that is wrong. */
import { readFile, stat } from "node:fs/promises";
import { extname } from "node:path";
import { fileError, UserError } from "../model/failure.ts";
import type { Site } from "../model/site.ts";
import { joined, type Text } from "../model/text.ts";
import { siteHostOf } from "../model/url.ts";
import { decodeList } from "./decode-list.ts";
import { fieldOf } from "./fields.ts";
import { EntryError, type ListEntry } from "./list-entry.ts";
import { readStream } from "./read-stream.ts";
import { siteAddress } from "./site-address.ts";
import { siteOf } from "./site-of.ts";
import { tableEntries } from "./table-entries.ts";
import { addressEntry, textEntries } from "./text-entries.ts";

/** A list of every government site there is has 2 MB; what is larger is another file. */
const mostBytes = 50 * 1024 * 1024;

/** Sites in the order of the lists; `-` is the standard input. Nothing is inspected of a list that has an error anywhere. */
export async function readSites(
  sources: readonly string[],
  stdin: AsyncIterable<Uint8Array> | Iterable<Uint8Array> = [],
): Promise<Site[]> {
  const entries: ListEntry[] = [];
  for (const [at, source] of sources.entries())
    entries.push(
      ...(source === "-"
        ? await listIn(await readStream(stdin, mostBytes, () => tooLarge("stdin")), "stdin")
        : await entriesOf(source, at + 1)),
    );
  if (entries.length === 0)
    throw new UserError(
      { en: `${sources.join(", ")}: no site in the list`, zh: `${sources.join("、")}：名单中没有网站` },
      { hint: { en: "One row or one address per site.", zh: "每个网站占一行，或写一个网址。" } },
    );
  const problems: Text[] = [];
  const sites = entries.map((entry) => read(entry, problems));
  const placeOf = (entry: ListEntry): Text => (sources.length > 1 ? entry.placeOf("url") : entry.place);
  problems.push(...sharedHosts(sites, entries, placeOf));
  if (problems.length > 0) throw refusal(problems);
  return sites.filter((site) => site !== null);
}

/** A word of the command line: an address, or the name of a file. */
async function entriesOf(source: string, number: number): Promise<ListEntry[]> {
  const isFile = await stat(source).then(
    () => true,
    () => false, // not there, or not ours to see: then it may be an address, else reading it says why
  );
  if (!isFile && (/^https?:/i.test(source) || looksLikeHost(source)))
    return [addressEntry(source, argument(number), argument(number))];
  return fileEntries(source);
}

const argument = (number: number): Text => ({ en: `argument ${number}`, zh: `第 ${number} 个参数` });

/** `www.example.gov.cn` and `例子.政务`, but not `sites.csv`. */
const looksLikeHost = (word: string): boolean =>
  !(extname(word).toLowerCase() in readers) && siteAddress(word) !== null;

type Reader = (bytes: Buffer, file: string) => ListEntry[] | Promise<ListEntry[]>;

const csv: Reader = async (bytes, file) => {
  const { csvTable } = await import("./csv-table.ts");
  return tableEntries(csvTable(decodeList(bytes), file), file);
};
const xlsx: Reader = async (bytes, file) => {
  const { xlsxTable } = await import("./xlsx-table.ts");
  return tableEntries(await xlsxTable(bytes, file), file);
};
const yaml: Reader = async (bytes, file) => {
  const { yamlEntries } = await import("./yaml-entries.ts");
  return yamlEntries(decodeList(bytes), file);
};
const text: Reader = (bytes, file) => textEntries(decodeList(bytes), file);

const readers: Readonly<Record<string, Reader>> = {
  ".csv": csv,
  ".tsv": csv,
  ".xlsx": xlsx,
  ".xls": xlsx,
  ".yaml": yaml,
  ".yml": yaml,
};

async function fileEntries(file: string): Promise<ListEntry[]> {
  return listIn(await bytesOf(file), file);
}

async function listIn(bytes: Buffer, file: string): Promise<ListEntry[]> {
  const isZip = bytes.subarray(0, 4).toString("latin1") === "PK\u0003\u0004";
  return (isZip ? xlsx : (readers[extname(file).toLowerCase()] ?? readerFor(bytes)))(bytes, file);
}

/** A pipe has no name that tells, and spreadsheets save tables as .txt: what a list is shows by how it begins. */
function readerFor(bytes: Buffer): Reader {
  const first = /^\s*(?:#.*\s+)*(.*)/.exec(decodeList(bytes))?.[1]?.trim() ?? "";
  if (/^(?:---|- |sites:)/.test(first)) return yaml;
  const isTable =
    siteAddress(first) === null && (/[\t,;，；]/.test(first) || fieldOf(first)?.field === "url");
  return isTable ? csv : text;
}

async function bytesOf(file: string): Promise<Buffer> {
  try {
    if ((await stat(file)).size > mostBytes) throw tooLarge(file);
    return await readFile(file);
  } catch (cause) {
    throw cause instanceof UserError ? cause : fileError(file, "read", cause);
  }
}

const tooLarge = (file: string): UserError =>
  new UserError({
    en: `${file} is larger than a site list of 50 MB`,
    zh: `${file} 超过 50 MB，不像是网站名单`,
  });

function read(entry: ListEntry, problems: Text[]): Site | null {
  try {
    return siteOf(entry);
  } catch (error) {
    if (!(error instanceof EntryError)) throw error;
    problems.push(problemAt(entry.placeOf(error.field), error.text));
    return null;
  }
}

const problemAt = (place: Text, what: Text): Text => ({
  en: `${place.en}: ${what.en}`,
  zh: `${place.zh}：${what.zh}`,
});

/** Two rows of one host would be two verdicts of one site. */
function sharedHosts(
  sites: readonly (Site | null)[],
  entries: readonly ListEntry[],
  placeOf: (entry: ListEntry) => Text,
): Text[] {
  const first = new Map<string, ListEntry>();
  return sites.flatMap((site, at) => {
    const entry = entries[at];
    if (site === null || entry === undefined) return [];
    const host = siteHostOf(site.url);
    const before = first.get(host);
    if (before === undefined) {
      first.set(host, entry);
      return [];
    }
    const { en, zh } = placeOf(before);
    return [
      problemAt(entry.placeOf("url"), {
        en: `${host} is already the site of ${en}`,
        zh: `${host} 与${zh}是同一网站`,
      }),
    ];
  });
}

/** As many lines as a person mends at once. */
const mostShown = 20;

function refusal(problems: readonly Text[]): UserError {
  const more = problems.length - mostShown;
  const rest = more > 0 ? [{ en: `and ${more} more`, zh: `另有 ${more} 处` }] : [];
  return new UserError(joined([...problems.slice(0, mostShown), ...rest], "\n"), {
    hint: {
      en: "Nothing was inspected; mend the list and start again.",
      zh: "尚未检查任何网站；请修改名单后重新运行。",
    },
  });
}
