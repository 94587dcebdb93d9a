/** What a person reads, in both languages of the tool. Machine formats pick one by `--lang`. */
import { z } from "zod";

export const textSchema = z.strictObject({ zh: z.string(), en: z.string() });
export type Text = z.infer<typeof textSchema>;

export const languages = ["zh", "en"] as const;
export type Language = (typeof languages)[number];
