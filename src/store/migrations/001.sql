-- Columns that hold a record carry its field names in snake case; arrays and objects are JSON, booleans 0 and 1.

-- Dictionaries: a URL or an anchor text is written once, everything else names its number.
CREATE TABLE urls (id INTEGER PRIMARY KEY, url TEXT NOT NULL UNIQUE);
CREATE TABLE texts (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);

CREATE TABLE runs (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL,
  as_of TEXT NOT NULL,
  started_at TEXT NOT NULL,
  finished_at TEXT,
  exit TEXT,
  options TEXT NOT NULL,
  rule_sets TEXT NOT NULL,
  tool_version TEXT NOT NULL
);

CREATE TABLE run_facts (
  run INTEGER NOT NULL REFERENCES runs (seq),
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (run, name)
) WITHOUT ROWID;

CREATE TABLE sites (
  run INTEGER NOT NULL REFERENCES runs (seq),
  site INTEGER NOT NULL,
  record TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'waiting',
  budget_cut INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (run, site)
);

CREATE TABLE site_facts (
  run INTEGER NOT NULL,
  site INTEGER NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (run, site, name),
  FOREIGN KEY (run, site) REFERENCES sites (run, site)
);

-- A row is written when a URL is queued, so this is also the visited set; a row that is not done is what is left.
CREATE TABLE frontier (
  seq INTEGER PRIMARY KEY,
  run INTEGER NOT NULL,
  site INTEGER NOT NULL,
  url INTEGER NOT NULL REFERENCES urls (id),
  depth INTEGER NOT NULL,
  priority INTEGER NOT NULL,
  role TEXT NOT NULL,
  done INTEGER NOT NULL DEFAULT 0,
  UNIQUE (run, site, url)
);

CREATE TABLE bodies (
  sha256 TEXT PRIMARY KEY,
  -- `br` or `identity`.
  encoding TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  data BLOB NOT NULL
);

-- What was seen on one body under one URL by one version of the observers: kept once for all runs.
CREATE TABLE views (
  id INTEGER PRIMARY KEY,
  url INTEGER NOT NULL REFERENCES urls (id),
  body_sha256 TEXT NOT NULL,
  observers TEXT NOT NULL,
  -- The found links, packed: see edges.ts.
  edges BLOB NOT NULL,
  UNIQUE (url, body_sha256, observers)
);

CREATE TABLE facts (
  view INTEGER NOT NULL REFERENCES views (id),
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (view, name)
) WITHOUT ROWID;

CREATE TABLE pages (
  run INTEGER NOT NULL,
  site INTEGER NOT NULL,
  url INTEGER NOT NULL REFERENCES urls (id),
  final_url TEXT NOT NULL,
  role TEXT NOT NULL,
  depth INTEGER NOT NULL,
  reason TEXT NOT NULL,
  status INTEGER,
  hops TEXT NOT NULL,
  content_type TEXT,
  charset TEXT,
  body_sha256 TEXT,
  bytes INTEGER NOT NULL,
  etag TEXT,
  last_modified TEXT,
  headers TEXT NOT NULL,
  remote_address TEXT,
  fetched_at TEXT NOT NULL,
  duration_ms INTEGER NOT NULL,
  view INTEGER REFERENCES views (id),
  UNIQUE (run, site, url)
);
CREATE INDEX pages_by_url ON pages (url, run);

CREATE TABLE link_checks (
  run INTEGER NOT NULL REFERENCES runs (seq),
  url INTEGER NOT NULL REFERENCES urls (id),
  final_url TEXT NOT NULL,
  reason TEXT NOT NULL,
  status INTEGER,
  hops TEXT NOT NULL,
  method TEXT NOT NULL,
  title TEXT,
  attempts INTEGER NOT NULL,
  checked_at TEXT NOT NULL,
  PRIMARY KEY (url, run)
) WITHOUT ROWID;

-- Append-only: judging again with the same rules at the same moment finds the row that is there.
CREATE TABLE judgements (
  id INTEGER PRIMARY KEY,
  run INTEGER NOT NULL REFERENCES runs (seq),
  rules_sha256 TEXT NOT NULL,
  as_of TEXT NOT NULL,
  tool_version TEXT NOT NULL,
  judged_at TEXT NOT NULL,
  rule_sets TEXT NOT NULL,
  inputs TEXT NOT NULL,
  UNIQUE (run, rules_sha256, as_of)
);

CREATE TABLE verdicts (
  judgement INTEGER NOT NULL REFERENCES judgements (id),
  site INTEGER NOT NULL,
  verdict TEXT NOT NULL,
  score REAL,
  bonus REAL,
  vetoes TEXT NOT NULL,
  not_assessed TEXT NOT NULL,
  inconclusive_because TEXT NOT NULL,
  coverage TEXT NOT NULL,
  measured TEXT NOT NULL,
  PRIMARY KEY (judgement, site)
);

CREATE TABLE outcomes (
  judgement INTEGER NOT NULL REFERENCES judgements (id),
  site INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  rule_set TEXT NOT NULL,
  rule TEXT NOT NULL,
  clause TEXT NOT NULL,
  severity TEXT NOT NULL,
  outcome TEXT NOT NULL,
  reason TEXT NOT NULL,
  why TEXT,
  needs TEXT,
  "by" TEXT NOT NULL,
  deduction REAL NOT NULL,
  measured TEXT NOT NULL,
  threshold TEXT NOT NULL,
  PRIMARY KEY (judgement, site, seq)
);

CREATE TABLE findings (
  judgement INTEGER NOT NULL REFERENCES judgements (id),
  site INTEGER NOT NULL,
  outcome INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  id TEXT NOT NULL,
  url TEXT NOT NULL,
  message TEXT NOT NULL,
  seen_at TEXT NOT NULL,
  confidence TEXT NOT NULL,
  evidence TEXT NOT NULL,
  referrers TEXT NOT NULL,
  waived INTEGER NOT NULL,
  PRIMARY KEY (judgement, site, outcome, seq)
);
CREATE INDEX findings_by_id ON findings (id);

CREATE TABLE probes (
  id INTEGER PRIMARY KEY,
  site_url TEXT NOT NULL,
  at TEXT NOT NULL,
  reason TEXT NOT NULL,
  status INTEGER,
  phases TEXT NOT NULL,
  remote_address TEXT,
  detail TEXT
);
CREATE INDEX probes_by_site ON probes (site_url, at);
