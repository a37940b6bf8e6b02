// Reads a JSON Feed from its newest page to its oldest: an entry a line, with when it was first recorded and when last.
const { parseJsonFeed } = require("feedsmith");

async function main(address) {
  while (address) {
    const feed = parseJsonFeed(await (await fetch(address)).text());
    for (const item of feed.items ?? []) {
      console.log([item.id, item.date_published, item.date_modified, item.title].join("\t"));
    }
    address = feed.next_url;
  }
}

main(process.argv[2]).catch((error) => {
  console.error(error);
  process.exit(1);
});
