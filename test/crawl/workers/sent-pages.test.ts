import { MessageChannel } from "node:worker_threads";
import { expect, it } from "vitest";
import { PageReceiver, PageSender, type SentPages } from "../../../src/crawl/workers/sent-pages.ts";
import { packView } from "../../../src/model/packed-view.ts";
import type { CrawledPage } from "../../../src/store/store.ts";
import { crawled } from "../../store/store-contract.ts";

const site = "http://www.an.gov.cn/";
const navigation = [{ text: "政务公开", url: `${site}zwgk/`, items: [] }];
const links = ["要闻", "通知公告", "要闻"].map((text, i) => ({
  url: `${site}${i % 2}.html`,
  kind: (["page", "external", "resource"] as const)[i] ?? "page",
  text,
}));

/** What arrives at the other end of a channel. */
async function over(pages: SentPages): Promise<SentPages> {
  const { port1, port2 } = new MessageChannel();
  const arrived = new Promise<SentPages>((done) => port2.once("message", done));
  port1.postMessage(pages);
  return arrived.finally(() => port1.close());
}

it("brings pages over as they were, message after message", async () => {
  const view = packView({ "page.title": "安县", navigation } as never, links);
  const batches: CrawledPage[][] = [
    [
      { ...crawled(site), view },
      { ...crawled(`${site}known`), view: 7, body: null },
    ],
    [
      { ...crawled(`${site}a`), view },
      { ...crawled(`${site}gone`), view: null, body: null },
    ],
  ];
  const sender = new PageSender();
  const receiver = new PageReceiver();
  const lengths: number[] = [];
  for (const batch of batches) {
    const sent = sender.send(batch);
    lengths.push(sent.texts.texts.length);
    expect(receiver.receive(await over(sent))).toEqual(batch);
  }
  // Two addresses, two labels and the menu, once.
  expect(lengths).toEqual([5, 0]);
});
