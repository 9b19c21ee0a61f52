import { createHash, timingSafeEqual } from 'node:crypto';

/** Which of the forms that are told of Zalo's signature matched; known in the log, so that it can be narrowed later. */
export type SignedForm =
  | 'body time, OA secret'
  | 'header time, OA secret'
  | 'body time, app secret'
  | 'header time, app secret';

export interface Keys {
  readonly appId: string;
  readonly appSecret: string;
  readonly oaSecretKey: string;
}

export interface Signed {
  /** `X-ZEvent-Signature`: `mac=<hex>`. */
  readonly signature: string | undefined;
  /** `X-ZEvent-Timestamp`. */
  readonly headerTime: string | undefined;
  /** `timestamp` of the body. */
  readonly bodyTime: string | undefined;
  /** As it came: the same JSON written anew has another signature. */
  readonly body: Buffer;
}

/**
 * The form in which a webhook call is signed, or `null`. Sources conflict (X) on which time and which secret go
 * into the hash, and agree that it is a plain SHA-256, no HMAC. All four forms need a secret of ours, so taking
 * any of them opens nothing.
 */
export function verify({ signature, headerTime, bodyTime, body }: Signed, keys: Keys): SignedForm | null {
  const given = /^\s*mac\s*=\s*([0-9a-f]{64})\s*$/i.exec(signature ?? '')?.[1];
  if (!given) return null;
  const mac = Buffer.from(given, 'hex');
  const forms: readonly (readonly [SignedForm, string | undefined, string])[] = [
    ['body time, OA secret', bodyTime, keys.oaSecretKey],
    ['header time, OA secret', headerTime, keys.oaSecretKey],
    ['body time, app secret', bodyTime, keys.appSecret],
    ['header time, app secret', headerTime, keys.appSecret],
  ];
  for (const [form, time, secret] of forms) {
    // Without a time, and above all without a secret, anybody could sign.
    if (!time || !secret) continue;
    const expected = createHash('sha256')
      .update(keys.appId)
      .update(body)
      .update(time)
      .update(secret)
      .digest();
    if (timingSafeEqual(mac, expected)) return form;
  }
  return null;
}
