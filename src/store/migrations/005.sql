-- What is seen alike on many pages of a site, its menu or its identifiers, is written once; views name it by number.
CREATE TABLE shared_facts (id INTEGER PRIMARY KEY, name TEXT NOT NULL, value TEXT NOT NULL);

-- A view's own facts in one JSON object; NULL in a view of an earlier version, whose facts are rows of `facts`.
ALTER TABLE views ADD COLUMN own_facts TEXT;
-- Numbers of its shared facts: see varints.ts.
ALTER TABLE views ADD COLUMN shared_facts BLOB;
