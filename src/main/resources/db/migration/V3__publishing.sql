-- What a publisher sent, and what its check said. The bytes are in release_package.

create table release_upload (
    release          bigint       not null primary key references release (release_key),
    media_type       varchar(200) not null,
    file             varchar(200),
    confirmed        boolean      not null,
    added            bigint       not null,
    withdrawn        bigint       not null,
    rows_before      bigint       not null,
    counted_warnings integer      not null
);

create table release_finding (
    release     bigint        not null references release (release_key),
    position    integer       not null,
    severity    varchar(16)   not null,
    counts      boolean       not null,
    side        varchar(16)   not null,
    file        varchar(300)  not null,
    sheet       varchar(300),
    line        integer       not null,
    cell        varchar(32),
    column_name varchar(300),
    cell_value  varchar(4000),
    rule        varchar(64)   not null,
    message_vi  varchar(4000) not null,
    message_en  varchar(4000) not null,
    suggestion  varchar(4000),
    primary key (release, position)
);

-- A request that was answered once is answered the same again.
create table idempotency_key (
    caller      varchar(200) not null,
    request_key varchar(200) not null,
    fingerprint varchar(64)  not null,
    release     bigint       not null references release (release_key),
    primary key (caller, request_key)
);
