/** One JSON document a line: the head first, then every site as it comes; for programs that read in pieces. */
import { headDocument, siteDocument } from "./json.ts";
import { jsonText } from "./json-text.ts";
import type { ReportFormat } from "./report.ts";

const ndjson: ReportFormat = {
  id: "ndjson",
  audience: "machines",
  async *write(head, sites, { language }) {
    yield `${jsonText({ type: "report", ...headDocument(head) })}\n`;
    for await (const site of sites) yield `${jsonText({ type: "site", ...siteDocument(site, language) })}\n`;
  },
};
export default ndjson;
