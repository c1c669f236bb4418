-- Each statement can be run again (ADR 003).

-- The ids that a draft had before it was made anew; they go on leading to it (ADR 027).
create table if not exists release_former_id (
    id      varchar(64) not null primary key,
    release bigint      not null references release (release_key)
);

-- The release whose state a draft makes current again; null where a publisher sent something.
alter table release_upload add column if not exists restores bigint;
