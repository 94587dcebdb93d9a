-- What a run held when it was sealed, and what was done to it since; each entry's seal covers the one before.
CREATE TABLE manifest (
  run INTEGER NOT NULL REFERENCES runs (seq),
  seq INTEGER NOT NULL,
  kind TEXT NOT NULL,
  at TEXT NOT NULL,
  parts TEXT NOT NULL,
  notes TEXT NOT NULL,
  previous TEXT NOT NULL,
  seal TEXT NOT NULL,
  PRIMARY KEY (run, seq)
) WITHOUT ROWID;

-- The hash of what is kept, where personal numbers were blanked; `sha256` stays the name everything knows the body by.
ALTER TABLE bodies ADD COLUMN masked_sha256 TEXT;

-- The bodies that a sealed run holds, as they are kept.
CREATE TABLE run_bodies (
  run INTEGER NOT NULL REFERENCES runs (seq),
  sha256 TEXT NOT NULL,
  masked_sha256 TEXT,
  PRIMARY KEY (run, sha256)
) WITHOUT ROWID;
CREATE INDEX run_bodies_by_sha256 ON run_bodies (sha256);
