import { answerOf } from "./answer.ts";
import { itemCheck } from "./check.ts";
import { fieldSchema } from "./field.ts";
import { strictMap } from "./strict-map.ts";

const options = strictMap({ field: fieldSchema, as: fieldSchema });

export const same = itemCheck({
  id: "same",
  about: "Two fields have the same value.",
  options,
  test(fields, { field, as }) {
    const left = fields[field] ?? null;
    const right = fields[as] ?? null;
    return left === null || right === null ? "unknown" : answerOf(left === right);
  },
});
