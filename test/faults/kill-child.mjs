// A process of the built program that crawls until it is done or killed: `node kill-child.mjs <database> <options>`.
import { crawlRun } from "../../dist/crawl/crawl-run.js";
import { openSqlite } from "../../dist/store/sqlite.js";

const [file, options] = process.argv.slice(2);
const store = await openSqlite(file, { mode: "inspect" });
const resume = (await store.findRun("latest")) !== null;
const lists = { words: new Map(), hosts: new Map(), adFilters: [] };
await crawlRun({ ...JSON.parse(options), lists, resume }, { store });
await store.close();
