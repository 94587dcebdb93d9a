/** All checks that ask one item, by name. */
import { between } from "./between.ts";
import type { ItemCheck } from "./check.ts";
import { equals } from "./equals.ts";
import { known } from "./known.ts";
import { matches } from "./matches.ts";
import { olderThan } from "./older-than.ts";
import { oneOf } from "./one-of.ts";
import { same } from "./same.ts";
import { within } from "./within.ts";

export const itemChecks: ReadonlyMap<string, ItemCheck> = new Map(
  [between, equals, known, matches, olderThan, oneOf, same, within].map((check) => [check.id, check]),
);
