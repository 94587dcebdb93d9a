/** The cookies of one redirect chain, by host; a small bounded memory that dies with the chain. */
export class ChainCookies {
  readonly #byHost = new Map<string, Map<string, string>>();

  /** Takes the Set-Cookie header of an answer, several of them joined with ", ". */
  keep(url: string, setCookie: string | undefined): void {
    if (setCookie === undefined) return;
    const { hostname } = new URL(url);
    const jar = this.#byHost.get(hostname) ?? new Map<string, string>();
    this.#byHost.set(hostname, jar);
    for (const cookie of setCookie.split(cookieBorder)) {
      const [, name, value] = pair.exec(cookie) ?? [];
      if (name === undefined || value === undefined || value.length > valueLimit) continue;
      if (jar.has(name) || jar.size < countLimit) jar.set(name, value);
    }
  }

  /** The Cookie header for this URL; empty when there is nothing to say. */
  for(url: string): string {
    const jar = this.#byHost.get(new URL(url).hostname);
    return jar === undefined ? "" : [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
  }
}

const countLimit = 50;
const valueLimit = 4096;

/** A comma before `name=`; the comma inside Expires is followed by a day of the month. */
const cookieBorder = /,\s*(?=[^\s;,=]+=)/;
const pair = /^\s*([^\s;,=]+)=([^;]*)/;
