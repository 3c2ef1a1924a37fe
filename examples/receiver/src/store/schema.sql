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
