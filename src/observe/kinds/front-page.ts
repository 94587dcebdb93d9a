/** Tells the front page of a site by its address. */

const frontPath = /^\/?(?:(?:index|default|home|main|welcome|portal)\d{0,2}(?:_\d)?\.[a-z]{2,5})?$/i;

/** True for the root of a host and for its index file, without a query. */
export function isFrontAddress(url: string): boolean {
  const path = plainPathOf(url);
  return path !== null && frontPath.test(path);
}

const frontOfFolder = /^\/[^/]+\/(?:(?:index|default|home|main)\.[a-z]{2,5})?$/i;
const frontTitle = /^(?:网站)?首\s*页(?=$|[-_|—–\s])|[-_|—–]\s*(?:网站)?首\s*页$/;

/** A folder below the root whose page says it is the 首页: where a stub at the root leads. */
export function isTitledFront(url: string, title: string): boolean {
  const path = plainPathOf(url);
  return path !== null && frontOfFolder.test(path) && frontTitle.test(title.trim());
}

/** The path of a web address without a query; null for any other. */
function plainPathOf(url: string): string | null {
  const [, path = null, query] = /^https?:\/\/[^/?#]+([^?#]*)(\?[^#]+)?/i.exec(url) ?? [];
  return query === undefined ? path : null;
}
