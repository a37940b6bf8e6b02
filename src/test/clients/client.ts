// Reads calls of Lavrov, page by page, with the client that openapi-generator made: node client.js <address>
import { Configuration, Event, EventContext, EventsApi, ResponseError } from "./index";

declare const process: { argv: string[]; exitCode: number };

async function main(): Promise<void> {
  const events = new EventsApi(new Configuration({ basePath: process.argv[2] }));
  let cursor: string | undefined;
  do {
    const page = await events.listEvents({ actor: ["lavrov"], kind: ["call"], limit: 4, cursor, embed: ["citations"] });
    page.items!.forEach((event: Event) => {
      const details = event.details as { medium?: string };
      const recorded: Date = event.recordedAt!;
      console.log(event.id, event.when!.edtf, recorded.getUTCFullYear(), details.medium, event.citations!.length);
    });
    cursor = page.nextCursor;
  } while (cursor);
  const context: EventContext = await events.getEventContext({ id: "2025-02-15-rubio-lavrov-call", before: 2, after: 0 });
  const asked: Event = context.event!;
  if (asked.id !== "2025-02-15-rubio-lavrov-call" || context.before!.length !== 2) throw new Error("no context");
  await events.listEvents({ actor: ["lavrof"] }).then(
    () => Promise.reject(new Error("an unknown actor was answered")),
    async (problem: ResponseError) => {
      const body = await problem.response.text();
      if (problem.response.status !== 400 || !body.includes("lavrov")) throw new Error(body);
    });
}

main().catch((fault) => {
  console.error(fault);
  process.exitCode = 1;
});
