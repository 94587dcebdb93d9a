/**
 * A government-like estate of any size, made from a seed: the same numbers give the same bytes on every machine. Nothing
 * is stored; a page is a function of its address. What a perfect inspection would find is known beforehand: `truthOf`.
 */

export interface EstateSize {
  readonly seed: number;
  readonly sites: number;
  /** HTML pages of one site, the homepage included. */
  readonly pagesPerSite: number;
}

export interface SiteTruth {
  readonly url: string;
  /** Dead address → pages that name it, sorted. */
  readonly deadLinks: Readonly<Record<string, readonly string[]>>;
  readonly newestDate: string;
  readonly emptyColumns: readonly string[];
  /** Messages asked over three months before `asOf` and still open. */
  readonly unansweredMessages: readonly string[];
  readonly pages: number;
}

export const asOf = "2026-03-20";
const threeMonthsBefore = "2025-12-20";
const asOfMs = Date.UTC(2026, 2, 20);
const columnNames = [
  "要闻动态",
  "部门动态",
  "通知公告",
  "政策文件",
  "政策解读",
  "人事信息",
  "规划计划",
  "统计数据",
  "乡镇信息",
  "专题专栏",
];
const rowsPerList = 20;
const bodyCharacters = 9500;

/** Sites stand on loopback addresses of their own, so that every tool can visit them without a resolver. */
export const siteAddress = (site: number): string =>
  `127.0.${1 + Math.floor(site / 250)}.${1 + (site % 250)}`;
export const elsewhereAddress = (n: number): string => `127.0.200.${1 + (n % 40)}`;
const elsewhere = 40;

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: Buffer;
}

/** Every tenth site is in GBK; its bytes come from a table made once, since Node only decodes it. */
const isGbk = (site: number): boolean => site % 10 === 9;

/** The layout of one site, from the numbers alone. */
export class EstateSite {
  readonly url: string;
  readonly #random: (n: number) => number;
  readonly #articles: number;

