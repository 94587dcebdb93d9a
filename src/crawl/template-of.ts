/** What a row of addresses has in common: the path without its numbers, its ending, the names of its parameters. */
export function templateOf(url: string): string {
  const { pathname, searchParams } = new URL(url);
  const slash = pathname.lastIndexOf("/");
  const name = pathname.slice(slash + 1);
  const ending = /\.\w+$/.exec(name)?.[0] ?? "";
  const folder = pathname.slice(0, slash).replace(/\d+/g, "0");
  const kind = searchParams.size > 0 ? name : /\d/.test(name) ? "0" : "";
  return `${folder}/${kind}${ending}?${[...searchParams.keys()].sort().join("&")}`;
}
