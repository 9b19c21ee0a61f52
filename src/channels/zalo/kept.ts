import { createHash } from 'node:crypto';
import { z } from 'zod';

const kept = z.object({
  access: z.string().nullable(),
  refresh: z.string(),
  /** When it is time for the next pair, and when the access token dies; milliseconds. */
  renewAt: z.number(),
  expiresAt: z.number(),
  /**
   * Hashes of the tokens that were pasted in, the last one last. One that was begun with before is used up: a
   * process that still has it in its settings must not go back to it.
   */
  begunWith: z.array(z.string()),
  /** Who is exchanging the refresh token, so that nobody else uses it up. */
  lease: z.object({ by: z.string(), until: z.number() }).nullable(),
  /** Zalo's refusal, and the hash of the app's id and secret that it was for. */
  refused: z.object({ code: z.number(), app: z.string() }).nullable(),
});

/** What the store keeps of our tokens. */
export type KeptTokens = z.infer<typeof kept>;

const MANY_BEGINNINGS = 20;

export const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

export function readKept(text: string | null): KeptTokens | null {
  if (text === null) return null;
  try {
    return kept.parse(JSON.parse(text));
  } catch {
    // A spoiled value holds nothing that could be saved; the configured token begins anew.
    return null;
  }
}

/** What is kept, or the beginning with a token that was pasted in and never seen before. */
export function adopt(before: KeptTokens | null, pasted: string | null): KeptTokens | null {
  const begun = before?.begunWith ?? [];
  if (pasted === null || begun.includes(hash(pasted))) return before;
  return {
    access: null,
    refresh: pasted,
    renewAt: 0,
    expiresAt: 0,
    begunWith: [...begun, hash(pasted)].slice(-MANY_BEGINNINGS),
    lease: null,
    refused: null,
  };
}
