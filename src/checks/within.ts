import { dayOf } from "../model/time.ts";
import { windowSchema, windowStart } from "../model/window.ts";
import { answerOf } from "./answer.ts";
import { itemCheck } from "./check.ts";
import { fieldSchema } from "./field.ts";
import { strictMap } from "./strict-map.ts";

const options = strictMap({ field: fieldSchema, window: windowSchema });

export const within = itemCheck({
  id: "within",
  about: "The date lies in the window that ends at the as-of date, its first and last day included.",
  options,
  test(fields, { field, window }, { asOf }) {
    const found = fields[field];
    if (typeof found !== "string") return "unknown";
    const [day, today] = [found.slice(0, 10), dayOf(asOf)];
    return answerOf(day >= windowStart(window, today) && day <= today);
  },
});
