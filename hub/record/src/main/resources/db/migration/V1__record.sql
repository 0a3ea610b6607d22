-- The record (house.md), one text for SQLite and PostgreSQL. What they spell differently comes in as a placeholder:
--   identity   an integer key that the database hands out in growing order
--   integer8   a column that refers to one
--   clustered  SQLite: the row lives in its primary key, so that one look-up finds it
--   roomy      PostgreSQL: pages keep room for updates in place
--
-- Keys that are hashes hit a random page of an index at each insert, and that is what a big store pays for. So fat rows
-- are appended in the order of arrival, a row has at most one index by hash, and rows refer to each other by number.
-- Times are microseconds since 1970. There are no foreign keys: one class writes each table, and checking them would
-- cost a look-up per row.

create table installation (
    id integer not null primary key check (id = 1),
    fingerprint text not null
);

-- A merged person points to the survivor; merged_by is the message that said so, so that it can be undone.
create table person (
    id text not null primary key,
    merged_into text,
    merged_by bytea
) ${clustered};

create index person_merged on person (merged_into) where merged_into is not null;

create table person_identifier (
    value text not null,
    system text not null,
    person text not null,
    primary key (value, system)
) ${clustered};

create index person_identifier_person on person_identifier (person);

-- The newest version of each resource; its content is read from resource_version, where it is written once.
-- follows_from and follows_until: while a care decision gives the unit a reason to follow the person.
create table resource (
    number ${identity},
    id text not null,
    type text not null,
    person text not null,
    custodian text not null,
    unit text,
    effective bigint not null,
    newest integer not null,
    versions integer not null,
    follows_from bigint,
    follows_until bigint,
    unique (id, type)
) ${roomy};

create index resource_person on resource (person, type);

create table resource_version (
    resource ${integer8} not null,
    version integer not null,
    person text not null,
    unit text,
    information_type text,
    effective bigint not null,
    source bytea not null,
    content text not null,
    primary key (resource, version)
);

create table message (
    number ${identity},
    message_key bytea not null unique,
    connector text not null,
    format text not null,
    type text not null,
    control_id text not null,
    lane text not null,
    received_at bigint not null,
    charset text not null,
    acknowledgement bytea,
    state text not null,
    place text,
    code text,
    failure text,
    conflict integer not null,
    mapped integer not null,
    dropped integer not null,
    unmapped integer not null
);

create index message_control on message (connector, control_id) where control_id <> '';
create index message_recent on message (connector, number);
create index message_unsettled on message (state, number) where state <> 'STORED';

-- What can be pruned: content becomes null.
create table message_content (
    message ${integer8} not null primary key,
    content bytea,
    losses text
);

-- voids is empty for an event that voids nothing.
create table stay_event (
    stay text not null,
    source bytea not null,
    kind text not null,
    voids text not null,
    happened_at bigint not null,
    person text not null,
    received_at bigint not null,
    location text,
    planned_end bigint,
    discharged_to text,
    told text,
    told_void integer not null,
    primary key (stay, source, kind, voids, happened_at)
) ${clustered};

create table delivery (
    number ${identity},
    id text not null unique,
    message ${integer8} not null,
    destination text not null,
    event text,
    content text,
    state text not null,
    receipt text not null,
    reason text,
    attempts integer not null,
    changed_at bigint not null
) ${roomy};

create index delivery_message on delivery (message);
create index delivery_unsettled on delivery (state, number) where state <> 'SENT';
create index delivery_awaited on delivery (destination, changed_at) where receipt in ('AWAITED', 'TRANSIENT');

-- Totals for the overview. Each writing connection has its own slot, so that writers do not wait for each other.
create table counter (
    name text not null,
    slot integer not null,
    total bigint not null,
    primary key (name, slot)
) ${clustered};

create table audit_event (
    sequence bigint not null primary key,
    happened_at bigint not null,
    who text not null,
    action text not null,
    person text,
    what text not null,
    previous text not null,
    hash text not null
);

-- The end of the chain: locked while a row is added, and proof that no row was cut off.
create table audit_head (
    id integer not null primary key check (id = 1),
    sequence bigint not null,
    hash text not null
);

insert into audit_head (id, sequence, hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
