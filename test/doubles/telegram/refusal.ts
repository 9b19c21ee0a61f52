import type { ResponseParameters } from 'grammy/types';

/** An answer of the Bot API that is not ok. Thrown by whatever refuses, turned into JSON by the server. */
export class Refusal extends Error {
  readonly code: number;
  readonly parameters: ResponseParameters | undefined;

  constructor(code: number, description: string, parameters?: ResponseParameters) {
    super(description);
    this.code = code;
    this.parameters = parameters;
  }
}

export const badRequest = (text: string, parameters?: ResponseParameters) =>
  new Refusal(400, `Bad Request: ${text}`, parameters);

export const forbidden = (text: string) => new Refusal(403, `Forbidden: ${text}`);

export const conflict = (text: string) => new Refusal(409, `Conflict: ${text}`);

/** Telegram says the wait twice: in the body and in the Retry-After header (the server adds the header). */
export const tooMany = (seconds: number) =>
  new Refusal(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds });

/**
 * Telegram itself would accept the call, silently ignore the field or do something this fake does not do.
 * A test must not pass on the strength of that, so the fake refuses and says that it was the fake.
 */
export const notSimulated = (what: string) => badRequest(`the fake does not accept ${what}`);
