-- Subscriptions to topics. handshake is the delivery that says hello, latest the one that told something last; heartbeat in
-- microseconds, null for none.

create table subscription (
    id text not null primary key,
    connector text not null,
    destination text not null,
    topic text not null,
    content text not null,
    heartbeat bigint,
    handshake text not null,
    latest text not null,
    ended integer not null,
    events bigint not null,
    told_at bigint not null
) ${clustered};

create table subscription_event (
    subscription text not null,
    number bigint not null,
    at bigint not null,
    focus text not null,
    delivery text not null,
    primary key (subscription, number)
) ${clustered};
