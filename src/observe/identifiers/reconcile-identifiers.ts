/** Puts together what a document shows and what the files it includes hold. */
import {
  type Identifier,
  type Identifiers,
  identifierNames,
  type Mention,
  type Observations,
} from "../../model/observation.ts";

export interface ReadInclude {
  readonly url: string;
  readonly observations: Observations;
}

/**
 * Identifiers as a visitor sees them: what the document leaves open is looked for in the includes that were read. It
 * stays open while a file it may come from was not read, and is absent once all of them were read in vain.
 */
export function reconcileIdentifiers(
  page: Observations,
  read: readonly ReadInclude[],
): Identifiers | undefined {
  const own = page.identifiers;
  if (own === undefined) return undefined;
  const named = new Set(page["page.includes"]?.map(({ url }) => url));
  const used = read.filter(({ url }) => named.has(url));
  const entries = identifierNames.map((name) => {
    const seen = used.flatMap(({ observations }) => observations.identifiers?.[name] ?? []);
    return [name, reconciled(own[name], seen, named.size > 0 && used.length >= named.size)];
  });
  return Object.fromEntries(entries) as Identifiers;
}

/** Mentions of the page and of the includes it is made of. */
export function reconcileMentions(page: Observations, read: readonly ReadInclude[]): Mention[] {
  const named = new Set(page["page.includes"]?.map(({ url }) => url));
  const used = read.filter(({ url }) => named.has(url));
  return [...(page.mentions ?? []), ...used.flatMap(({ observations }) => observations.mentions ?? [])];
}

function reconciled(own: Identifier, seen: readonly Identifier[], isComplete: boolean): Identifier {
  if (own.found !== "unknown") return own;
  const found = seen.find((one) => one.found === true);
  if (found !== undefined) return found;
  if (own.why !== "script-footer" && own.why !== "iframe") return own;
  const open = seen.find((one) => one.found === "unknown");
  return isComplete ? (open ?? { found: false }) : own;
}
