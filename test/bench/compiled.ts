import { fileURLToPath } from 'node:url';

/** Where what is measured is put together; within the repository, since the packages are found from there. */
export const COMPILED = fileURLToPath(
  new URL(`../../node_modules/.cache/thu-ky-so/bench-${process.pid}`, import.meta.url),
);
