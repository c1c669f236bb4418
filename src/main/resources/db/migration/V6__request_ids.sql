-- Whose word the id of a request is: a client may send any, and so name it like another's (ADR 025).
alter table audit_event add column if not exists request_id_by varchar(16);
