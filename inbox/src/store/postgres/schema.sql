-- Deliveries: archive, memory against replays, and queue. Times are milliseconds since 1970.
create table atoms_inbox.deliveries (
    seq           bigserial primary key,
    -- The identity: a hash of the contract and the delivery's id, or of the contract and the body.
    key           bytea not null unique,
    -- The SHA-256 of the body.
    digest        bytea not null,
    -- Tells two arrivals of one identity apart.
    token         bigint not null,
    contract      text not null,
    event         text not null,
    id            text,
    join_key      text,
    received_at   bigint not null,
    -- pending, done, dead, asked, unanswered, conflict or pruned.
    state         text not null,
    -- How often work has begun, when it is due, and who does it now.
    attempts      integer not null default 0,
    due_at        bigint not null,
    claim         bigint,
    done_at       bigint,
    error         text,
    answer_status integer,
    answer_type   bytea,
    answer        bytea,
    size          bigint not null,
    headers       bytea not null,
    body          bytea not null
);

create index due on atoms_inbox.deliveries (due_at, seq) where state = 'pending';
create index calls on atoms_inbox.deliveries (contract, join_key, seq) where state = 'pending' and join_key is not null;
create index states on atoms_inbox.deliveries (state, received_at);
create index finished on atoms_inbox.deliveries (done_at, seq, size) where state in ('done', 'unanswered', 'conflict');
create index ids on atoms_inbox.deliveries (id) where id is not null;

-- Written to see whether the database can be written.
create table atoms_inbox.written (one integer primary key check (one = 1), at bigint not null);

-- The time of the database, which is one for all who use it.
create function atoms_inbox.now() returns bigint language sql stable
    as 'select (extract(epoch from statement_timestamp()) * 1000)::bigint';
