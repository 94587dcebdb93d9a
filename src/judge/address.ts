/** Addresses that name one page in two spellings. */
import { pageKeyOf } from "../model/url.ts";

/** `/tzgg/` and `/tzgg/index.html` are one page to every server seen. */
export const indexlessKeyOf = (url: string): string =>
  pageKeyOf(url).replace(/\/(?:index|default)\.(?:s?html?|jhtml|jspx?|php|aspx?)$/i, "/");
