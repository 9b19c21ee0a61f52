/** An answer of Zalo whose `error` is not 0. Zalo gives it with HTTP 200, but for addresses it does not know. */
export class Refusal extends Error {
  readonly code: number;
  readonly status: number;

  constructor(code: number, message: string, status = 200) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

export const badField = (what: string) => new Refusal(-201, `Params is invalid: ${what}`);
export const overLimit = (what: string) => new Refusal(-210, `Params exceeds the limit: ${what}`);
export const unsupported = (what: string) => new Refusal(-233, `Message type is not supported: ${what}`);
export const unknownApi = () => new Refusal(404, 'empty or invalid API', 404);

/**
 * What Zalo does here is not known, or this fake does not do it. A test must not pass on the strength of
 * that, so the fake refuses and says that it was the fake.
 */
export const notSimulated = (what: string) => badField(`the fake does not accept ${what}`);
