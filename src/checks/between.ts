import { z } from "zod";
import { issueWords } from "../model/issue-text.ts";
import { answerOf } from "./answer.ts";
import { itemCheck } from "./check.ts";
import { fieldSchema } from "./field.ts";
import { strictMap } from "./strict-map.ts";

const options = strictMap({
  field: fieldSchema,
  from: z.number().optional(),
  to: z.number().optional(),
}).refine(({ from, to }) => from !== undefined || to !== undefined, {
  error: issueWords({ en: "needs from, to or both", zh: "须写 from、to 或两者" }),
});

export const between = itemCheck({
  id: "between",
  about: "The number lies between `from` and `to`, both included.",
  options,
  test(fields, { field, from, to }) {
    const found = fields[field];
    if (typeof found !== "number") return "unknown";
    return answerOf((from === undefined || found >= from) && (to === undefined || found <= to));
  },
});
