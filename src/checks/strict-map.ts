import { z } from "zod";
import { unknownName } from "./unknown-name.ts";

/** A map of known keys: an unknown one is an error that names those there are. */
export function strictMap<S extends z.core.$ZodLooseShape>(shape: S) {
  const known = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === "unrecognized_keys"
        ? (issue.keys as string[]).map((key) => unknownName("key", key, known)).join("; ")
        : undefined,
  });
}
