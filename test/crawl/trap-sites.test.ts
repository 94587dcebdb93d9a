/** Traps inside a real site: every genuine page is reached, and the crawl comes to its end. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Inspection } from "./inspection.ts";
import { options } from "./inspection-options.ts";
import { type Answer, html, type LoopbackSite, serveSite } from "./loopback-site.ts";

let inspection: Inspection;
const sites: LoopbackSite[] = [];
beforeEach(() => {
  inspection = new Inspection();
});
afterEach(async () => {
  await Promise.all(sites.splice(0).map((site) => site.close()));
  inspection.remove();
});

const columns = ["要闻动态", "通知公告", "政策文件", "规划计划", "人事信息", "统计数据"].map((name, i) => ({
  name,
  path: `/c${i}/`,
  items: Array.from(
    { length: 10 },
    (_, n) => `/c${i}/t202005${String(n + 1).padStart(2, "0")}_${i}${n}.html`,
  ),
}));
const chain = Array.from({ length: 6 }, (_, i) => `/deep/step-${"abcdef"[i]}.html`);

const a = (path: string, text = path): string => `<a href="${path}">${text}</a>`;
const row = (path: string, n: number): string =>
  `<li>${a(path, `关于第${n}号工作的通知`)}<span>2020-05-${String(n + 1).padStart(2, "0")}</span></li>`;

/** A town of 6 columns, 60 articles, a mailbox and a chain of pages; every page leads into the trap. */
function genuine(trap: string): Record<string, string> {
  const menu = `<ul class="nav">${columns.map(({ name, path }) => `<li>${a(path, name)}</li>`).join("")}<li>${a("/mail/", "县长信箱")}</li></ul>${a(trap, "更多")}`;
  const page = (title: string, body: string): string =>
    `<title>${title}-青禾县人民政府</title>${menu}<div class="main">${body}</div>`;
  return {
    "/": page(
      "首页",
      `<ul>${columns.map(({ items }) => row(items[9] ?? "", 9)).join("")}</ul>${a(chain[0] ?? "")}`,
    ),
    "/mail/": page(
      "县长信箱",
      `<table><tr><th>标题</th><th>来信时间</th><th>状态</th></tr><tr><td>${a("/mail/view-a.html", "关于道路的咨询")}</td><td>2020-05-01</td><td>已回复</td></tr></table>`,
    ),
    "/mail/view-a.html": page("信件", "<p>来信内容：道路何时修好？</p><p>答复内容：已安排。</p>"),
    ...Object.fromEntries(
      columns.map(({ name, path, items }) => [
        path,
        page(
          name,
          `<p>当前位置：首页 &gt; ${name}</p><ul>${[...items]
            .reverse()
            .map((item, n) => row(item, 9 - n))
            .join("")}</ul>`,
        ),
      ]),
    ),
    ...Object.fromEntries(
      columns.flatMap(({ items }) =>
        items.map((item, n) => [
          item,
          page(
            `关于第${n}号工作的通知`,
            `<h1>关于第${n}号工作的通知</h1><p>发布时间：2020-05-${n + 1}</p><p>${"认真落实各项工作。".repeat(n + 5)}</p>`,
          ),
        ]),
      ),
    ),
    ...Object.fromEntries(
      chain.map((path, i) => [
        path,
        page(`第${"一二三四五六"[i]}步`, chain[i + 1] === undefined ? "完" : a(chain[i + 1] ?? "")),
      ]),
    ),
  };
}

async function trapped(trap: string, answer: (path: string) => string | null, more = {}) {
  const pages = genuine(trap);
  const site = await serveSite(
    new Proxy(pages as Record<string, Answer>, {
      get(known, path: string): Answer | undefined {
        if (known[path] !== undefined || /robots|sitemap/.test(path)) return known[path];
        const body = answer(path);
        return body === null ? undefined : (_, response) => html(response, 200, body);
      },
    }),
  );
  sites.push(site);
  await inspection.crawl(
    options([{ url: site.url }], { client: { ...options([]).client, perHost: 8 }, ...more }),
  );
  const asked = new Set(site.requests.filter((one) => one.startsWith("GET ")).map((one) => one.slice(4)));
  const coverage = await inspection.read((store, run) => store.coverageOf(run, 0));
  const { skipped } = (await inspection.read((store, run) => store.siteFacts(run, 0))) as {
    skipped: Record<string, number>;
  };
  const all = Object.keys(pages);
  return {
    missed: all.filter((path) => !asked.has(path)),
    inTrap: [...asked].filter((path) => !all.includes(path) && !/robots|sitemap/.test(path)).length,
    budgetCut: coverage.budgetCut,
    skipped,
  };
}

