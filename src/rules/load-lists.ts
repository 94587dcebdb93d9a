/** Reads word, host and filter lists (`rules/lists/*.yaml` and a user's own) and ad filter files into `Lists`. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { fileError, UserError } from "../model/failure.ts";
import { issueText, issueWords } from "../model/issue-text.ts";
import { joined, same } from "../model/text.ts";
import { type Fingerprint, fingerprintSchema } from "../observe/kinds/fingerprint.ts";
import type { ListedWord, Lists } from "../observe/observer.ts";
import { parseYaml } from "./yaml-file.ts";

/** One character is in every text; a list of single characters would find everything. */
const wordSchema = z.string().trim().min(2).max(60);
const entrySchema = z.union([
  wordSchema,
  z.strictObject({
    word: wordSchema,
    /** `hard` (the default) is enough alone, `soft` needs company. */
    weight: z.enum(["hard", "soft"]).default("hard"),
    /** What it should read. */
    suggestion: z.string().trim().min(1).optional(),
  }),
]);
const hostSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^(?:[a-z0-9_-]+\.)+[a-z0-9-]+$/, issueWords({ en: "not a host name", zh: "不是主机名" }));
const about = {
  id: z
    .string()
    .regex(
      /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
      issueWords({ en: "an id is kebab-case", zh: "id 应为小写字母、数字与连字符" }),
    ),
  /** Where the entries come from. */
  source: z.string().min(1),
  date: z.iso.date(),
  licence: z.string().min(1),
  note: z.string().optional(),
};
/** `wordings` are a body's own wrong wordings (严重表述错误): their hits are candidates for a person. */
const listSchema = z.discriminatedUnion("kind", [
  z.strictObject({ ...about, kind: z.enum(["words", "wordings"]), entries: z.array(entrySchema) }),
  z.strictObject({ ...about, kind: z.literal("hosts"), entries: z.array(hostSchema) }),
  z.strictObject({ ...about, kind: z.literal("filters"), entries: z.array(z.string().min(1)) }),
  z.strictObject({ ...about, kind: z.literal("challenges"), entries: z.array(fingerprintSchema) }),
]);
export type List = z.infer<typeof listSchema>;

export interface ListSources {
  /** The user's own YAML lists; one with the id of a shipped list adds to it. */
  readonly files?: readonly string[];
  /** Files of ad filters in EasyList syntax (`--ad-lists`). */
  readonly adLists?: readonly string[];
}

/** The shipped lists and those named, as the observers want them. */
export function loadLists(sources: ListSources = {}): Lists {
  const lists = [...shippedLists(), ...(sources.files ?? [])].map(readList);
  const adFilters = (sources.adLists ?? []).flatMap((file) => read(file).split(/\r?\n/));
  return compileLists(lists, adFilters);
}

export function compileLists(lists: readonly List[], adFilters: readonly string[] = []): Lists {
  const words = new Map<string, ListedWord[]>();
  const hosts = new Map<string, Set<string>>();
  const filters: string[] = [];
  const wordings = new Set<string>();
  const challenges: Fingerprint[] = [];
  for (const list of lists) {
    if (list.kind === "hosts") hosts.set(list.id, new Set([...(hosts.get(list.id) ?? []), ...list.entries]));
    else if (list.kind === "challenges") challenges.push(...list.entries);
    else if (list.kind === "filters") filters.push(...list.entries);
    else {
      words.set(list.id, [...(words.get(list.id) ?? []), ...list.entries.map(wordOf)]);
      if (list.kind === "wordings") wordings.add(list.id);
    }
  }
  return { words, hosts, wordings, challenges, adFilters: [...filters, ...adFilters] };
}

const wordOf = (entry: z.infer<typeof entrySchema>): ListedWord =>
  typeof entry === "string"
    ? { word: entry, weight: "hard", suggestion: null }
    : { word: entry.word, weight: entry.weight, suggestion: entry.suggestion ?? null };

/** `rules/lists/` of the package, beside `src/` and `dist/`. */
const shippedFolder = fileURLToPath(new URL("../../rules/lists/", import.meta.url));

const shippedLists = (): string[] =>
  readdirSync(shippedFolder)
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => join(shippedFolder, name));

/** One list file; what is wrong with it is said with its place. */
function readList(file: string): List {
  return parseList(read(file), file);
}

export function parseList(text: string, file: string): List {
  const source = parseYaml(text, file);
  const parsed = listSchema.safeParse(source.value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const path = issue?.path ?? [];
  const what = issue === undefined ? { en: "is wrong", zh: "有误" } : issueText(issue);
  throw new UserError(joined([same(`${source.placeOf(path)} ${path.join(".")}`), what], ": "), {
    hint: {
      en: "A list has id, kind (words, wordings, hosts, filters or challenges), source, date, licence and entries.",
      zh: "词表须有 id、kind（words、wordings、hosts、filters 或 challenges）、source、date、licence 和 entries。",
    },
  });
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8").replace(/^\ufeff/, "");
  } catch (cause) {
    throw fileError(file, "read", cause);
  }
}
