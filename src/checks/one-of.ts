import { z } from "zod";
import { answerOf } from "./answer.ts";
import { itemCheck } from "./check.ts";
import { fieldSchema, valueSchema } from "./field.ts";
import { strictMap } from "./strict-map.ts";

const options = strictMap({ field: fieldSchema, values: z.array(valueSchema).min(1) });

export const oneOf = itemCheck({
  id: "one-of",
  about: "The field has one of these values.",
  options,
  test(fields, { field, values }) {
    const found = fields[field] ?? null;
    return found === null ? "unknown" : answerOf(values.includes(found));
  },
});
