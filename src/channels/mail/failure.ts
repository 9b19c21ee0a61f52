import { ChannelError, type Failure } from '../../ports/channel.ts';

/** What the library tells of a letter that was not taken. */
interface Refused {
  readonly code?: string;
  readonly responseCode?: number;
  readonly command?: string;
}

const CREDENTIALS = new Set(['EAUTH', 'ENOAUTH', 'EOAUTH2', 'ETLS', 'EREQUIRETLS', 'ECONFIG']);
/** Before there is a letter: the server is not ready for anybody. */
const GREETING = /^(?:CONN|EHLO|HELO|LHLO|STARTTLS)$/;
/** RFC 5321 §4.2, RFC 1870: too large for the server, or for the mailbox. */
const TOO_LARGE = new Set([523, 552]);

/** Whether the server would not carry so much. */
export const isTooLarge = (error: unknown): boolean => {
  const { code, responseCode, command } = refusedIn(error);
  if (responseCode !== undefined) return TOO_LARGE.has(responseCode);
  // The library says so by itself where the server names its limit.
  return code === 'EMESSAGE' && command === 'MAIL FROM';
};

/** What it means; without the server's own words, which repeat the address. */
export function mailFailure(error: unknown): ChannelError {
  if (error instanceof ChannelError) return error;
  const { code, responseCode, command } = refusedIn(error);
  const what = [code, command, responseCode].filter((part) => part !== undefined).join(' ');
  return new ChannelError(meaningOf(error), `mail: ${what || 'no answer'}`);
}

function meaningOf(error: unknown): Failure {
  const { code, responseCode = 0, command = '' } = refusedIn(error);
  if (isTooLarge(error)) return { kind: 'file-refused' };
  if (CREDENTIALS.has(code ?? '')) return { kind: 'auth' };
  if (GREETING.test(command) || responseCode === 421) return { kind: 'network' };
  if (responseCode === 530 || responseCode === 535) return { kind: 'auth' };
  // Greylisting, a full mailbox: this address is tried again, the others are not concerned.
  if (responseCode >= 400 && responseCode < 500) return { kind: 'deferred' };
  // We may not send in this name, whomever to.
  if (responseCode >= 500 && command === 'MAIL FROM') return { kind: 'auth' };
  if (responseCode >= 500) return { kind: 'bounced' };
  return code === 'EENVELOPE' ? { kind: 'rejected' } : { kind: 'network' };
}

const refusedIn = (error: unknown): Refused =>
  typeof error === 'object' && error !== null ? (error as Refused) : {};
