-- H2's names for the operators, so that both databases read one query; PostgreSQL puts the bodies in their place.
create function bitand(a bigint, b bigint) returns bigint language sql immutable parallel safe as 'select a & b';
create function bitor(a bigint, b bigint) returns bigint language sql immutable parallel safe as 'select a | b';
