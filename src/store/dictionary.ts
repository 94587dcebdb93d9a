/** Numbers for texts that are named many times: URLs and anchor texts. */
import { flat } from "../model/evidence.ts";
import type { Database } from "./database.ts";

/** Texts remembered in memory; beyond it the table is asked again. */
const rememberedLimit = 200_000;

export class Dictionary {
  readonly #db: Database;
  readonly #select: string;
  readonly #insert: string;
  readonly #remembered = new Map<string, number>();

  constructor(db: Database, table: "urls" | "texts", column: "url" | "text") {
    this.#db = db;
    this.#select = `SELECT id FROM ${table} WHERE ${column} = ?`;
    this.#insert = `INSERT INTO ${table} (${column}) VALUES (?)`;
    db.onRollback(() => this.#remembered.clear());
  }

  /** The text's number, or null when it was never written. */
  find(text: string): number | null {
    const remembered = this.#remembered.get(text);
    if (remembered !== undefined) return remembered;
    const id = this.#db.sql(this.#select).pluck().get(text) as number | undefined;
    if (id === undefined) return null;
    this.#remember(text, id);
    return id;
  }

  /** The text's number, written when it is new. */
  idOf(text: string): number {
    const found = this.find(text);
    if (found !== null) return found;
    const id = Number(this.#db.sql(this.#insert).run(text).lastInsertRowid);
    this.#remember(text, id);
    return id;
  }

  #remember(text: string, id: number): void {
    if (this.#remembered.size >= rememberedLimit) this.#remembered.clear();
    this.#remembered.set(flat(text), id);
  }
}
