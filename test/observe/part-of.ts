/** A page with an article and a footer, as the identifier tests look at it. */
import { footerOf } from "../../src/observe/identifiers/footer.ts";
import type { Part } from "../../src/observe/identifiers/sighting.ts";
import { indexPage, type PageIndex } from "../../src/observe/page/page-index.ts";

export const pageUrl = "http://www.qinghe.gov.cn/zwgk/index.html";

const paragraph =
  "<p>清河县召开全县防汛工作会议，安排部署汛期值守、隐患排查和物资储备工作，要求各乡镇压实责任，确保群众安全度汛。</p>";

/** Enough of an article above that the footer stands low. */
export const article = `<div id="zoom">${paragraph.repeat(6)}</div>`;

export const pageWith = (footer: string, body = article): PageIndex =>
  indexPage(`<html><body><div class="main">${body}</div>${footer}</body></html>`, pageUrl);

export const partOf = (page: PageIndex): Part => ({ page, footer: footerOf(page), origin: "document" });

/** The document part of a page whose footer is this markup. */
export const footerPart = (footer: string, body?: string): Part => partOf(pageWith(footer, body));
