import { GrammyError, HttpError } from 'grammy';
import { ChannelError, type Failure, writeAddress } from '../../ports/channel.ts';
import { TELEGRAM } from './ids.ts';

/**
 * What an error of the Bot API means to who sends; `null` when nothing is wrong after all. The error itself is
 * not kept: it carries the text that was to be sent, and the address with the token in it.
 */
export function failureOf(error: unknown): ChannelError | null {
  if (error instanceof GrammyError) {
    const failure = fromDescription(error);
    return failure && new ChannelError(failure, `${error.method}: ${error.error_code} ${error.description}`);
  }
  // No readable answer: the connection broke, hung, or something before Telegram answered in its place.
  if (error instanceof HttpError) return new ChannelError({ kind: 'network' }, error.message);
  if (error instanceof ChannelError) return error;
  throw error;
}

/** A topic that is closed takes nothing either, except from administrators. */
const TOPIC_GONE = ['message thread not found', 'topic_closed', 'topic_deleted'];
const EDIT_GONE = [
  'message to edit not found',
  "message can't be edited",
  'message_id_invalid',
  'there is no text in the message to edit',
];
const UNREACHABLE = [
  'chat not found',
  'user is deactivated',
  'chat_write_forbidden',
  'not enough rights to send',
];

function fromDescription(error: GrammyError): Failure | null {
  const text = error.description.toLowerCase();
  const says = (words: readonly string[]): boolean => words.some((word) => text.includes(word));
  const { retry_after, migrate_to_chat_id } = error.parameters;
  if (error.error_code === 429) {
    // A flood is counted by chat and over all of them, and the answer does not say which it was.
    const scope = 'chat_id' in error.payload ? 'chat' : 'all';
    return { kind: 'rate-limited', retryAfter: (retry_after ?? 5) * 1_000, scope };
  }
  if (migrate_to_chat_id !== undefined)
    return { kind: 'moved', to: writeAddress(TELEGRAM, String(migrate_to_chat_id)) };
  if (says(['message is not modified'])) return null;
  if (says(TOPIC_GONE)) return { kind: 'topic-gone' };
  if (says(EDIT_GONE)) return { kind: 'edit-gone' };
  if (error.error_code === 401 || error.error_code === 404) return { kind: 'auth' };
  if (error.error_code === 403 || says(UNREACHABLE)) return { kind: 'blocked' };
  if (error.error_code >= 500) return { kind: 'network' };
  return { kind: 'rejected' };
}

/** Makes a call; `undefined` where Telegram refused only because nothing had to change. Throws a `ChannelError`. */
export async function call<Result>(work: () => Promise<Result>): Promise<Result>;
export async function call<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await work();
  } catch (error) {
    const failure = failureOf(error);
    if (failure) throw failure;
    return undefined;
  }
}
