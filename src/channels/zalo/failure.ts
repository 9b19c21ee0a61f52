import { ChannelError, type Failure } from '../../ports/channel.ts';
import type { Trouble } from './trouble.ts';

/** What is done about an error; for the log. */
export type ZaloTreatment =
  | 'back off'
  | 'upload again'
  | 'try a few times'
  | 'give up'
  | 'mark unreachable'
  | 'renew the token'
  | 'use a template'
  | 'tell a person';

interface Meaning {
  readonly failure: 'rate-limited' | 'blocked' | 'unreachable-window' | 'auth' | 'network' | 'rejected';
  readonly treatment: ZaloTreatment;
  readonly trouble?: Trouble;
}

const person = (failure: Meaning['failure'], trouble: Trouble): Meaning => ({
  failure,
  treatment: 'tell a person',
  trouble,
});
const REFUSED: Meaning = { failure: 'rejected', treatment: 'give up' };
const UNREACHABLE: Meaning = { failure: 'blocked', treatment: 'mark unreachable' };
const STALE: Meaning = { failure: 'auth', treatment: 'renew the token' };
const SILENT: Meaning = { failure: 'unreachable-window', treatment: 'use a template' };

/** The expired upload, which is worth one more. */
export const ASSET_EXPIRED = -100;
/** Zalo's word for "it did not work", worth a few tries. */
export const NOT_SENT = -200;
const OVER_LIMIT = -32;
const OUT_OF_QUOTA = -211;

/**
 * The errors of the OA's API that public sources tell of. With `auth`, messages wait until somebody has put it
 * right; with `rejected` only the one message is lost.
 */
const MEANINGS: ReadonlyMap<number, Meaning> = new Map([
  [OVER_LIMIT, { failure: 'rate-limited', treatment: 'back off' }],
  [ASSET_EXPIRED, { failure: 'network', treatment: 'upload again' }],
  [NOT_SENT, { failure: 'network', treatment: 'try a few times' }],
  // ZBS's word for a token that is not taken.
  [-124, STALE],
  [-201, REFUSED],
  [-204, person('auth', 'app')],
  [-205, person('auth', 'app')],
  [-209, person('auth', 'app')],
  [-210, REFUSED],
  // It comes back with the next month or the next package: nothing has to be lost until then.
  [OUT_OF_QUOTA, person('rate-limited', 'quota')],
  [-212, person('auth', 'app')],
  [-213, UNREACHABLE],
  [-216, STALE],
  [-217, UNREACHABLE],
  [-218, person('rejected', 'quota')],
  [-219, person('auth', 'app')],
  [-220, STALE],
  [-221, person('auth', 'unverified')],
  // These may be about one kind of call only, and must not hold up all others.
  [-223, person('rejected', 'permission')],
  [-224, person('rejected', 'package')],
  [-227, UNREACHABLE],
  [-230, SILENT],
  [-232, SILENT],
  [-233, REFUSED],
  [-234, REFUSED],
  [-235, person('rejected', 'group')],
  [-237, person('rejected', 'group')],
  [-238, person('rejected', 'group')],
  [-240, person('rejected', 'app')],
  [-241, person('rejected', 'group')],
  [-242, person('auth', 'app')],
  [-244, UNREACHABLE],
  [-248, person('rejected', 'content')],
  [-249, person('rejected', 'template')],
  [-320, person('rejected', 'cloud-account')],
  [-321, person('rejected', 'cloud-account')],
  [-403, person('rejected', 'group')],
]);

const MINUTE = 60_000;
const QUOTA_PAUSE = 15 * MINUTE;

/** An error that Zalo answered with. */
export class Refusal extends ChannelError {
  readonly code: number;
  readonly trouble: Trouble | null;

  constructor(code: number, what: string, failure: Failure, { treatment, trouble }: Meaning) {
    super(failure, `${what} (${code} → ${treatment})`);
    this.code = code;
    this.trouble = trouble ?? null;
  }
}

/** `what` names the call and what Zalo said; `retryAfter` is what the answer's headers ask for, in milliseconds. */
export function refusalOf(code: number, what: string, now: number, retryAfter: number | null): Refusal {
  const meaning = MEANINGS.get(code) ?? REFUSED;
  if (meaning.failure !== 'rate-limited') return new Refusal(code, what, { kind: meaning.failure }, meaning);
  // The limit counts by the minute.
  const wait = code === OUT_OF_QUOTA ? QUOTA_PAUSE : MINUTE - (now % MINUTE);
  const failure = { kind: 'rate-limited', retryAfter: retryAfter ?? wait, scope: 'all' } as const;
  return new Refusal(code, what, failure, meaning);
}

/** What Zalo says about an error, bounded, and without a secret that it may have repeated. */
export function bounded(said: string, secrets: readonly string[]): string {
  let text = said;
  for (const secret of secrets) if (secret !== '') text = text.replaceAll(secret, '***');
  return text
    .replace(/[\p{Cc}\p{Surrogate}\s]+/gu, ' ')
    .slice(0, 100)
    .trim();
}
