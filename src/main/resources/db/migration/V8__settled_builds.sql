-- Each statement can be run again (ADR 003).

-- Which builds of the service have brought these tables up to date, and the checksum of the package that came with them: their next start
-- asks for one row instead of looking at every script and file (ADR 033).
create table if not exists settled_build (
    build    varchar(200) not null primary key,
    checksum varchar(64)  not null
);
