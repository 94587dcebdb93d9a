-- What was asked of sites about findings and what they answered; by finding id, so it holds over all runs.
CREATE TABLE rectifications (
  id INTEGER PRIMARY KEY,
  finding_id TEXT NOT NULL,
  due TEXT,
  state TEXT,
  note TEXT,
  recorded_at TEXT NOT NULL,
  source TEXT NOT NULL
);
CREATE INDEX rectifications_by_finding ON rectifications (finding_id);
