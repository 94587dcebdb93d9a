/** Tells the front page of a site by its address. */

const frontPath = /^\/?(?:(?:index|default|home|main|welcome|portal)\d{0,2}(?:_\d)?\.[a-z]{2,5})?$/i;

/** True for the root of a host and for its index file, without a query. */
export function isFrontAddress(url: string): boolean {
  const path = /^https?:\/\/[^/?#]+([^?#]*)(\?[^#]+)?/i.exec(url);
  return path !== null && path[2] === undefined && frontPath.test(path[1] ?? "");
}
