/** The draft of a 通报 to edit and send: its text, its attachments as tables, and a problem sheet for each site. */
import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from "docx";
import type { Language } from "../model/text.ts";
import { attachmentHead, attachmentsPart, type OpenReasons } from "./docx/attachments-part.ts";
import { noticePart, type Offenders } from "./docx/notice-part.ts";
import { line, type Part } from "./docx/parts.ts";
import { problemSheet } from "./docx/problem-sheet.ts";
import { styles } from "./docx/styles.ts";
import { xmlOf } from "./docx/xml-of.ts";
import { overviewOf, problemsOf } from "./overview.ts";
import { pouredZip } from "./poured-zip.ts";
import type { ReportedSite, ReportFormat, ReportHead } from "./report.ts";
import { reasonWords } from "./texts.ts";

const docx: ReportFormat = {
  id: "docx",
  audience: "people",
  async *write(head, sites, { language }) {
    const offenders = new Map<string, string[]>();
    const openReasons = new Map<string, string>();
    async function* noted(): AsyncGenerator<ReportedSite> {
      for await (const site of sites) {
        noteOffences(offenders, site, language);
        noteOpen(openReasons, site, head, language);
        yield site;
      }
    }
    const overview = await overviewOf(noted());
    const document = documentOf(head, [
      ...noticePart(head, overview, offenders as Offenders, language),
      ...attachmentsPart(head, overview, openReasons as OpenReasons, language),
      ...attachmentHead(5, { en: "Problem sheets of the sites", zh: "网站问题清单" }, language),
      sheetsPlace,
    ]);
    const content = (template: string) => withSheets(template, sites, head, language);
    yield* pouredZip(await packed(document, head), [{ path: "word/document.xml", content }]);
  },
};
export default docx;

/** Stands last in the body, where the sheets of the sites are poured in. */
const sheetsPlace = line("\ue000");

async function* withSheets(
  template: string,
  sites: AsyncIterable<ReportedSite>,
  head: ReportHead,
  language: Language,
): AsyncGenerator<string> {
  const place = xmlOf(sheetsPlace);
  const at = template.lastIndexOf(place);
  if (at < 0) throw new Error("the template of the document has no place for the sheets");
  yield template.slice(0, at);
  let isFirst = true;
  for await (const site of sites)
    for (const part of problemSheet(site, head, isFirst, language)) {
      yield xmlOf(part);
      isFirst = false;
    }
  yield template.slice(at + place.length);
}

function noteOffences(
  offenders: Map<string, string[]>,
  { site, verdict }: ReportedSite,
  language: Language,
): void {
  const named = new Set<string>();
  for (const outcome of verdict.outcomes) {
    if (outcome.outcome !== "fail" || named.has(outcome.rule)) continue;
    named.add(outcome.rule);
    const count = problemsOf(outcome).length;
    const name = site.name ?? site.url;
    const text = { en: `${name} (${count})`, zh: `${name}（${count}处）` }[language];
    offenders.set(outcome.rule, [...(offenders.get(outcome.rule) ?? []), count === 0 ? name : text]);
  }
}

function noteOpen(
  reasons: Map<string, string>,
  { site, verdict }: ReportedSite,
  { titles }: ReportHead,
  language: Language,
): void {
  const texts = verdict.inconclusiveBecause.map(
    ({ rule, why }) => `${titles.get(rule)?.[language] ?? rule}: ${reasonWords[why][language]}`,
  );
  reasons.set(site.url, [...new Set(texts)].join({ en: "; ", zh: "；" }[language]));
}

const documentOf = ({ run }: ReportHead, children: readonly Part[]): Document =>
  new Document({
    title: `govinspect ${run.id}`,
    creator: "govinspect",
    lastModifiedBy: "govinspect",
    styles,
    sections: [{ properties: { page }, footers: { default: pageNumbers }, children: [...children] }],
  });

/** A4 with the margins of GB/T 9704-2012, in twentieths of a point. */
const page = {
  size: { width: 11906, height: 16838 },
  margin: { top: 2098, bottom: 1984, left: 1588, right: 1474 },
};

const pageNumbers = new Footer({
  children: [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [new TextRun({ children: ["— ", PageNumber.CURRENT, " —"], size: 28 })],
    }),
  ],
});

/** The library dates a document by the clock; this one is dated by the moment it judges. */
async function packed(document: Document, { run }: ReportHead): Promise<Buffer> {
  const moment = new Date(run.asOf).toISOString();
  const dates = ["created", "modified"]
    .map((name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${moment}</dcterms:${name}>`)
    .join("");
  const core =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties ' +
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:creator>govinspect</dc:creator>${dates}</cp:coreProperties>`;
  return Packer.toBuffer(document, false, [{ path: "docProps/core.xml", data: core }]);
}
