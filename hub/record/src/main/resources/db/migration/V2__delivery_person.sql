-- Whom a delivery is about, so that what still waits can be withheld when the person's identity becomes protected; and how
-- often a transient receipt has let it be sent again.

alter table delivery add column person text;
alter table delivery add column resent integer not null default 0;

create index delivery_waiting on delivery (person) where state in ('QUEUED', 'RETRYING');
