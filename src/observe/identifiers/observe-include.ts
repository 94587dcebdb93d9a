/** What an included file holds: a script that writes a footer, or a frame's document. Read as text, never executed. */
import type { Observations } from "../../model/observation.ts";
import { indexPage } from "../page/page-index.ts";
import { drawnByScript } from "../page/script-text.ts";
import { fragmentPart, identifiersOf, partsOf } from "./identifiers.ts";
import { mentionsOf } from "./mentions.ts";

export function observeScript(source: string, url: string): Observations {
  const drawn = drawnByScript(source, url);
  const parts = [fragmentPart(drawn, "script")];
  return { identifiers: identifiersOf(drawn, parts), mentions: mentionsOf(drawn, parts) };
}

/** A frame or a loaded fragment is a footer as a whole, whatever its elements are called. */
export function observeFrame(source: string, url: string): Observations {
  const page = indexPage(source, url);
  const parts = [fragmentPart(page, "document"), ...partsOf(page).filter((part) => part.origin === "script")];
  return { identifiers: identifiersOf(page, parts), mentions: mentionsOf(page, parts) };
}
