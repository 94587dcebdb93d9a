/** Addresses that one part of a server answers: same folder, same ending, same names of parameters. */

/** A page that may not be there; `title` null where it is in doubt whatever it is called. */
export interface Suspect {
  readonly url: string;
  readonly title: string | null;
}

export interface Shape {
  readonly name: string;
  readonly pages: readonly Suspect[];
}

/** Shapes with pages in doubt first, then those with most pages: a few of them are tried. */
export function byShape(suspects: readonly Suspect[]): Shape[] {
  const shapes = new Map<string, Map<string, Suspect>>();
  for (const suspect of suspects) {
    const name = shapeOf(suspect.url);
    const pages = shapes.get(name) ?? new Map<string, Suspect>();
    shapes.set(name, pages);
    if (!pages.has(suspect.url)) pages.set(suspect.url, suspect);
  }
  return [...shapes]
    .map(([name, pages]) => ({ name, pages: [...pages.values()] }))
    .sort((a, b) => doubts(b) - doubts(a) || b.pages.length - a.pages.length || (a.name < b.name ? -1 : 1));
}

const doubts = ({ pages }: Shape): number => (pages.some(({ title }) => title === null) ? 1 : 0);

function shapeOf(url: string): string {
  const { host, pathname, searchParams } = new URL(url);
  const folder = pathname.slice(0, pathname.lastIndexOf("/")).replace(/\d+/g, "0");
  const ending = /\.\w+$/.exec(pathname)?.[0] ?? "";
  return `${host}${folder} ${ending} ${[...searchParams.keys()].join()}`;
}
