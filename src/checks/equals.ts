import { answerOf } from "./answer.ts";
import { itemCheck } from "./check.ts";
import { fieldSchema, valueSchema } from "./field.ts";
import { strictMap } from "./strict-map.ts";

const options = strictMap({ field: fieldSchema, value: valueSchema });

export const equals = itemCheck({
  id: "equals",
  about: "The field has this value.",
  options,
  test(fields, { field, value }) {
    const found = fields[field] ?? null;
    return found === null ? "unknown" : answerOf(found === value);
  },
});
