-- 栏目名称 and 缺失要素 of a finding; empty in judgements of earlier versions.
ALTER TABLE findings ADD COLUMN "column" TEXT;
ALTER TABLE findings ADD COLUMN missing TEXT;
