-- What an event of a stay carries for the discharge (domain.md 6): by when it was sent the clocks go; null = it does not say.

alter table stay_event add column sent_at bigint;
alter table stay_event add column assessed_at bigint;
alter table stay_event add column basis text;
alter table stay_event add column reason text;
alter table stay_event add column refers_to text;
alter table stay_event add column contact text;
alter table stay_event add column meeting_at bigint;
alter table stay_event add column place text;
alter table stay_event add column content text;
