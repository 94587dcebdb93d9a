/**
 * A part of a document as XML, without a document around it: docx writes whole documents only, which would have to hold
 * all their parts. What a part is made of the library says itself, by the method its own packer calls.
 */
import type { IXmlableObject, XmlComponent } from "docx";

/** Parts must name nothing outside of themselves: no links, pictures or lists, which need the document's registers. */
export function xmlOf(part: XmlComponent): string {
  const context = { stack: [] } as unknown as Parameters<XmlComponent["prepForXml"]>[0];
  return nodeXml(part.prepForXml(context));
}

function nodeXml(node: unknown): string {
  if (node === undefined || node === null) return "";
  if (typeof node !== "object") return escaped(String(node));
  return Object.entries(node as IXmlableObject)
    .map(([name, content]) => elementXml(name, [content].flat()))
    .join("");
}

function elementXml(name: string, content: readonly unknown[]): string {
  const attributes = content.flatMap((one) => Object.entries(attributesOf(one) ?? {}));
  const head = attributes
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join("");
  const inner = content.filter((one) => attributesOf(one) === null && !isEmpty(one));
  return inner.length === 0
    ? `<${name}${head}/>`
    : `<${name}${head}>${inner.map(nodeXml).join("")}</${name}>`;
}

const attributesOf = (node: unknown): Record<string, unknown> | null =>
  typeof node === "object" && node !== null && "_attr" in node
    ? (node._attr as Record<string, unknown>)
    : null;

const isEmpty = (node: unknown): boolean =>
  typeof node === "object" && node !== null && Object.keys(node).length === 0;

const escaped = (text: string): string =>
  text
    .replace(/&/g, "&amp;")
    .replace(/"/g, "&quot;")
    .replace(/'/g, "&apos;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;");
