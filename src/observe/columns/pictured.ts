/** Rows of pictures with their names: 美丽风光, 视频新闻. The names are short as those of a menu are, but a menu has no pictures. */
import type { PageIndex } from "../page/page-index.ts";
import { contains } from "../page/walk.ts";
import type { Row } from "./row.ts";

export function arePictured(page: PageIndex, rows: readonly Row[]): boolean {
  const pictures = page.byTag("img");
  return (
    pictures.length >= rows.length &&
    rows.every(({ element }) => pictures.some((i) => contains(page, element, i)))
  );
}
