-- Each statement can be run again (ADR 003).

-- When a release was first published, wherever that was: its data package carries it (ADR 027).
alter table release add column if not exists released_at timestamp(6) with time zone;
update release set released_at = published_at where released_at is null and published_at is not null;

-- SHA-256 of the release's dataset.zip; null until it was written once.
alter table release add column if not exists download_checksum varchar(64);

-- One cause is one finding: in how many places it was met, and the first of them.
alter table release_finding add column if not exists times integer default 1 not null;
alter table release_finding add column if not exists places varchar(300);
