-- Each statement can be run again (ADR 003).

-- Who is told of publications, and what is kept of telling them (ADR 041). Secrets are sealed where the installation has a key.
create table if not exists webhook (
    id            varchar(40)   not null primary key,
    created_at    timestamp(6) with time zone not null,
    created_by    varchar(200)  not null,
    address       varchar(2000) not null,
    description   varchar(500),
    indicators    varchar(8000) not null,
    units         varchar(8000) not null,
    populations   varchar(1000) not null,
    status        varchar(16)   not null,
    reason        varchar(1000),
    secret        varchar(500)  not null,
    former_secret varchar(500),
    former_until  timestamp(6) with time zone,
    attempts      integer       not null,
    due_at        timestamp(6) with time zone not null,
    claim         varchar(40),
    claimed_until timestamp(6) with time zone
);

-- The outbox: written by the transaction that publishes, emptied by whoever delivers; in the order of id.
create table if not exists webhook_message (
    id        bigint generated always as identity primary key,
    webhook   varchar(40) not null references webhook (id) on delete cascade,
    release   bigint      not null,
    queued_at timestamp(6) with time zone not null
);

create index if not exists webhook_message_order on webhook_message (webhook, id);

-- What became of each attempt; only the last ones of each receiver are kept.
create table if not exists webhook_delivery (
    id         bigint generated always as identity primary key,
    webhook    varchar(40) not null references webhook (id) on delete cascade,
    message    varchar(60) not null,
    release    varchar(64),
    attempt    integer     not null,
    at         timestamp(6) with time zone not null,
    outcome    varchar(16) not null,
    status     integer,
    millis     bigint      not null,
    detail_vi  varchar(500),
    detail_en  varchar(500)
);

create index if not exists webhook_delivery_order on webhook_delivery (webhook, id);
