-- Payloads stand apart from what is written of a delivery while it is worked on, so that this writes little.
alter table deliveries rename to former;
drop index due;
drop index calls;
drop index states;
drop index finished;
drop index ids;

create table deliveries (
    seq           integer primary key autoincrement,
    -- The identity: the id and the contract, or the digest and the contract; of a conflict, with its digest.
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
    -- The bytes of the payload.
    size          integer not null
) strict;

-- Of all deliveries but those that were pruned.
create table payloads (
    seq           integer primary key,
    headers       blob not null,
    body          blob not null
) strict;

-- Whatever else came under an id came later than the first, as a conflict.
insert into deliveries
select seq,
    cast(case when id is null then x'0000' || digest || contract else id || x'00' || contract end
        || case when place > 1 then x'00' || digest else '' end
        || case when same > 1 then x'00' || seq else '' end as blob),
    digest, token, contract, event, id, join_key, received_at, state, attempts, due_at, claim, done_at, error,
    answer_status, answer_type, answer, size
from (select *,
        case when id is null then 1 else row_number() over (partition by contract, id order by seq) end as place,
        row_number() over (partition by contract, id, digest order by seq) as same
    from former)
order by seq;

insert into payloads select seq, headers, body from former where state <> 'pruned' order by seq;

delete from sqlite_sequence where name = 'deliveries';
insert into sqlite_sequence select 'deliveries', seq from sqlite_sequence where name = 'former';
drop table former;

-- What waits, with all that is asked of it as a whole.
create index due on deliveries (due_at, received_at) where state = 'pending';
create index calls on deliveries (contract, join_key, seq) where state = 'pending' and join_key is not null;
-- What waits is in no index of what does not, so that keeping and working change few of them.
create index states on deliveries (state, received_at) where state <> 'pending';
create index finished on deliveries (done_at, size) where state in ('done', 'unanswered', 'conflict');
