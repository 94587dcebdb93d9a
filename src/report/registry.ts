/** All report formats by name. Each is loaded when it is asked for: some bring a library of their own. */
import type { ReportFormat } from "./report.ts";

const loaders = {
  terminal: async () => (await import("./terminal.ts")).default,
  json: async () => (await import("./json.ts")).default,
  ndjson: async () => (await import("./ndjson.ts")).default,
  csv: async () => (await import("./csv.ts")).default,
  markdown: async () => (await import("./markdown.ts")).default,
  junit: async () => (await import("./junit.ts")).default,
  sarif: async () => (await import("./sarif.ts")).default,
  html: async () => (await import("./html.ts")).default,
  xlsx: async () => (await import("./xlsx.ts")).default,
  docx: async () => (await import("./docx.ts")).default,
} as const satisfies Record<string, () => Promise<ReportFormat>>;

export type FormatName = keyof typeof loaders;
export const formatNames = Object.keys(loaders) as [FormatName, ...FormatName[]];

export const loadFormat = (name: FormatName): Promise<ReportFormat> => loaders[name]();
