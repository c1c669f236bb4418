-- Each statement can be run again (ADR 003).

-- Sources that readers send without a token: never shown to anybody but editors, and no part of any release (ADR 035). Who sent one is not kept.
create table if not exists suggestion (
    id           bigint generated always as identity primary key,
    received_at  timestamp(6) with time zone not null,
    last_at      timestamp(6) with time zone not null,
    times        integer       not null,
    status       varchar(16)   not null,
    indicator    varchar(100)  not null,
    population   varchar(40)   not null,
    unit         varchar(100)  not null,
    result_year  integer       not null,
    body         varchar(8000) not null,
    fingerprint  varchar(64)   not null,
    decided_at   timestamp(6) with time zone,
    decided_by   varchar(200),
    reason       varchar(1000),
    draft        varchar(100)
);

create index if not exists suggestion_status on suggestion (status, id);
create index if not exists suggestion_fingerprint on suggestion (fingerprint, status);
