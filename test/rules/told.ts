import { UserError } from "../../src/model/failure.ts";
import type { Text } from "../../src/model/text.ts";

/** What a user is told, in both languages, when this is done; "nothing" where it works. */
export function told(work: () => unknown): Text & { readonly hint: Text | undefined } {
  try {
    work();
  } catch (error) {
    if (error instanceof UserError) return { ...error.text, hint: error.hint };
    throw error;
  }
  return { en: "nothing", zh: "nothing", hint: undefined };
}
