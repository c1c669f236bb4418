-- Every row of the dataset belongs to the release that added it; another release may withdraw it. Rows are never updated (see ADR 002).
-- Written in the SQL that H2 and PostgreSQL both speak.

-- A release has its key from the start and its number, the place in the order of releases, once it is published: so publishing a release,
-- however many rows it brings, changes this one row.
create table release (
    release_key  bigint       not null primary key,
    number       bigint       unique,
    base         bigint       references release (release_key),
    id           varchar(64)  not null unique,
    version      varchar(64)  not null,
    origin       varchar(16)  not null,
    status       varchar(16)  not null,
    created_at   timestamp(6) with time zone not null,
    created_by   varchar(200) not null,
    published_at timestamp(6) with time zone,
    published_by varchar(200),
    reason       varchar(4000) not null,
    checksum     varchar(64)  not null,
    rows_total   bigint       not null,
    warnings     integer      not null
);

-- Which rows a release takes out. A row holds in a state that knows the release that added it and none that withdrew it.
create table withdrawal (
    row_id  bigint not null,
    release bigint not null references release (release_key),
    primary key (row_id, release)
);

-- A draft's package, kept until someone publishes or discards it; in parts, because H2 keeps at most 1 MiB in one value.
create table release_package (
    release bigint  not null references release (release_key),
    part    integer not null,
    content bytea   not null,
    primary key (release, part)
);

-- Whoever publishes holds this one row, so that two instances that start at once load a package once.
create table publish_lock (
    id integer not null primary key
);
insert into publish_lock (id) values (1);

-- One sequence for the rows of all tables, so that a withdrawal names a row by its id alone.
create sequence row_seq start with 1 increment by 500;

create table unit (
    row_id bigint not null primary key,
    added_in bigint not null references release (release_key),
    line integer not null,
    id varchar(200) not null,
    type varchar(200) not null,
    code varchar(200),
    iso_code varchar(200),
    name_vi varchar(4000) not null,
    name_en varchar(4000) not null,
    kind_vi varchar(200) not null,
    parent varchar(200),
    valid_from date,
    valid_to date,
    sort_key varchar(4000) not null
);

create table unit_relation (
    row_id bigint not null primary key,
    added_in bigint not null references release (release_key),
    line integer not null,
    predecessor varchar(200) not null,
    successor varchar(200) not null,
    kind varchar(200) not null,
    relation_date date not null,
    legal_basis varchar(4000) not null
);

create table unit_region (
    row_id bigint not null primary key,
    added_in bigint not null references release (release_key),
    line integer not null,
    unit varchar(200) not null,
    region varchar(200) not null,
    valid_from date,
    valid_to date
);

create table indicator (
    row_id bigint not null primary key,
    added_in bigint not null references release (release_key),
    line integer not null,
    code varchar(200) not null,
    parent varchar(200),
    population varchar(200) not null,
    display_order integer not null,
    name_vi varchar(4000) not null,
    name_en varchar(4000) not null,
    description_vi varchar(4000) not null,
    description_en varchar(4000) not null,
    unit_of_measure varchar(200) not null,
    scale_max numeric(18, 6) not null,
    scale_max_decimals integer not null,
    publisher varchar(4000) not null
);

create table edition (
    row_id bigint not null primary key,
    added_in bigint not null references release (release_key),
    line integer not null,
    indicator varchar(200) not null,
    population varchar(200) not null,
    edition_year integer not null,
    status varchar(200) not null,
    units_ranked integer,
    published_on varchar(200),
    source varchar(200) not null,
    note varchar(4000)
);

create table weight (
    row_id bigint not null primary key,
    added_in bigint not null references release (release_key),
    line integer not null,
    indicator varchar(200) not null,
    population varchar(200) not null,
    valid_from_year integer not null,
    valid_to_year integer not null,
    max_points numeric(18, 6) not null,
    max_points_decimals integer not null,
    source varchar(200) not null
);

create table series_break (
    row_id bigint not null primary key,
    added_in bigint not null references release (release_key),
    line integer not null,
    indicator varchar(200) not null,
    population varchar(200) not null,
    break_year integer not null,
    reason_vi varchar(4000) not null,
    reason_en varchar(4000) not null,
    source varchar(200) not null
);

create table source (
    row_id bigint not null primary key,
    added_in bigint not null references release (release_key),
    line integer not null,
    id varchar(200) not null,
    title varchar(4000) not null,
    publisher varchar(4000),
    url varchar(4000),
    published_on varchar(200),
    tier integer not null,
    note varchar(4000)
);

create table milestone (
    row_id bigint not null primary key,
    added_in bigint not null references release (release_key),
    line integer not null,
    unit varchar(200) not null,
    milestone_date varchar(200) not null,
    category varchar(200) not null,
    title_vi varchar(4000) not null,
    title_en varchar(4000) not null,
    quantity numeric(18, 6),
    quantity_decimals integer,
    quantity_unit varchar(200),
    source varchar(200) not null
);

create table tile (
    row_id bigint not null primary key,
    added_in bigint not null references release (release_key),
    line integer not null,
    layout varchar(200) not null,
    unit varchar(200) not null,
    tile_row integer not null,
    tile_column integer not null
);

create table score_record (
    row_id bigint not null primary key,
    added_in bigint not null references release (release_key),
    line integer not null,
    indicator varchar(200) not null,
    population varchar(200) not null,
    unit varchar(200) not null,
    result_year integer not null,
    score numeric(18, 6),
    score_decimals integer,
    points numeric(18, 6),
    points_decimals integer,
    rank_best integer,
    rank_worst integer,
    source varchar(200) not null,
    preferred boolean not null,
    note varchar(4000),
    state varchar(200)
);

create table statement (
    row_id bigint not null primary key,
    added_in bigint not null references release (release_key),
    line integer not null,
    indicator varchar(200) not null,
    population varchar(200) not null,
    statement_year integer not null,
    subject varchar(200) not null,
    statistic varchar(200) not null,
    figure numeric(18, 6) not null,
    figure_decimals integer not null,
    scope varchar(200),
    source varchar(200) not null,
    note varchar(4000)
);

create index score_record_table on score_record (indicator, population, result_year);
create index score_record_unit on score_record (unit, indicator);
create index statement_table on statement (indicator, population, statement_year);
create index statement_subject on statement (subject);
