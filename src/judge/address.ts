/** Addresses that name one page in two spellings. */
import { pageKeyOf } from "../model/url.ts";

/** `/tzgg/` and `/tzgg/index.html` are one page to every server seen. */
export const indexlessKeyOf = (url: string): string =>
  pageKeyOf(url).replace(/\/(?:index|default)\.(?:s?html?|jhtml|jspx?|php|aspx?)$/i, "/");

const smallScreens = /^([^/]+)\/(?:m|wap|mobile|3g|phone|sjb)\/(.*)$/i;

/** The key of the page that one for small screens (`/m/…`) is a copy of, by its address; null where it is none. */
export function fullKeyOf(key: string): string | null {
  const [, host, path] = smallScreens.exec(key) ?? [];
  return host === undefined ? null : `${host}/${path}`;
}
