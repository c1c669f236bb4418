-- Each statement can be run again (ADR 003).

-- The files of the page for people, of each build that was started here lately: while instances are replaced, each can give the modules of
-- the others' documents (ADR 019). A page is named by what is in its files.
create table if not exists page (
    id         varchar(40) not null primary key,
    started_at timestamp(6) with time zone not null
);

create table if not exists page_file (
    page    varchar(40)  not null references page (id),
    name    varchar(200) not null,
    content bytea        not null,
    primary key (page, name)
);
