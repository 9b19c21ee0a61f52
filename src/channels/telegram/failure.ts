import { GrammyError, HttpError } from 'grammy';
import { ChannelError, type Failure, writeAddress } from '../channel.ts';
import { CHANNEL } from './parse.ts';

/** What an error of the Bot API means to who sends. `null` when nothing is wrong after all. */
export function failureOf(error: unknown): ChannelError | null {
  if (error instanceof GrammyError) {
    const failure = fromDescription(error);
    return (
      failure &&
      new ChannelError(failure, `${error.method}: ${error.error_code} ${error.description}`, { cause: error })
    );
  }
  // No readable answer: the connection broke, hung, or something before Telegram answered in HTML.
  if (error instanceof HttpError)
    return new ChannelError({ kind: 'network' }, error.message, { cause: error });
  if (error instanceof ChannelError) return error;
  throw error;
}

function fromDescription(error: GrammyError): Failure | null {
  const text = error.description.toLowerCase();
  const { retry_after, migrate_to_chat_id } = error.parameters;
  if (error.error_code === 429) return { kind: 'rate-limited', retryAfter: (retry_after ?? 5) * 1_000 };
  if (migrate_to_chat_id !== undefined)
    return { kind: 'moved', to: writeAddress(CHANNEL, String(migrate_to_chat_id)) };
  if (text.includes('message is not modified')) return null;
  if (text.includes('message thread not found')) return { kind: 'topic-gone' };
  if (
    text.includes('message to edit not found') ||
    text.includes("message can't be edited") ||
    text.includes('message_id_invalid')
  ) {
    return { kind: 'edit-gone' };
  }
  if (error.error_code === 401 || error.error_code === 404) return { kind: 'auth' };
  if (error.error_code === 403 || text.includes('chat not found') || text.includes('user is deactivated'))
    return { kind: 'blocked' };
  if (error.error_code >= 500) return { kind: 'network' };
  return { kind: 'rejected' };
}