const number = (path: string): number => Number(/(\d+)\D*$/.exec(path)?.[1] ?? 0);
/** The same row of numbers for the same seed. */
const noise = (seed: number): number => (Math.imul(seed + 1, 2654435761) >>> 7) % 1_000_000;

describe("a trap inside a real site", () => {
  it.each<[string, string, (path: string) => string | null, string, number]>([
    [
      "a calendar that turns its months for ever",
      "/rili.asp?year=2020&month=5",
      (path) => {
        const [, year = 0, month = 0] = (/year=(\d+)&month=(\d+)/.exec(path) ?? []).map(Number);
        const [before, after] = [year * 12 + month - 2, year * 12 + month];
        const to = (n: number): string => `/rili.asp?year=${Math.floor(n / 12)}&month=${(n % 12) + 1}`;
        return path.startsWith("/rili.asp")
          ? `<title>${year}年${month}月</title>${a(to(before), "上月")}${a(to(after), "下月")}`
          : null;
      },
      "repetition",
      60,
    ],
    [
      "a calendar of folders",
      "/rili/2020/05/",
      (path) => {
        const [, year = 0, month = 0] = (/^\/rili\/(\d+)\/(\d+)\/$/.exec(path) ?? []).map(Number);
        const to = (n: number): string => `/rili/${Math.floor(n / 12)}/${(n % 12) + 1}/`;
        return year === 0
          ? null
          : `<title>日历</title>${a(to(year * 12 + month - 2), "上月")}${a(to(year * 12 + month), "下月")}`;
      },
      "repetition",
      60,
    ],
    [
      "a list whose next page never ends",
      "/list.jsp?page=1",
      (path) =>
        path.startsWith("/list.jsp")
          ? `<title>列表</title><p>第 ${number(path)} 页，暂无信息</p>${a(`/list.jsp?page=${number(path) + 1}`, "下一页")}`
          : null,
      "repetition",
      40,
    ],
    [
      "parameters in every combination",
      "/so?sort=1&area=1&type=1",
      (path) => {
        const at = noise(path.length + number(path));
        const links = Array.from({ length: 30 }, (_, i) =>
          a(`/so?sort=${at % 97}&area=${i}&type=${(at + i) % 89}`),
        );
        return path.startsWith("/so?") ? `<title>查询${at}</title>${links.join("")}` : null;
      },
      "template",
      405,
    ],
    [
      "a session id in every link",
      "/sess?sid=00000000000000000000000000000001",
      (path) => {
        const id = noise(number(path.slice(-8)))
          .toString(16)
          .padStart(32, "0");
        return path.startsWith("/sess?") ? `<title>会话</title>${a(`/sess?sid=${id}`)}` : null;
      },
      "session-id",
      1,
    ],
    [
      "a path that grows by itself",
      "/loop/",
      (path) =>
        path.startsWith("/loop/") ? `<title>栏目</title>${a("loop/", "本栏")}${a("news/", "新闻")}` : null,
      "growing-path",
      130,
    ],
  ])("%s", async (_, entry, answer, kind, most) => {
    const { missed, inTrap, budgetCut, skipped } = await trapped(entry, answer);
    expect(missed).toEqual([]);
    expect(budgetCut).toBe(false);
    expect(inTrap).toBeLessThanOrEqual(most);
    expect(skipped[kind]).toBeGreaterThan(0);
  });

  it("a farm of generated links takes the rest of the budget and no genuine page", async () => {
    const farm = (path: string): string | null => {
      if (!path.startsWith("/farm/")) return null;
      const seed = number(path) + path.length;
      return `<title>网页${noise(seed)}</title>${Array.from({ length: 60 }, (_, i) => a(`/farm/${noise(seed * 60 + i)}.html`)).join("")}`;
    };
    const { missed, inTrap, budgetCut } = await trapped("/farm/0.html", farm, { maxPages: 540 });
    expect(missed).toEqual([]);
    expect(inTrap).toBeLessThanOrEqual(540);
    expect(budgetCut).toBe(true);
  });
});

describe("a small budget", () => {
  it("is spent on what the rules need most", async () => {
    const { missed, budgetCut } = await trapped("/nothing.html", () => null, { maxPages: 25 });
    const needed = [
      "/",
      "/mail/",
      "/mail/view-a.html",
      ...columns.map(({ path }) => path),
      ...columns.map(({ items }) => items[9] ?? ""),
    ];
    expect(needed.filter((path) => missed.includes(path))).toEqual([]);
    expect(missed.length).toBeGreaterThan(0);
    expect(budgetCut).toBe(true);
  });
});
