/** What of a site bears a name by which an offer is known. */
import type { NavigationItem } from "../../model/observation.ts";
import { isBodyName } from "../../observe/columns/body-names.ts";
import type { Scene } from "../scene.ts";
import { offers } from "./offer-names.ts";

export interface Named {
  readonly name: string;
  readonly url: string;
}

/** A thing by a name, where it leads, and whether the first page names it. */
export interface Candidate extends Named {
  readonly onHomepage: boolean;
}

export interface Candidates {
  readonly byOffer: ReadonlyMap<string, readonly Candidate[]>;
  /** How many names were looked at. */
  readonly names: number;
}

/** Names that a page gives to columns. */
export interface Naming {
  readonly named: readonly Named[];
  readonly navigation: readonly NavigationItem[];
}

/** Longer names of columns are headlines; among links they are so sooner. */
const nameLimit = 14;
const linkNameLimit = 9;
/** Candidates kept for one offer: the menus come first. */
const candidateLimit = 200;

export function candidatesByOffer(
  pages: readonly Naming[],
  home: Naming | undefined,
  scene: Scene,
): Candidates {
  const found = new Map<string, Candidate[]>(offers.map(({ id }) => [id, []]));
  const known = new Map<string, readonly string[]>();
  for (const one of candidatesOn(pages, home, scene)) {
    const name = one.name.replace(/[\s>»›·•|【】[\]]+/g, "");
    const ids = known.get(name) ?? idsNamed(name);
    known.set(name, ids);
    for (const id of ids) {
      const candidates = found.get(id);
      if (candidates !== undefined && candidates.length < candidateLimit) candidates.push(one);
    }
  }
  return { byOffer: found, names: known.size };
}

const idsNamed = (name: string): string[] =>
  name.length > nameLimit || isBodyName(name)
    ? []
    : offers.filter(({ names }) => names?.test(name) === true).map(({ id }) => id);

function* candidatesOn(
  pages: readonly Naming[],
  home: Naming | undefined,
  scene: Scene,
): Generator<Candidate> {
  for (const { name, url } of home?.navigation ?? []) yield { name, url, onHomepage: true };
  for (const { text, url, onHomepage, kind } of scene.links)
    if (kind !== "script" && kind !== "tel" && text.length <= linkNameLimit)
      yield { name: text, url, onHomepage };
  for (const { named, navigation } of pages) {
    for (const one of named) yield { ...one, onHomepage: false };
    for (const { name, url } of navigation) yield { name, url, onHomepage: false };
  }
}
