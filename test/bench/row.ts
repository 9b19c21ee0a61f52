import type { Row } from './measured.ts';

// One row, in its own process; the figures go to who asked for them.
const [, , name = ''] = process.argv;
const { row } = (await import(`./rows/${name}.ts`)) as { readonly row: Row };
setTimeout(() => {
  process.stderr.write(`${name}: longer than ${row.seconds} seconds\n`);
  process.exit(1);
}, row.seconds * 1_000).unref();
const figures = await row.measure();
process.send?.(figures, () => process.exit(0));
