import { flat } from "../../model/evidence.ts";

export interface Bounds {
  /** Texts that are kept. */
  readonly most?: number;
  /** Longer texts are hardly met twice. */
  readonly longest?: number;
}

/**
 * Keeps what a pure function says of a short text: the names of boxes, the labels of links and the hosts of addresses are the
 * same on every page of a site. What is kept is bounded and forgotten as a whole; it never changes an answer.
 */
export function memoByText<T extends NonNullable<unknown> | null>(
  look: (text: string) => T,
  { most = 5000, longest = 200 }: Bounds = {},
): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > longest) return look(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    // Neither the key nor what is said of it may hold on to the page.
    const own = flat(text);
    const value = look(own);
    if (known.size >= most) known.clear();
    known.set(own, value);
    return value;
  };
}
