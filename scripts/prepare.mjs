// Runs after `npm ci` in a checkout: npm 12 skips install scripts without failing, so the binding is opened once here.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

const { default: Database } = await import("better-sqlite3");
new Database(":memory:").close();
if (existsSync("src"))
  execFileSync("npm", ["run", "build", "--silent"], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
