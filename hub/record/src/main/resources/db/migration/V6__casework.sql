-- Casework: what was accepted in each case, and when a case must be looked at again.

-- Two who make the same number at once meet at the primary key. source: the message that led to it.
create table act (
    case_id text not null,
    number integer not null,
    person text not null,
    source bytea not null,
    at bigint not null,
    provider text not null,
    unit text not null,
    content text not null,
    primary key (case_id, number)
);

-- at: when it is due. rings_at: when it is tried next, later than at once it has failed. source: the message that set it.
create table alarm (
    key text not null primary key,
    field text not null,
    person text not null,
    at bigint not null,
    source bytea not null,
    attempts integer not null,
    rings_at bigint not null
) ${clustered};

create index alarm_next on alarm (rings_at, key);

-- What is due and has not rung is counted every few seconds.
create index alarm_due on alarm (at, attempts);
