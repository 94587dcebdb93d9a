/** Parts that pages of many makes have in common. */

/** 当前位置, each step after the homepage a link. */
export const crumb = (...steps: string[]): string =>
  `<div class="crumb">当前位置：<a href="/">首页</a>${steps.map((s) => `&gt;<a href="./">${s}</a>`).join("")}</div>`;

/** The same by another template. */
export const trail = (...steps: string[]): string =>
  `<div class="dqwz">当前位置：<a href="/">首页</a>${steps.map((step) => ` &gt; <a href="./">${step}</a>`).join("")}</div>`;

/** The same without links below the homepage. */
export const plainTrail = (...names: string[]): string =>
  `<div class="pos">当前位置：<a href="/">首页</a> &gt; ${names.join(" &gt; ")}</div>`;

export const rowsOf = (list: readonly (readonly string[])[], row: (...cells: string[]) => string): string =>
  list.map((cells) => row(...cells)).join("\n");

/** Links as they are planted. */
export const planted = `<a href="http://www.aa-example.top">亚博体育</a><a href="http://www.bb-example.vip">澳门金沙</a><a href="http://www.cc-example.xyz">老虎机</a>`;
