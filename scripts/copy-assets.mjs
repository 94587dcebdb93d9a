// The migrations are SQL, not TypeScript: tsc leaves them behind, so they are copied beside the built store.
import { cpSync } from "node:fs";

cpSync("src/store/migrations", "dist/store/migrations", { recursive: true });
