// Reads a table as its data package describes it: every cell is cast to its type and held against its constraints.
const { Package } = require("datapackage");

async function main(address) {
  const described = await Package.load(address);
  if (!described.valid) {
    throw new Error(described.errors.join("; "));
  }
  const rows = await described.resources[0].read({ keyed: true });
  console.log(JSON.stringify(rows));
}

main(process.argv[2]).catch((error) => {
  console.error(error.errors ? [error.message, ...error.errors].join("\n") : error);
  process.exit(1);
});
