-- What a unit's list of Tasks is narrowed by before it is cut: status and code of the newest version; null = look at the Task, as it
-- was written before this version or has no code, or several.

alter table resource add column status text;
alter table resource add column code text;
