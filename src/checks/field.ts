/** How checks name a field of their items; the rule loader holds the name against the fact's fields. */
import { z } from "zod";

export const fieldSchema = z
  .string()
  .min(1)
  .meta({ field: true, description: "A field of the rule's fact." });
export const valueSchema = z.union([z.string(), z.number(), z.boolean()]);
