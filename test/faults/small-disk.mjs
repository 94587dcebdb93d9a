// Loaded before the program: a database that has no room beyond PAGES pages, as on a disk that is full.
import Sqlite from "better-sqlite3";

const pages = Number(process.env.PAGES);
const { pragma } = Sqlite.prototype;
// Set when a database is opened; the limit is the connection's own.
Sqlite.prototype.pragma = function limited(source, options) {
  if (source.startsWith("foreign_keys")) pragma.call(this, `max_page_count = ${pages}`);
  return pragma.call(this, source, options);
};
