-- When reference data last changed, or views were made again because it had: with last_at it tells whether an answer is what it was.
alter table recorder add column renewed_at timestamp(6) with time zone
  default timestamp with time zone '1970-01-01 00:00:00+00' not null;
