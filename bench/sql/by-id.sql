-- One view by its primary key: ids are moments, and the generator records at even steps.
\set n random(0, :revisions - 1)
\set id :first + :n * :step
select view from revision_view where revision_id = :id;
