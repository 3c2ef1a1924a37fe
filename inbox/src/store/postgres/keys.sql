-- The identity of a delivery begins with its id, so that it finds the delivery, too: the id and the contract, or the digest
-- and the contract; of a conflict, with its digest. Whatever else came under an id came later than the first, as a conflict.
update atoms_inbox.deliveries as this
set key = case when id is null then '\x0000' || digest || convert_to(contract, 'UTF8')
        else convert_to(id, 'UTF8') || '\x00' || convert_to(contract, 'UTF8') end
    || case when place > 1 then '\x00' || digest else '' end
    || case when same > 1 then '\x00' || convert_to(this.seq::text, 'UTF8') else '' end
from (select seq,
        case when id is null then 1 else row_number() over (partition by contract, id order by seq) end as place,
        row_number() over (partition by contract, id, digest order by seq) as same
    from atoms_inbox.deliveries) as places
where this.seq = places.seq;

drop index atoms_inbox.ids;
