-- Who did what: rows are added and read, never changed or taken away (ADR 009).
-- Written in the SQL that H2 and PostgreSQL both speak.

create table audit_event (
    id             bigint        generated always as identity primary key,
    occurred_at    timestamp(6) with time zone not null,
    caller         varchar(200),
    subject        varchar(200),
    via            varchar(16),
    caller_role    varchar(16),
    action         varchar(64)   not null,
    target         varchar(2000) not null,
    outcome        varchar(16)   not null,
    client_address varchar(100),
    request_id     varchar(100),
    detail         varchar(4000) not null
);

create index audit_event_caller on audit_event (caller, id);
create index audit_event_action on audit_event (action, id);
