-- Events by week, counted when asked.
select date_trunc('week', e.first_day)::date as week, count(*) as events, count(*) filter (where e.last_day > e.first_day) as vague
from plain.event e
group by 1
order by 1;
