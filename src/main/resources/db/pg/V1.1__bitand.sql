-- H2's name for the operator, so that both databases read one query; PostgreSQL puts the body in its place.
create function bitand(a bigint, b bigint) returns bigint language sql immutable parallel safe as 'select a & b';
