-- Two weeks and more between two contacts of the two most frequent states, without those who stood for them.
select last, next, next - last as days
from (
  select e.last_day as last, lead(e.first_day) over (order by e.first_day) as next
  from plain.event e
  where e.kind in ('call', 'meeting', 'visit', 'negotiation_round') and e.status = 'occurred'
    and exists (select 1 from plain.participant a join plain.pick k on k.sort = 'frequent' and k.n = 1 and k.actor = a.actor_id
      where a.event_id = e.id)
    and exists (select 1 from plain.participant b join plain.pick k on k.sort = 'frequent' and k.n = 2 and k.actor = b.actor_id
      where b.event_id = e.id)) contact
where next - last > 14;
