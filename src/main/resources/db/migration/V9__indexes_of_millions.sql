-- Each statement can be run again (ADR 003).

-- What a document states is read without going through the records of all others.
create index if not exists score_record_source on score_record (source);
create index if not exists statement_source on statement (source);

-- A table as before, and how many results it has without a look at the records. It takes the place of the shorter one.
create index if not exists score_record_result on score_record (indicator, population, result_year, unit, added_in, row_id);
drop index if exists score_record_table;
