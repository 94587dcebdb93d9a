import { dayOf } from "../model/time.ts";
import { windowSchema, windowStart } from "../model/window.ts";
import { answerOf } from "./answer.ts";
import { itemCheck } from "./check.ts";
import { fieldSchema } from "./field.ts";
import { strictMap } from "./strict-map.ts";

const options = strictMap({ field: fieldSchema, window: windowSchema });

export const olderThan = itemCheck({
  id: "older-than",
  about: "The date lies before the window that ends at the as-of date.",
  options,
  test(fields, { field, window }, { asOf }) {
    const found = fields[field];
    if (typeof found !== "string") return "unknown";
    return answerOf(found.slice(0, 10) < windowStart(window, dayOf(asOf)));
  },
});
