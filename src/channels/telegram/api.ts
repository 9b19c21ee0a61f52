import { createHash, timingSafeEqual } from 'node:crypto';
import { Api, HttpError } from 'grammy';

/** The Bot API for one purpose; a call that takes longer than `timeoutSeconds` has failed. */
export function makeApi(
  token: string,
  apiRoot: string,
  timeoutSeconds: number,
  fetch?: typeof globalThis.fetch,
): Api {
  const api = new Api(token, { apiRoot, timeoutSeconds, ...(fetch ? { fetch } : {}) });
  // A proxy's JSON is no answer of Telegram: without this it would be taken for a refusal without a reason.
  api.config.use(async (call, method, payload, signal) => {
    const answer = (await call(method, payload, signal)) as Awaited<ReturnType<typeof call>> | null;
    if (answer?.ok === true || typeof answer?.description === 'string') return answer;
    throw new HttpError(`${method}: what answered is not the Bot API`, answer);
  });
  return api;
}

/** grammY types its own kind of signal; Node's is what it is given everywhere. */
export const asGrammy = (signal: AbortSignal) =>
  signal as unknown as NonNullable<Parameters<Api['getMe']>[0]>;

const hash = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Whether that secret is given: in constant time, also for one of another length. */
export function secretCheck(expected: string): (given: string) => boolean {
  const hashed = hash(expected);
  return (given) => timingSafeEqual(hash(given), hashed);
}

/** What who tapped sees for a moment, or has to close where it is longer; a link takes its place. */
export function tapAnswer(
  toast: string | null,
  link: string | null,
): { url?: string; text?: string; show_alert?: boolean } {
  if (link) return { url: link };
  const letters = [...(toast ?? '')];
  return letters.length > 0 ? { text: letters.slice(0, 200).join(''), show_alert: letters.length > 60 } : {};
}
