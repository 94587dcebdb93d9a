import { z } from "zod";
import type { Text } from "./text.ts";

/** Apart from the type: the command line has texts before anything is checked, and zod takes its time to load. */
export const textSchema: z.ZodType<Text> = z.strictObject({ zh: z.string(), en: z.string() });
