-- Invented records beside the shipped ones, straight into the tables of a PostgreSQL that a service has loaded: psql -v rows=10000000 -f bench/flat.sql
-- 3,321 communes, ten years, as many components of one index as the rows need. All in the current release, so nothing else has to be
-- published; the service must be started anew, since it knows what a release holds.
\set ON_ERROR_STOP on
begin;

create temporary table here as
    select release_key, (select max(row_id) from score_record) + 100000000 as next from release where status = 'PUBLISHED' order by number desc limit 1;

create temporary table province as
    select id, row_number() over (order by id) - 1 as position from unit where type = 'province' and valid_to is null;

insert into unit (row_id, added_in, line, id, type, name_vi, name_en, kind_vi, parent, valid_from, sort_key)
    select next + n, release_key, 100000 + n, 'commune-' || n, 'commune', 'Xã số ' || n, 'Commune ' || n, 'xã', p.id, '2025-07-01', lpad(n::text, 8, '0')
    from here, generate_series(0, 3320) n join province p on p.position = n % (select count(*) from province);

insert into indicator (row_id, added_in, line, code, parent, population, display_order, name_vi, name_en, description_vi, description_en, unit_of_measure, scale_max, scale_max_decimals, publisher)
    select next + 10000 + n, release_key, 100000 + n, case n when 0 then 'commune-index' else 'commune-index.c' || n end,
        case n when 0 then null else 'commune-index' end, 'commune', n + 1, 'Thành phần ' || n, 'Component ' || n, 'Bịa ra để đo', 'Invented for measuring',
        'percent', 100, 0, 'Nobody'
    from here, generate_series(0, :rows / 33210) n;

insert into edition (row_id, added_in, line, indicator, population, edition_year, status, units_ranked, published_on, source)
    select next + 50000 + n, release_key, 100000 + n, 'commune-index', 'commune', 2025 + n, 'published', null, (2025 + n)::text, 'invented'
    from here, generate_series(0, 9) n;

insert into source (row_id, added_in, line, id, title, published_on, tier)
    select next + 60000, release_key, 100000, 'invented', 'Invented figures for measuring', '2025-01-01', 4 from here;

insert into score_record (row_id, added_in, line, indicator, population, unit, result_year, score, score_decimals, source, preferred)
    select next + 100000 + n, release_key, 100000 + n,
        case n / 33210 when 0 then 'commune-index' else 'commune-index.c' || n / 33210 end, 'commune', 'commune-' || n % 3321, 2025 + n / 3321 % 10,
        (2000 + n * 7919::bigint % 7900) / 100.0, 2, 'invented', true
    from here, generate_series(0, :rows - 1) n;

-- What a release holds is read into memory together only where it says that there are few rows.
update release set rows_total = rows_total + :rows where release_key = (select release_key from here);

commit;
vacuum analyze;
