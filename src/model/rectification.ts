/** What was asked of a site about one finding, and what it answered (整改). Entries add up; none is overwritten. */
import { z } from "zod";

/** 已整改, 整改中, 未整改, 有异议: the site's own word, which only another inspection confirms. */
export const rectificationStates = ["done", "underway", "open", "disputed"] as const;

export const rectificationSchema = z.strictObject({
  findingId: z.string(),
  /** Last day to mend it (整改时限); null leaves what was said before. */
  due: z.iso.date().nullable(),
  /** null leaves what was said before. */
  state: z.enum(rectificationStates).nullable(),
  /** 整改情况 as the site wrote it; null leaves what was said before. */
  note: z.string().nullable(),
  /** RFC 3339 with +08:00; when it was entered. */
  recordedAt: z.string(),
  /** File or command it came by. */
  source: z.string(),
});
export type Rectification = z.infer<typeof rectificationSchema>;
