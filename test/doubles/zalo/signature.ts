import { createHash } from 'node:crypto';

/**
 * How an event is signed. The first is what most sources tell; the next three are what others tell.
 * `reserialised` signs other bytes than are sent, as who checks with JSON.stringify would expect.
 */
export type Signature =
  | 'body-timestamp'
  | 'header-timestamp'
  | 'app-secret'
  | 'header-timestamp-app-secret'
  | 'reserialised'
  | 'wrong'
  | 'none';

export interface Keys {
  readonly appId: string;
  readonly appSecret: string;
  readonly oaSecretKey: string;
}

/** The headers that sign an event. A plain hash, no HMAC. */
export function sign(keys: Keys, raw: string, timestamp: string, how: Signature): Record<string, string> {
  if (how === 'none') return {};
  const inHeader = how.startsWith('header-timestamp');
  // The two differ, so that nobody passes who takes one for the other.
  const stamp = inHeader ? String(BigInt(timestamp) + 7n) : timestamp;
  const secret =
    how === 'wrong' ? 'not-the-secret' : how.endsWith('app-secret') ? keys.appSecret : keys.oaSecretKey;
  const signed = how === 'reserialised' ? JSON.stringify(JSON.parse(raw)) : raw;
  const mac = createHash('sha256').update(`${keys.appId}${signed}${stamp}${secret}`, 'utf8').digest('hex');
  return {
    'X-ZEvent-Signature': `mac=${mac}`,
    ...(inHeader && { 'X-ZEvent-Timestamp': stamp }),
  };
}
