/** What the name system says of a site's host: whether it can be reached over IPv4 and IPv6. */
import { Resolver } from "node:dns/promises";
import { isIP } from "node:net";

export interface DnsFacts {
  readonly host: string;
  /** null where the resolver did not say. */
  readonly a: readonly string[] | null;
  readonly aaaa: readonly string[] | null;
}

const limits = { timeout: 3000, tries: 2 };

/** null for a host that is an address itself. */
export async function dnsFacts(host: string): Promise<DnsFacts | null> {
  if (isIP(host.replace(/^\[|\]$/g, "")) !== 0 || host === "localhost") return null;
  const resolver = new Resolver(limits);
  const [a, aaaa] = await Promise.all([answerOf(resolver.resolve4(host)), answerOf(resolver.resolve6(host))]);
  return { host, a, aaaa };
}

/** "No such record" is an answer; anything else is silence. */
async function answerOf(asked: Promise<string[]>): Promise<string[] | null> {
  try {
    return (await asked).sort();
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "ENODATA" ? [] : null;
  }
}
