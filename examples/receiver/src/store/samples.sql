-- Somebody to call: the people of the contract's examples. A service of your own does without this file.
insert into customers (id, number, name, blocked) values
    ('C-1042', '+15550101', 'Ravi', 0),
    ('C-1043', '+15550109', 'Nobody to talk to', 1);

insert into appointments (customer_id, day, time, dentist) values
    ('C-1042', '2026-08-11', '15:30', 'Dr. Rao');
