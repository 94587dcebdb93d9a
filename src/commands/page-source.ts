/** What `page` looks at: the text of a page, decoded as a crawl would. */
import { decodeBody } from "../crawl/charset.ts";

export interface PageSource {
  readonly url: string;
  readonly text: string;
  readonly charset: string;
  /** 200 for a file. */
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** Nothing could be read because it was refused to us (robots, 403 without a body): not the page's fault. */
export interface Refused {
  readonly url: string;
  readonly refusedBecause: string;
}

export function decoded(bytes: Buffer, contentType: string | null): Pick<PageSource, "text" | "charset"> {
  const { text, charset } = decodeBody(bytes, contentType);
  return { text, charset };
}
