import { z } from "zod";
import { issueWords } from "../model/issue-text.ts";
import { joined } from "../model/text.ts";
import { unknownName } from "./unknown-name.ts";

const keyWord = { en: "key", zh: "键" };

/** A map of known keys: an unknown one is an error that names those there are. */
export function strictMap<S extends z.core.$ZodLooseShape>(shape: S) {
  const known = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === "unrecognized_keys"
        ? issueWords(
            joined(
              (issue.keys as string[]).map((key) => unknownName(keyWord, key, known)),
              "; ",
            ),
          )
        : undefined,
  });
}
