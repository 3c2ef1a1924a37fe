-- Every delivery, as it came: the archive, the memory that stops replays, and the queue of what is still to be done.
create table deliveries (
    seq         integer primary key,
    contract    text not null,
    -- The delivery's own id. The assistant platform gives none; rows without one do not clash.
    id          text,
    event       text not null,
    -- The call that the delivery is about.
    call_id     text,
    received_at text not null default (strftime('%Y-%m-%dT%H:%M:%fZ')),
    -- 'decoded', 'unrecognized' or 'undecodable'.
    outcome     text not null,
    -- Why it did not decode.
    note        text,
    body        blob not null,
    -- How often the work has failed, when it is to be tried, and when it was done.
    attempts    integer not null default 0,
    due_at      text not null default (strftime('%Y-%m-%dT%H:%M:%fZ')),
    done_at     text,
    unique (contract, id)
) strict;

-- What is still to be done, in order. To take up deliveries that a newer version of this service understands:
-- update deliveries set outcome = 'decoded', attempts = 0 where outcome <> 'decoded';
create index pending on deliveries (seq) where outcome = 'decoded' and done_at is null;

-- The calls, put together from their deliveries, in whatever order those come.
create table calls (
    contract      text not null,
    call_id       text not null,
    from_number   text,
    to_number     text,
    status        text,
    -- Whether that status is the last one.
    ended         integer not null default 0,
    seconds       real,
    summary       text,
    recording_url text,
    updated_at    text not null default (strftime('%Y-%m-%dT%H:%M:%fZ')),
    primary key (contract, call_id)
) strict;

-- What the CRM knows of its callers.
create table customers (
    id      text primary key,
    number  text not null unique,
    name    text not null,
    blocked integer not null default 0
) strict;

create table appointments (
    customer_id text not null references customers,
    day         text not null,
    time        text not null,
    dentist     text not null,
    primary key (customer_id, day)
) strict;
