-- From here on, each statement can be run again: H2 keeps half a script when it is killed within one (ADR 003).

-- How far the check of a draft is. Whoever checks says now and then that it still does; a check that fell silent was
-- interrupted, and whoever takes it up again is another attempt, so that the first one cannot finish any more (ADR 015).
create table if not exists release_progress (
    release      bigint      not null primary key references release (release_key),
    attempt      varchar(36) not null,
    beat_at      timestamp(6) with time zone not null,
    rows_total   bigint,
    rows_read    bigint      not null,
    rows_checked bigint      not null,
    rows_stored  bigint      not null
);

-- The key of the row that a finding is about: by it a later check knows the finding again. Null for findings kept before this version.
alter table release_finding add column if not exists row_key varchar(4000);

-- A draft is taken back, and its diff read, without looking through the rows of every other release.
create index if not exists score_record_added on score_record (added_in);
create index if not exists withdrawal_release on withdrawal (release);
