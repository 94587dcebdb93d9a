/** Addresses that content management systems give to articles, and to nothing else. */
import { dateInUrl } from "./url-date.ts";

const shape =
  /\/t\d{8}_|\/art\/\d{4}\/|\/content\/post_|\/post_\d+|\/content_\d+|\/info\/\d+\/\d+\.htm|\/\d{4}-\d{2}[-/]\d{2}\/|\/\d{6}\/[0-9a-f]{20,}/;

export const isArticleAddress = (url: string): boolean => shape.test(url);

/** Also addresses of other makes that name a day. */
export const namesArticle = (url: string): boolean => isArticleAddress(url) || dateInUrl(url)?.day != null;
