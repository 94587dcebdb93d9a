/**
 * The least a crawler can do and still be one: fetch, links and text in one pass, every address once, rows in SQLite.
 * No observers, no rules, no politeness. What govinspect costs is told as a ratio to this. Plain JavaScript, as the built
 * govinspect is: a loader of TypeScript would cost it a quarter of what it takes for a thousand pages.
 */
import { createHash } from "node:crypto";
import Database from "better-sqlite3";
import { Parser } from "htmlparser2";
import { Pool } from "undici";

const [out = "bench/out/reference.db", ...starts] = process.argv.slice(2);
const db = new Database(out);
db.pragma("journal_mode = WAL");
db.pragma("synchronous = NORMAL");
db.exec(
  "DROP TABLE IF EXISTS page; CREATE TABLE page (url TEXT PRIMARY KEY, status INTEGER, sha TEXT, text INTEGER, links INTEGER)",
);
const insert = db.prepare("INSERT INTO page VALUES (?, ?, ?, ?, ?)");
const save = db.transaction((rows) => {
  for (const row of rows) insert.run(...row);
});

const own = new Set(starts.map((url) => new URL(url).host));
const pools = new Map();
const seen = new Set(starts);
const queue = [...starts];
let rows = [];
let dead = 0;

function request(url, method) {
  const { origin, pathname, search } = new URL(url);
  const pool = pools.get(origin) ?? new Pool(origin, { connections: 2 });
  pools.set(origin, pool);
  return new Promise((done) => {
    const chunks = [];
    let status = 0;
    let type = "";
    pool.dispatch(
      { path: pathname + search, method, reset: false, headers: { "user-agent": "reference" } },
      {
        onConnect: () => undefined,
        onHeaders: (code, headers) => {
          status = code;
          const at = headers.findIndex((h) => h.toString().toLowerCase() === "content-type");
          type = headers[at + 1]?.toString() ?? "";
          return true;
        },
        onData: (chunk) => chunks.push(chunk) > 0,
        onComplete: () => done({ status, body: Buffer.concat(chunks), type }),
        onError: () => done({ status: 0, body: Buffer.alloc(0), type }),
      },
    );
  });
}

function read(html) {
  const links = [];
  let text = 0;
  const parser = new Parser({
    onopentag: (_, attrs) => {
      const link = attrs.href ?? attrs.src;
      if (link !== undefined) links.push(link);
    },
    ontext: (t) => {
      text += t.length;
    },
  });
  parser.end(html);
  return { links, text };
}

async function visit(url) {
  const page = own.has(new URL(url).host) && /(?:\/|\.html)$/.test(url);
  const { status, body, type } = await request(url, page ? "GET" : "HEAD");
  if (status !== 200) dead += 1;
  if (!page || status !== 200 || !type.startsWith("text/html")) return;
  const head = body.subarray(0, 200).toString("latin1");
  const { links, text } = read(new TextDecoder(head.includes("gbk") ? "gbk" : "utf-8").decode(body));
  for (const link of links) {
    const found = new URL(link, url);
    found.hash = "";
    if (seen.has(found.href)) continue;
    seen.add(found.href);
    queue.push(found.href);
  }
  rows.push([url, status, createHash("sha256").update(body).digest("hex"), text, links.length]);
  if (rows.length >= 100) {
    save(rows);
    rows = [];
  }
}

let busy = 0;
await new Promise((done) => {
  const next = () => {
    while (busy < 16 && queue.length > 0) {
      const url = queue.shift();
      if (url === undefined) break;
      busy += 1;
      visit(url).finally(() => {
        busy -= 1;
        if (busy === 0 && queue.length === 0) done();
        else next();
      });
    }
  };
  next();
});
save(rows);
console.log(
  JSON.stringify({ pages: db.prepare("SELECT count(*) AS n FROM page").get(), dead, urls: seen.size }),
);
await Promise.all([...pools.values()].map((pool) => pool.close()));
db.close();
