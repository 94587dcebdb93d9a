/** What a log of a run tells beside its figures; everything else is in the database. */
import type { Reason } from "../model/reason.ts";

export type CrawlEvent =
  | { readonly event: "run"; readonly run: string; readonly state: string }
  | { readonly event: "site"; readonly site: string; readonly state: "begun" | "done" | "unfinished" }
  /** A page or link that was not answered well. */
  | {
      readonly event: "page" | "link";
      readonly url: string;
      readonly reason: Reason;
      readonly status: number | null;
    }
  | {
      readonly event: "retry";
      readonly url: string;
      readonly reason: Reason;
      readonly attempt: number;
      readonly pauseMs: number;
    }
  /** A server that failed again and again is left alone for a while. */
  | {
      readonly event: "breaker";
      readonly origin: string;
      readonly failures: number;
      readonly restMs: number;
    };