  constructor(
    readonly size: EstateSize,
    readonly site: number,
    readonly port: number,
  ) {
    this.url = `http://${siteAddress(site)}:${port}/`;
    this.#random = (n) => hash(size.seed, site, n);
    const lists = (articles: number): number =>
      columnNames.reduce(
        (sum, _, c) => sum + Math.max(1, Math.ceil(this.#inColumn(c, articles) / rowsPerList)),
        0,
      );
    const fixed = 1 + this.emptyColumns.length + 1 + this.messages.length;
    let articles = Math.max(columnNames.length, size.pagesPerSite - fixed - columnNames.length);
    while (articles > columnNames.length && fixed + lists(articles) + articles > size.pagesPerSite)
      articles -= 1;
    this.#articles = articles;
  }

  /** Zero to six columns that never had content. */
  get emptyColumns(): string[] {
    return Array.from({ length: this.#random(1) % 7 }, (_, i) => `${this.url}empty${i}/index.html`);
  }

  get messages(): { path: string; title: string; asked: string; answered: string | null; open: boolean }[] {
    return Array.from({ length: 6 }, (_, i) => {
      const asked = day(20 + (this.#random(100 + i) % 300));
      const open = this.#random(200 + i) % 5 === 0;
      return {
        path: `mail/${i + 1}.html`,
        title: `咨询第${i + 1}号事项的办理情况`,
        asked,
        answered: open ? null : later(asked, 4),
        open,
      };
    });
  }

  get newestDate(): string {
    return this.#dateOf(0);
  }

  #inColumn(column: number, articles = this.#articles): number {
    return Math.floor((articles - column - 1) / columnNames.length) + 1;
  }

  #dateOf(article: number): string {
    return day((this.#random(2) % 30) + Math.floor(article / 3));
  }

  #articlePath(n: number): string {
    const date = this.#dateOf(n);
    return `col${n % columnNames.length}/${date.slice(0, 7).replace("-", "")}/t${date.replaceAll("-", "")}_${n}.html`;
  }

  #title(n: number): string {
    return `关于${columnNames[n % columnNames.length]}第${n}项工作安排及其落实情况的说明`;
  }

  /** Dead addresses an article names; about one in forty articles has one, some share it. */
  deadOf(article: number): string | null {
    return this.#random(1000 + article) % 40 === 0 ? `gone/${this.#random(5000 + article) % 50}.html` : null;
  }

  paths(): string[] {
    const lists = columnNames.flatMap((_, c) =>
      Array.from({ length: Math.max(1, Math.ceil(this.#inColumn(c) / rowsPerList)) }, (_, p) =>
        listPath(c, p),
      ),
    );
    const articles = Array.from({ length: this.#articles }, (_, n) => this.#articlePath(n));
    const empty = this.emptyColumns.map((url) => url.slice(this.url.length));
    return ["", ...lists, ...empty, "mail/index.html", ...this.messages.map((m) => m.path), ...articles];
  }

  truth(): SiteTruth {
    const dead = new Map<string, Set<string>>();
    for (let n = 0; n < this.#articles; n += 1) {
      const path = this.deadOf(n);
      if (path === null) continue;
      const referrers = dead.get(this.url + path) ?? new Set();
      dead.set(this.url + path, referrers.add(this.url + this.#articlePath(n)));
    }
    return {
      url: this.url,
      deadLinks: Object.fromEntries(
        [...dead].sort(([a], [b]) => (a < b ? -1 : 1)).map(([u, r]) => [u, [...r].sort()]),
      ),
      newestDate: this.newestDate,
      emptyColumns: this.emptyColumns,
      unansweredMessages: this.messages
        .filter((m) => m.open && m.asked < threeMonthsBefore)
        .map((m) => this.url + m.path),
      pages: this.paths().length,
    };
  }

  answer(path: string): Answer {
    const page = this.#page(path);
    if (page === null)
      return { status: 404, type: "text/html", body: Buffer.from("<title>404</title><h1>Not Found</h1>") };
    if (page === "file") return { status: 200, type: "application/octet-stream", body: Buffer.from("file") };
    const charset = isGbk(this.site) ? "gbk" : "utf-8";
    const html = `<!DOCTYPE html>\n<html lang="zh-CN"><head><meta charset="${charset}"><title>${page.title}</title>${this.#tags()}</head>\n<body>\n${this.#header()}\n${page.main}\n${this.#footer()}\n</body></html>\n`;
    return { status: 200, type: "text/html", body: isGbk(this.site) ? toGbk(html) : Buffer.from(html) };
  }

  #page(path: string): { title: string; main: string } | "file" | null {
    if (path === "" || path === "index.html") return { title: this.#name(), main: this.#home() };
    const list = /^col(\d+)\/index(?:_(\d+))?\.html$/.exec(path);
    if (list !== null) return this.#list(Number(list[1]), Number(list[2] ?? 0));
    const article = /_(\d+)\.html$/.exec(path);
    if (
      article !== null &&
      path === this.#articlePath(Number(article[1])) &&
      Number(article[1]) < this.#articles
    )
      return this.#article(Number(article[1]));
    if (path === "mail/index.html") return this.#mailbox();
    const mail = this.messages.find((m) => m.path === path);
    if (mail !== undefined) return this.#mail(mail);
    if (this.emptyColumns.includes(this.url + path))
      return {
        title: `空栏目-${this.#name()}`,
        main: `${this.#position("专项工作", path)}<div class="list"><ul></ul><p>此栏目暂无信息</p></div>`,
      };
    return /^(?:img|css|files)\//.test(path) ? "file" : null;
  }

  #name = (): string => `第${this.site + 1}县人民政府`;
  #tags = (): string =>
    `<meta name="SiteName" content="${this.#name()}"><meta name="SiteIDCode" content="13099${String(10_000 + this.site)}">`;
  #position = (name: string, path: string): string =>
    `<div class="position">您的位置：<a href="/">首页</a> &gt; <a href="/${path}">${name}</a></div>`;
  #row = (n: number): string =>
    `<li><a href="/${this.#articlePath(n)}" title="${this.#title(n)}">${this.#title(n)}</a><span>${this.#dateOf(n)}</span></li>`;
  #rows = (numbers: readonly number[]): string =>
    `<ul class="list">\n${numbers.map(this.#row).join("\n")}\n</ul>`;
  #take = (column: number, from: number, count: number): number[] =>
    Array.from({ length: count }, (_, i) => column + (from + i) * columnNames.length).filter(
      (n) => n < this.#articles,
    );

  #header(): string {
    const columns = columnNames
      .map((name, c) => `<li><a href="/${listPath(c, 0)}">${name}</a></li>`)
      .join("");
    const empty = this.emptyColumns
      .map((url, i) => `<li><a href="/${url.slice(this.url.length)}">专项工作${i + 1}</a></li>`)
      .join("");
    return `<div class="header"><img src="/img/logo.png" alt="${this.#name()}"><ul class="nav"><li><a href="/">首页</a></li>${columns}${empty}<li><a href="/mail/index.html">县长信箱</a></li></ul></div>`;
  }

  #footer(): string {
    const links = Array.from(
      { length: 6 },
      (_, i) =>
        `<a href="http://${elsewhereAddress(this.#random(300 + i) % elsewhere)}:${this.port}/">友情链接${i + 1}</a>`,
    ).join(" ");
    return `<div class="links">${links}</div><div class="footer"><p>主办单位：${this.#name()} 网站标识码：13099${10_000 + this.site} 冀ICP备1300${1000 + this.site}号 冀公网安备 130999020${String(10_000 + this.site)}号 联系电话：0310-6600000</p><p><a href="/img/map.png">网站地图</a><a href="//${elsewhereAddress(0)}:${this.port}/sitename?method=show"><img src="/img/red.png" alt="党政机关"></a></p></div>`;
  }

  #home(): string {
    return columnNames
      .map(
        (name, c) =>
          `<div class="block"><h3><a href="/${listPath(c, 0)}">${name}</a></h3>${this.#rows(this.#take(c, 0, 6))}</div>`,
      )
      .join("\n");
  }

  #list(column: number, page: number): { title: string; main: string } | null {
    const rows = this.#take(column, page * rowsPerList, rowsPerList);
    const name = columnNames[column];
    if (name === undefined || (rows.length === 0 && page > 0)) return null;
    const next =
      this.#take(column, (page + 1) * rowsPerList, 1).length > 0
        ? `<a href="/${listPath(column, page + 1)}">下一页</a>`
        : "";
    const aside = `<div class="side"><h4>最新更新</h4>${this.#rows(Array.from({ length: 12 }, (_, i) => i).filter((n) => n < this.#articles))}</div>`;
    return {
      title: `${name}-${this.#name()}`,
      main: `${this.#position(name, listPath(column, 0))}${aside}<div class="main"><h2>${name}</h2>${this.#rows(rows)}<div class="page">${next}</div></div>`,
    };
  }

  #article(n: number): { title: string; main: string } {
    const name = columnNames[n % columnNames.length] ?? "";
    const dead = this.deadOf(n);
    const related = Array.from({ length: 30 }, (_, i) => this.#random(n * 31 + i) % this.#articles);
    const files = `<p><a href="/files/${n % 200}.pdf">附件：实施方案.pdf</a>${dead === null ? "" : ` <a href="/${dead}">相关资料</a>`}</p>`;
    const paragraphs = Array.from(
      { length: 12 },
      (_, i) => `<p>${paragraph(this.#random(n * 17 + i), bodyCharacters / 12)}</p>`,
    ).join("\n");
    return {
      title: `${this.#title(n)}-${this.#name()}`,
      main: `${this.#position(name, listPath(n % columnNames.length, 0))}<div class="article"><h1>${this.#title(n)}</h1><div class="info">发布时间：${this.#dateOf(n)} 09:30 来源：${this.#name()}办公室</div><div class="TRS_Editor" id="zoom">${paragraphs}${files}</div></div><div class="related"><h4>相关信息</h4>${this.#rows(related)}</div>`,
    };
  }

  #mailbox(): { title: string; main: string } {
    const rows = this.messages
      .map(
        (m) =>
          `<tr><td><a href="/${m.path}">${m.title}</a></td><td>${m.asked}</td><td>${m.open ? "待处理" : "已办结"}</td><td>${m.answered ?? ""}</td></tr>`,
      )
      .join("\n");
    return {
      title: `县长信箱-${this.#name()}`,
      main: `${this.#position("县长信箱", "mail/index.html")}<h2>县长信箱</h2><table><tr><th>信件标题</th><th>来信时间</th><th>办理状态</th><th>回复时间</th></tr>${rows}</table>`,
    };
  }

  #mail(m: EstateSite["messages"][number]): { title: string; main: string } {
    const answer =
      m.answered === null
        ? ""
        : `<p>答复时间：${m.answered}</p><p>答复内容：您好，您反映的事项已经办理完毕，感谢您的监督与支持。</p>`;
    return {
      title: `${m.title}-县长信箱`,
      main: `${this.#position("县长信箱", "mail/index.html")}<h1>${m.title}</h1><p>来信时间：${m.asked}</p><p>来信内容：请问${m.title}？</p><p>办理状态：${m.open ? "待处理" : "已办结"}</p>${answer}`,
    };
  }
}

const listPath = (column: number, page: number): string =>
  `col${column}/index${page === 0 ? "" : `_${page}`}.html`;
const day = (back: number): string => new Date(asOfMs - back * 86_400_000).toISOString().slice(0, 10);
const later = (from: string, days: number): string =>
  new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);

/** A small avalanche hash: the estate's only source of variety. */
function hash(...parts: readonly number[]): number {
  let h = 0x9e3779b9;
  for (const part of parts) {
    h = Math.imul(h ^ part, 0x85ebca6b);
    h ^= h >>> 13;
    h = Math.imul(h, 0xc2b2ae35);
    h ^= h >>> 16;
  }
  return h >>> 0;
}

const words =
  "各部门 要 认真 贯彻 落实 会议 精神 加强 组织 领导 明确 工作 任务 压实 责任 完善 机制 提升 服务 水平 推动 项目 建设 优化 营商 环境 保障 改善 民生 促进 经济 社会 高质量 发展 及时 报送 进展 情况 做好 宣传 引导".split(
    " ",
  );

const paragraphs = new Map<number, string>();

/** One of 256 paragraphs, each made once: the server must not be what is measured. */
function paragraph(seed: number, characters: number): string {
  const kept = paragraphs.get(seed % 256) ?? write(seed % 256, characters);
  paragraphs.set(seed % 256, kept);
  return kept;
}

function write(seed: number, characters: number): string {
  let text = "";
  for (let i = 0; text.length < characters; i += 1)
    text += `${words[hash(seed, i) % words.length]}${i % 9 === 8 ? "，" : ""}`;
  return `${text}。`;
}

let gbkOf: Map<string, Buffer> | undefined;

/** Encodes by turning Node's own decoder round: every two-byte sequence, decoded once. */
function toGbk(text: string): Buffer {
  if (gbkOf === undefined) {
    gbkOf = new Map();
    const decoder = new TextDecoder("gbk");
    for (let lead = 0x81; lead <= 0xfe; lead += 1)
      for (let trail = 0x40; trail <= 0xfe; trail += 1) {
        const bytes = Buffer.from([lead, trail]);
        const character = decoder.decode(bytes);
        if (trail !== 0x7f && character.length === 1 && character !== "\ufffd" && !gbkOf.has(character))
          gbkOf.set(character, bytes);
      }
  }
  const table = gbkOf;
  return Buffer.concat(
    Array.from(text, (c) => (c < "\u0080" ? Buffer.from(c, "latin1") : (table.get(c) ?? Buffer.from("?")))),
  );
}
