/** Whose text an article says it is, by what the page tells of the site it belongs to. */
import type { Observations } from "../../model/observation.ts";
import { type SourceKind, sourceKindOf } from "./source-kind.ts";

/** Null where the article names no source. */
export function articleSourceOf(source: string | null, observations: Observations): SourceKind | null {
  if (source === null) return null;
  const sponsor = observations.identifiers?.sponsor;
  const names = [observations["meta.tags"]?.SiteName, sponsor?.found === true ? sponsor.value : null];
  return sourceKindOf(
    source,
    names.filter((name) => typeof name === "string"),
  );
}
