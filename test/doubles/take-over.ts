import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FakeZalo } from './fake-zalo.ts';

/** A data folder as somebody left it; the OA still knows the tokens that stand there. */
export async function takeOver(left: string, folder: string, zalo: FakeZalo | null): Promise<void> {
  await cp(left, folder, { recursive: true });
  const live = await readFile(join(left, 'live.json'), 'utf8');
  for (let pair = 1; zalo && pair < 100 && !live.includes(`${zalo.tokens.current}\\"`); pair += 1)
    zalo.tokens.grant();
}
