-- Texts of more than 2 kB are compressed, by lz4 where the server has it: in a quarter of the time of pglz, and read in half of it, for a
-- tenth more room. What is there stays as it is.
do $$
begin
  alter table revision_draft alter column draft set compression lz4;
  alter table revision_view alter column view set compression lz4;
  alter table revision_text alter column doc set compression lz4;
exception when feature_not_supported then
  raise notice 'this server has no lz4';
end
$$;
