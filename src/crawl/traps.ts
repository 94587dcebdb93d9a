/**
 * Addresses without end, told by their form: paths that grow by themselves, session ids, calendars, parameters in every
 * combination, farms of generated links. What is refused here is counted and said, never silently left out.
 */

export const trapKinds = [
  "growing-path",
  "session-id",
  "calendar",
  "parameters",
  "template",
  "link-farm",
  "repetition",
] as const;
export type TrapKind = (typeof trapKinds)[number];

const limits = {
  /** Segments of a path; real ones stay below ten. */
  segments: 16,
  /** A segment, or a run of them, again and again. */
  repeats: 3,
  parameters: 6,
  /** Query of one URL, in characters. */
  query: 512,
  /** Distinct queries of one path when they are made of two or more parameters; one parameter is how lists and articles are numbered. */
  combinations: 400,
  /** Calendar addresses of one path, ten years of months. */
  dates: 120,
  /** Folders that are named for days and hold nothing but each other, below one path. */
  dateFolders: 400,
  /** New addresses taken from one page. */
  links: 3000,
};

const sessionName =
  /^(?:jsessionid|phpsessid|aspsessionid\w*|sessionid|session_id|sid|s_id|zenid|cfid|cftoken)$/i;
const sessionValue = /^[0-9a-f-]{16,}$|^[0-9a-z]{24,}$/i;
const calendarName = /^(?:year|month|day|date|y|m|d|ym|ymd|nian|yue|riqi|cal\w*)$/i;
const calendarFolder = /^(.*?)\/(\d{4})(?:[/-](?:0?[1-9]|1[0-2]))(?:[/-](?:0?[1-9]|[12]\d|3[01]))?\/?$/;
const yearRange = { from: 1990, to: 2100 };

export class Traps {
  /** Distinct addresses per template. */
  readonly #templates = new Map<string, number>();
  readonly #queries = new Set<string>();

  /** What kind of trap a newly found URL is, or null. Remembers it, so ask once per URL. */
  trapOf(url: string): TrapKind | null {
    const { pathname, searchParams, search } = new URL(url);
    if (isGrowing(pathname)) return "growing-path";
    if (search === "") return this.#isCalendarFolder(pathname) ? "calendar" : null;
    const parameters = [...searchParams];
    if (parameters.some(([name, value]) => sessionName.test(name) && sessionValue.test(value)))
      return "session-id";
    if (parameters.length > limits.parameters || search.length > limits.query) return "parameters";
    return this.#trapOfQuery(pathname, parameters);
  }

  /** `/rili/2020/05/` and `/rili/2020-05-06`: an article's address goes on after its day. */
  #isCalendarFolder(pathname: string): boolean {
    const [, above, year] = calendarFolder.exec(pathname) ?? [];
    if (above === undefined || year === undefined) return false;
    if (Number(year) < yearRange.from || Number(year) > yearRange.to) return true;
    return this.#count(`folder ${above}`) > limits.dateFolders;
  }

  #trapOfQuery(pathname: string, parameters: [string, string][]): TrapKind | null {
    const sorted = parameters.map(([name, value]) => `${name}=${value}`).sort();
    if (isNew(this.#queries, `${pathname}?${sorted.join("&")}`) === false) return "parameters";
    const names = parameters.map(([name]) => name);
    if (names.some((name) => calendarName.test(name))) {
      if (parameters.some(isNoYear)) return "calendar";
      return this.#count(`date ${pathname}`) > limits.dates ? "calendar" : null;
    }
    if (names.length < 2) return null;
    return this.#count(`${pathname}?${names.sort().join("&")}`) > limits.combinations ? "template" : null;
  }

  #count(template: string): number {
    const count = (this.#templates.get(template) ?? 0) + 1;
    this.#templates.set(template, count);
    return count;
  }
}

/** How many of a page's new addresses are taken; the rest is a farm's. */
export const linksPerPage = limits.links;

function isNew(known: Set<string>, key: string): boolean {
  if (known.has(key)) return false;
  known.add(key);
  return true;
}

/** `/a/b/a/b/a/b/`: a relative link on a page that answers under every path below itself. */
function isGrowing(pathname: string): boolean {
  const segments = pathname.split("/").filter((segment) => segment !== "");
  if (segments.length > limits.segments || mostOften(segments) > limits.repeats) return true;
  for (let length = 1; length * limits.repeats <= segments.length; length += 1)
    if (repeatsSomewhere(segments, length)) return true;
  return false;
}

/** `/a/b/b/a/a/b/a/`: two relative links make words of two letters in every order. */
function mostOften(segments: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const segment of segments) counts.set(segment, (counts.get(segment) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

function repeatsSomewhere(segments: readonly string[], length: number): boolean {
  const whole = length * limits.repeats;
  for (let from = 0; from + whole <= segments.length; from += 1)
    if (segments.slice(from, from + whole).every((segment, i) => segment === segments[from + (i % length)]))
      return true;
  return false;
}

function isNoYear([name, value]: [string, string]): boolean {
  if (!/^(?:year|y|nian)$/i.test(name) || !/^\d{1,5}$/.test(value)) return false;
  return Number(value) < yearRange.from || Number(value) > yearRange.to;
}
