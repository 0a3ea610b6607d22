-- What reading under the law needs: when a version was written, the registers, and AuditEvents in the audit log.

-- When the version was written; null in rows from before this version, for which the event time stands in.
alter table resource_version add column written_at bigint;

-- Whose list a Task stands in: the bodies that its newest version names as owner or requester. What was written before this
-- version stands in the list of the unit that keeps it, until it changes.
create table resource_party (
    party text not null,
    resource ${integer8} not null,
    primary key (party, resource)
) ${clustered};

create index resource_party_resource on resource_party (resource);

insert into resource_party (party, resource)
select unit, number from resource where type = 'Task' and unit is not null;

-- The registers: entries are appended, and only annulled_at ever changes.
create table register_entry (
    number ${identity},
    id text not null unique,
    kind text not null,
    person text not null,
    provider text not null,
    content text not null,
    recorded_at bigint not null,
    annulled_at bigint
);

create index register_entry_person on register_entry (person, number);
create index register_entry_kind on register_entry (kind, number);

-- When all blocks of a provider were last reported whole.
create table register_current (
    provider text not null primary key,
    current_at bigint not null
) ${clustered};

-- content: the AuditEvent; null for what is no reading, and in rows from before this version.
alter table audit_event add column content text;

create index audit_event_person on audit_event (person, sequence) where person is not null;
create index audit_event_action on audit_event (action, sequence);
create index audit_event_time on audit_event (happened_at);

-- The front of the chain: the last entry that was cut off, from whose hash the chain goes on; 0 if none was.
create table audit_checkpoint (
    id integer not null primary key check (id = 1),
    sequence bigint not null,
    hash text not null,
    cut_at bigint
);

insert into audit_checkpoint (id, sequence, hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
