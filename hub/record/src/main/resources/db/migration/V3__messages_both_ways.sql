-- Envelopes, and deliveries whose receiver knows them by another name.

-- Which message an envelope (Bundle.id) brought first.
create table envelope (
    connector text not null,
    envelope_id text not null,
    message_key bytea not null,
    primary key (connector, envelope_id)
) ${clustered};

-- name: what the receiver calls the delivery; null if that is its id, so that hardly any row is in the index.
-- expected: the receipt that was expected when the delivery was added; null in rows from before this version.
-- losses: the loss report of the translation outwards.
alter table delivery add column name text;
alter table delivery add column expected text;
alter table delivery add column losses text;

create index delivery_name on delivery (destination, name) where name is not null;
