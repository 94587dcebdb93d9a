/** What the index of a page makes of an element, by its tag. */
export interface TagTraits {
  /** One string for all elements of the tag: it is compared more often than anything else. */
  readonly tag: string;
  /** What its start and end put into the text. */
  readonly breaks: "\n" | "\t" | null;
  /** Its text is not what a reader meets. */
  readonly isSilent: boolean;
  /** How it names an address, and whether that leads somewhere or makes up the page. */
  readonly address: { readonly attribute: string; readonly leads: boolean } | null;
}

const lines =
  "address article aside blockquote body br center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main marquee menu nav ol optgroup p pre section summary table tbody tfoot thead tr ul".split(
    " ",
  );
const cells = ["td", "th"];
const silent = [
  "script",
  "style",
  "noscript",
  "template",
  "option",
  "textarea",
  "title",
  "svg",
  "noframes",
  "xml",
];
const leading = new Map([
  ["a", "href"],
  ["area", "href"],
  ["iframe", "src"],
  ["frame", "src"],
]);
const making = new Map([
  ["img", "src"],
  ["script", "src"],
  ["link", "href"],
  ["source", "src"],
  ["video", "src"],
  ["audio", "src"],
  ["embed", "src"],
]);
/** They put nothing into the text and name no address. */
const plain =
  "b button col colgroup em font head i input label meta o:p s select small span strong sub sup u".split(" ");

const known = new Map(
  [...lines, ...cells, ...silent, ...leading.keys(), ...making.keys(), ...plain].map((tag) => [
    tag,
    describe(tag),
  ]),
);

export const traitsOf = (tag: string): TagTraits => known.get(tag) ?? describe(tag);

function describe(tag: string): TagTraits {
  const attribute = leading.get(tag) ?? making.get(tag);
  return {
    tag,
    breaks: lines.includes(tag) ? "\n" : cells.includes(tag) ? "\t" : null,
    isSilent: silent.includes(tag),
    address: attribute === undefined ? null : { attribute, leads: leading.has(tag) },
  };
}
