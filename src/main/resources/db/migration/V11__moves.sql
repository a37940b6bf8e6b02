-- Moves of one sort, such as what contradicted a position: few of all.
create index move_act on event_move (act, last_day, event_id);
