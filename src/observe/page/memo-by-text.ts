import { flat } from "../../model/evidence.ts";

/** Longer texts are hardly met twice. */
const longest = 200;

/**
 * Keeps what a pure function says of a short text: the names of boxes, the labels of links and the hosts of addresses are the
 * same on every page of a site. What is kept is bounded and forgotten as a whole; it never changes an answer.
 */
export function memoByText<T extends NonNullable<unknown> | null>(
  look: (text: string) => T,
  most = 5000,
): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > longest) return look(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = look(text);
    if (known.size >= most) known.clear();
    known.set(flat(text), value);
    return value;
  };
}
