-- Deliveries: archive, memory against replays, and queue. Times are milliseconds since 1970.
create table deliveries (
    seq           integer primary key autoincrement,
    -- The identity: a hash of the contract and the delivery's id, or of the contract and the body.
    key           blob not null unique,
    -- The SHA-256 of the body.
    digest        blob not null,
    -- Tells two arrivals of one identity apart.
    token         integer not null,
    contract      text not null,
    event         text not null,
    id            text,
    join_key      text,
    received_at   integer not null,
    -- pending, done, dead, asked, unanswered, conflict or pruned.
    state         text not null,
    -- How often work has begun, when it is due, and who does it now.
    attempts      integer not null default 0,
    due_at        integer not null,
    claim         integer,
    done_at       integer,
    error         text,
    answer_status integer,
    answer_type   blob,
    answer        blob,
    size          integer not null,
    headers       blob not null,
    body          blob not null
) strict;

create index due on deliveries (due_at) where state = 'pending';
create index calls on deliveries (contract, join_key, seq) where state = 'pending' and join_key is not null;
create index states on deliveries (state, received_at);
create index finished on deliveries (done_at, size) where state in ('done', 'unanswered', 'conflict');
create index ids on deliveries (id) where id is not null;

-- Written to see whether the file can be written.
create table written (one integer primary key check (one = 1), at integer not null) strict;
