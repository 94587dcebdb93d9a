/** A document without content of its own: a frame set, a stub that sends the visitor on, or the mount of a script application. */
import { bundle } from "../page/bundle.ts";
import { letterCount } from "../page/letter-count.ts";
import type { PageIndex } from "../page/page-index.ts";
import { isMoving } from "./onward.ts";

export type ShellKind = "frames" | "redirect" | "application";

/** Longest text of a stub; a notice with a sentence or two is not a shell. */
const stubLength = 80;

export function shellOf(page: PageIndex): ShellKind | null {
  const length = letterCount(page.text, 0, page.text.length, mountLength * 2 + 1);
  if (page.byTag("frameset").length > 0) return "frames";
  if (isMount(page, length) || (length <= stubLength && isApplication(page))) return "application";
  if (length > stubLength) return null;
  if (isMoving(page)) return "redirect";
  return page.byTag("iframe").length > 0 && page.byTag("a").length === 0 ? "frames" : null;
}

/** The files of an application, or what a framework streams into it, and nothing of its own to follow or to look at. */
const isApplication = (page: PageIndex): boolean =>
  ["a", "img", "iframe", "form"].every((tag) => page.byTag(tag).length === 0) &&
  page.scripts.some(({ src, text }) => text.includes("self.__next_f") || (src !== null && bundle.test(src)));

const mounts = new Set(["app", "root", "__next", "__nuxt", "main-app", "micro-app"]);
/** What stands around a mount (a notice for old browsers, a footer) may be longer than a stub. */
const mountLength = 400;

/** Nothing, or words that stand there until the application has drawn. */
const isUnfilled = (text: string): boolean =>
  text === "" || (text.length <= waitingLength && waitingWords.test(text));

const waitingLength = 40;
const waitingWords =
  /^(?:(?:系统|页面|资源|数据|正在|努力|玩命|拼命)\s?){0,3}(?:加载|载入|启动)|^(?:please wait|loading)/i;

function isMount(page: PageIndex, length: number): boolean {
  if (page.scripts.length === 0 || length > mountLength * 2) return false;
  const elements = page.byTag("div");
  const isEmptyMount = elements.some((i) => {
    const element = page.elements[i];
    return (
      element !== undefined &&
      mounts.has(element.attrs.id ?? "") &&
      isUnfilled(page.text.slice(element.from, element.to).trim())
    );
  });
  const isCloaked = page.elements.some(
    ({ attrs }) => "v-cloak" in attrs || "ng-app" in attrs || "ng-cloak" in attrs,
  );
  return (isEmptyMount && length <= mountLength) || isCloaked;
}
