/** The pages on which things of every page are looked for: the homepage, a column, two articles, a message page. */
import type { PageKind } from "../../model/observation.ts";
import { isRead, type PageBrief, type Scene } from "../scene.ts";

export type SampledAs = "home" | "column" | "article" | "message";

export interface Sampled {
  readonly as: SampledAs;
  readonly page: PageBrief;
}

const wanted: readonly {
  readonly as: SampledAs;
  readonly kinds: readonly PageKind[];
  readonly number: number;
}[] = [
  { as: "column", kinds: ["listing"], number: 1 },
  { as: "article", kinds: ["article"], number: 2 },
  { as: "message", kinds: ["message", "message-list"], number: 1 },
];

/** The shallowest of each kind, by address among equals: the same pages in every judgement of a run. */
export function samplePages(scene: Scene): Sampled[] {
  const pages = [...scene.pages.values()]
    .filter((page) => page.role === "page" && isRead(page) && page.url !== scene.home?.url)
    .sort((a, b) => a.depth - b.depth || (a.url < b.url ? -1 : 1));
  const others = wanted.flatMap(({ as, kinds, number }) =>
    pages
      .filter((page) => page.kind !== null && kinds.includes(page.kind))
      .slice(0, number)
      .map((page) => ({ as, page })),
  );
  return scene.home === null ? others : [{ as: "home", page: scene.home }, ...others];
}
