import { z } from 'zod';
import { readJson } from './api.ts';

export interface OAuthSettings {
  readonly root: string;
  readonly appId: string;
  readonly appSecret: string;
  readonly fetch: typeof fetch;
  /** Milliseconds for one call. */
  readonly timeout: number;
}

export type Exchange =
  | {
      readonly kind: 'pair';
      readonly access: string;
      readonly refresh: string;
      /** Milliseconds that the access token lives. */
      readonly lifetime: number;
    }
  /** For good, with Zalo's code. */
  | { readonly kind: 'refused'; readonly code: number }
  /** Nothing is known; why, without secrets. */
  | { readonly kind: 'unanswered'; readonly why: string };

const pair = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1),
  // "90000": text, in seconds. Where it is missing, a short life only means another exchange.
  expires_in: z
    .string()
    .regex(/^\d{2,9}$/)
    .catch('3600'),
});
const refusal = z.object({ error: z.string().regex(/^-?\d{1,9}$/) });

/** U: there is no whole list of these; all that are told of (-14002, -14003, -14004, -14020) begin like this. */
const isFinal = (code: number): boolean => code <= -14_000 && code > -15_000;

/** The app is not active, or its address or secret is not the one in the console: another token does not help. */
export const isAboutApp = (code: number): boolean => [-14_002, -14_003, -14_004].includes(code);

/** Exchanges a refresh token, which works once, for the next pair. Never throws. */
export async function exchange(refresh: string, settings: OAuthSettings): Promise<Exchange> {
  const { root, appId, appSecret, fetch, timeout } = settings;
  let text: string;
  try {
    const answer = await fetch(`${root}/v4/oa/access_token`, {
      method: 'POST',
      headers: { secret_key: appSecret },
      body: new URLSearchParams({ refresh_token: refresh, app_id: appId, grant_type: 'refresh_token' }),
      redirect: 'error',
      signal: AbortSignal.timeout(timeout),
    });
    text = await answer.text();
  } catch {
    return { kind: 'unanswered', why: 'no answer' };
  }
  const body = readJson(text);
  const given = pair.safeParse(body);
  if (given.success) {
    const { access_token, refresh_token, expires_in } = given.data;
    return {
      kind: 'pair',
      access: access_token,
      refresh: refresh_token,
      lifetime: Math.max(10, Number(expires_in)) * 1_000,
    };
  }
  // A refusal comes with status 200 as well, and a page of HTML may come in place of either.
  const refused = refusal.safeParse(body);
  if (!refused.success) return { kind: 'unanswered', why: 'what answered is not Zalo' };
  const code = Number(refused.data.error);
  return isFinal(code) ? { kind: 'refused', code } : { kind: 'unanswered', why: `error ${code}` };
}
