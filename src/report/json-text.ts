/**
 * JSON whose bytes act on nothing that shows them: controls, direction marks and line ends of Unicode that JSON may hold
 * as they are (RFC 8259, section 7) stand as escapes. What is read from it is the same.
 */
const acting = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufffe\uffff]/g;

export const jsonText = (value: unknown, indent?: number): string =>
  inertJson(JSON.stringify(value, null, indent));

/** JSON that another wrote, made so. */
export const inertJson = (json: string): string =>
  json.replace(acting, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`);
