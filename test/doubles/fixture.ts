import { fileURLToPath } from 'node:url';
import { readCommitteeFile } from '../../src/committee-file/read.ts';

const fixturePath = (id: string): string =>
  fileURLToPath(new URL(`../fixtures/committees/${id}.yaml`, import.meta.url));

type Fixture = Extract<ReturnType<typeof readCommitteeFile>, { readonly ok: true }>;
const fixtures = new Map<string, Fixture>();

/** Read once: a test asks for it many times. */
export function fixture(id: string): Fixture {
  const known = fixtures.get(id);
  if (known) return known;
  const reading = readCommitteeFile(fixturePath(id));
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults, null, 2));
  fixtures.set(id, reading);
  return reading;
}
