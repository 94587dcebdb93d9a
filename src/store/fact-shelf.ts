/**
 * How the facts of a view are kept: its own in one JSON object, and those that are alike on many pages of a site (its menu,
 * its identifiers) once, named by number. What is read often is taken apart once.
 */
import { DamageError } from "../model/failure.ts";
import { type FactName, factNames, factSchemas, type Observations } from "../model/observation.ts";
import type { PackedView } from "../model/packed-view.ts";
import type { Database } from "./database.ts";
import { packVarints, unpackVarints } from "./varints.ts";

/** Shared facts remembered; a site has a few dozen. */
const remembered = 2000;

/** The columns of `views` that hold facts. */
export interface FactColumns {
  readonly own_facts: string | null;
  readonly shared_facts: Buffer | null;
}

export class FactShelf {
  readonly #db: Database;
  readonly #ids = new Map<string, number>();
  readonly #values = new Map<number, readonly [FactName, unknown] | null>();

  constructor(db: Database) {
    this.#db = db;
    db.onRollback(() => {
      this.#ids.clear();
      this.#values.clear();
    });
  }

  /** The columns of a new view; shared facts that were not met before are written. */
  put({ ownFacts, sharedFacts }: Pick<PackedView, "ownFacts" | "sharedFacts">): FactColumns {
    return { own_facts: ownFacts, shared_facts: packVarints(sharedFacts.map((fact) => this.#idOf(fact))) };
  }

  /** The facts of a view; shared ones are the same frozen objects for every page that has them. */
  read(view: number, { own_facts: own, shared_facts: shared }: FactColumns): Observations {
    if (own === null) return this.#rowsOf(view);
    const facts: [FactName, unknown][] = [];
    for (const id of unpackVarints(shared ?? Buffer.alloc(0))) {
      const fact = this.#valueOf(id);
      if (fact !== null) facts.push([...fact]);
    }
    for (const [name, value] of Object.entries(JSON.parse(own) as object)) {
      const fact = checked(name, value);
      if (fact !== null) facts.push([...fact]);
    }
    return Object.fromEntries(facts);
  }

  #idOf(fact: string): number {
    const known = this.#ids.get(fact);
    if (known !== undefined) return known;
    const space = fact.indexOf(" ");
    const { lastInsertRowid } = this.#db
      .sql("INSERT INTO shared_facts (name, value) VALUES (?, ?)")
      .run(fact.slice(0, space), fact.slice(space + 1));
    const id = Number(lastInsertRowid);
    if (this.#ids.size >= remembered) this.#ids.clear();
    this.#ids.set(fact, id);
    return id;
  }

  #valueOf(id: number): readonly [FactName, unknown] | null {
    const known = this.#values.get(id);
    if (known !== undefined) return known;
    const row = this.#db.sql("SELECT name, value FROM shared_facts WHERE id = ?").get(id) as
      | FactRow
      | undefined;
    if (row === undefined)
      throw new DamageError({
        zh: `${this.#db.file}：共享的观察事实 ${id} 已丢失`,
        en: `${this.#db.file}: the shared fact ${id} is missing`,
      });
    const fact = checked(row.name, JSON.parse(row.value));
    if (this.#values.size >= remembered) this.#values.clear();
    this.#values.set(id, fact === null ? null : frozen(fact));
    return fact;
  }

  #rowsOf(view: number): Observations {
    const rows = this.#db.sql("SELECT name, value FROM facts WHERE view = ?").all(view) as FactRow[];
    return Object.fromEntries(rows.flatMap(({ name, value }) => [checked(name, JSON.parse(value)) ?? []]));
  }
}

interface FactRow {
  readonly name: string;
  readonly value: string;
}

/** A fact of a later version has no schema here, and nobody who would ask for it. */
function checked(name: string, value: unknown): readonly [FactName, unknown] | null {
  if (!factNames.includes(name as FactName)) return null;
  return [name as FactName, factSchemas[name as FactName].parse(value)];
}

function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  for (const inner of Object.values(value)) frozen(inner);
  return Object.freeze(value);
}
