/**
 * Text from the world made harmless for every reader: one line, no escape sequences, no marks that turn the writing
 * direction (a page could otherwise repaint the screen or show an address that is another one), nothing that UTF-8 or
 * XML 1.0 cannot hold (halves of surrogate pairs, U+FFFE, U+FFFF).
 */
const breaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
const controls = /[\u0000-\u001f\u007f-\u009f\ufffe\uffff\p{Surrogate}]/gu;
const directionMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

export const printable = (text: string): string =>
  text.replace(breaks, " ").replace(controls, "\ufffd").replace(directionMarks, "");
