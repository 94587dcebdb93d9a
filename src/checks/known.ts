import { answerOf } from "./answer.ts";
import { itemCheck } from "./check.ts";
import { fieldSchema } from "./field.ts";
import { strictMap } from "./strict-map.ts";

const options = strictMap({ field: fieldSchema });

export const known = itemCheck({
  id: "known",
  about: "The field has a value at all. Never unknown itself: it says what an unknown field means.",
  options,
  test: (fields, { field }) => answerOf((fields[field] ?? null) !== null),
});
