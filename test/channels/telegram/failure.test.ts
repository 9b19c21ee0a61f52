import { GrammyError, HttpError } from 'grammy';
import { describe, expect, test } from 'vitest';
import { failureOf } from '../../../src/channels/telegram/failure.ts';
import { ChannelError } from '../../../src/ports/channel.ts';

const SECRET_TEXT = 'lý do xin vắng';

const refused = (error_code: number, description: string, parameters: object = {}) =>
  new GrammyError(
    'Call to sendMessage failed!',
    { ok: false, error_code, description, parameters },
    'sendMessage',
    { chat_id: 1, text: SECRET_TEXT },
  );

describe('what an error of the Bot API means', () => {
  test.each([
    [
      429,
      'Too Many Requests: retry after 7',
      { retry_after: 7 },
      { kind: 'rate-limited', retryAfter: 7_000, scope: 'chat' },
    ],
    [429, 'Too Many Requests', {}, { kind: 'rate-limited', retryAfter: 5_000, scope: 'chat' }],
    [
      400,
      'Bad Request: group chat was upgraded to a supergroup chat',
      { migrate_to_chat_id: -1001000000002 },
      { kind: 'moved', to: 'telegram:-1001000000002' },
    ],
    [400, 'Bad Request: message thread not found', {}, { kind: 'topic-gone' }],
    [400, 'Bad Request: TOPIC_CLOSED', {}, { kind: 'topic-gone' }],
    [400, 'Bad Request: TOPIC_DELETED', {}, { kind: 'topic-gone' }],
    [400, 'Bad Request: message to edit not found', {}, { kind: 'edit-gone' }],
    [400, "Bad Request: message can't be edited", {}, { kind: 'edit-gone' }],
    [400, 'Bad Request: MESSAGE_ID_INVALID', {}, { kind: 'edit-gone' }],
    [400, 'Bad Request: there is no text in the message to edit', {}, { kind: 'edit-gone' }],
    [403, 'Forbidden: bot was blocked by the user', {}, { kind: 'blocked' }],
    [403, "Forbidden: bot can't initiate conversation with a user", {}, { kind: 'blocked' }],
    [403, 'Forbidden: user is deactivated', {}, { kind: 'blocked' }],
    [403, 'Forbidden: bot was kicked from the supergroup chat', {}, { kind: 'blocked' }],
    [400, 'Bad Request: chat not found', {}, { kind: 'blocked' }],
    [400, 'Bad Request: not enough rights to send text messages to the chat', {}, { kind: 'blocked' }],
    [401, 'Unauthorized', {}, { kind: 'auth' }],
    [404, 'Not Found', {}, { kind: 'auth' }],
    [500, 'Internal Server Error', {}, { kind: 'network' }],
    [502, 'Bad Gateway', {}, { kind: 'network' }],
    [400, 'Bad Request: message is too long', {}, { kind: 'rejected' }],
    [400, 'Bad Request: BUTTON_DATA_INVALID', {}, { kind: 'rejected' }],
    [413, 'Request Entity Too Large', {}, { kind: 'rejected' }],
  ])('%i %s', (code, description, parameters, failure) => {
    expect(failureOf(refused(code, description, parameters))?.failure).toEqual(failure);
  });

  test('a flood where no chat is named is everybody’s', () => {
    const answer = { ok: false as const, error_code: 429, description: 'Too Many Requests', parameters: {} };
    const error = new GrammyError('Call to getMe failed!', answer, 'getMe', {});
    expect(failureOf(error)?.failure).toMatchObject({ kind: 'rate-limited', scope: 'all' });
  });

  test('an edit into what is there already is no failure', () => {
    const description =
      'Bad Request: message is not modified: specified new message content and reply markup are exactly the same';
    expect(failureOf(refused(400, description))).toBeNull();
  });

  test('no answer is the network’s', () => {
    expect(failureOf(new HttpError('Network request failed', new Error('ECONNRESET')))?.failure).toEqual({
      kind: 'network',
    });
  });

  test('what is a failure already stays it, and a bug stays a bug', () => {
    const error = new ChannelError({ kind: 'blocked' }, 'x');
    expect(failureOf(error)).toBe(error);
    expect(() => failureOf(new TypeError('bug'))).toThrow('bug');
  });

  test('carries neither the text nor the token', () => {
    const url = 'https://api.telegram.org/bot123:TOKEN/sendMessage';
    const errors = [
      failureOf(refused(400, 'Bad Request: no')),
      failureOf(new HttpError('Network request failed', new Error(`request to ${url} failed`))),
    ];
    for (const error of errors) {
      expect(error?.cause).toBeUndefined();
      expect(JSON.stringify({ ...error, message: error?.message, stack: error?.stack })).not.toMatch(
        /TOKEN|lý do/,
      );
    }
  });
});
