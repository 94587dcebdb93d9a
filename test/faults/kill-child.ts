/** A process that crawls until it is done or killed: `node --import tsx kill-child.ts <database> <url>`. */
import { existsSync } from "node:fs";
import { crawlRun } from "../../src/crawl/crawl-run.ts";
import { openSqlite } from "../../src/store/sqlite.ts";
import { options } from "../crawl/inspection-options.ts";

const [file = "", url = ""] = process.argv.slice(2);
const isResumed = existsSync(file);
const store = await openSqlite(file, { mode: "inspect" });
const resume = isResumed && (await store.findRun("latest")) !== null;
await crawlRun(options([{ url }], { resume }), { store });
await store.close();
