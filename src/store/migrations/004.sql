-- What another host's page was seen to be: a domain for sale, a gambling page, a stranger's domain.
ALTER TABLE link_checks ADD COLUMN target TEXT;
