export interface BodySpan {
  /** Index of the container in `page.elements`. */
  readonly element: number;
  /** Span in `page.text`. */
  readonly from: number;
  readonly to: number;
}
