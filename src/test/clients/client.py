# Reads calls of Lavrov, page by page, with the client that openapi-generator made: python client.py <address>
import sys

import parley

with parley.ApiClient(parley.Configuration(host=sys.argv[1])) as client:
    events = parley.EventsApi(client)
    cursor = None
    while True:
        page = events.list_events(actor=["lavrov"], kind=["call"], limit=4, cursor=cursor, embed=["citations"])
        for event in page.items:
            print(event.id, event.when.edtf, event.recorded_at.year, event.details["medium"], len(event.citations))
        cursor = page.next_cursor
        if cursor is None:
            break
    context = events.get_event_context(id="2025-02-15-rubio-lavrov-call", before=2, after=0)
    assert isinstance(context.event, type(page.items[0])) and len(context.before) == 2
    try:
        events.list_events(actor=["lavrof"])
        raise AssertionError("an unknown actor was answered")
    except parley.ApiException as problem:
        assert problem.status == 400 and "lavrov" in problem.body, problem
