-- What of a person nobody has got, for the worklist: hardly any row is in the index.
create index delivery_failed on delivery (person) where state = 'PARKED' or receipt in ('FATAL', 'OVERDUE');
