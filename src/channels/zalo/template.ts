import { z } from 'zod';
import type { Brief, ChannelError } from '../../ports/channel.ts';
import type { Api } from './api.ts';
import { Refusal } from './failure.ts';
import type { Trouble } from './trouble.ts';

/** The ids of the approved templates; `null` where there is none. */
export interface Templates {
  readonly notice: string | null;
  readonly reminder: string | null;
}

const LONGEST_COMMITTEE = 60;
const LONGEST_SUBJECT = 100;
const LONGEST_WHEN = 30;

const answer = z.object({ message_id: z.string().catch('') }).catch({ message_id: '' });

/**
 * Sends the few words that reach somebody who was silent for over 7 days. X: one source names the person in
 * `user_id`, as here, another in `recipient: { user_id }`. The names of the blanks are ours: they stand so in
 * the templates that we hand in for approval.
 */
export async function sendTemplate(api: Api, user: string, template: string, brief: Brief): Promise<string> {
  const body = {
    user_id: user,
    template_id: template,
    template_data: {
      ban: cut(brief.committee, LONGEST_COMMITTEE),
      viec: cut(brief.subject, LONGEST_SUBJECT),
      thoi_gian: cut(brief.when, LONGEST_WHEN),
    },
  };
  return (await api.post('/v3.0/oa/message/template', body, answer)).message_id;
}

/**
 * What somebody has to put right where a template is refused; `null` where it is about its reader or the hour alone. C2,
 * from the tables of ZBS and of the OA's API.
 */
const TROUBLES: ReadonlyMap<number, Trouble | null> = new Map<number, Trouble | null>([
  ...[-115, -135, -136, -137, -320, -321].map((code) => [code, 'cloud-account'] as const),
  ...[-144, -147, -211, -218].map((code) => [code, 'quota'] as const),
  ...[-108, -114, -118, -119, -139, -141].map((code) => [code, null] as const),
  ...[-213, -217, -227, -230, -232, -244].map((code) => [code, null] as const),
  // At night; the next notice tries again.
  ...[-133, -234].map((code) => [code, null] as const),
]);

export const templateTrouble = ({ code }: Refusal): Trouble | null => {
  const known = TROUBLES.get(code);
  return known === undefined ? 'template' : known;
};

/** What a template costs is counted apart from other messages: they need not wait for it. */
const PASSES: ReadonlySet<string> = new Set(['network', 'rate-limited', 'auth']);
export const templateWaits = (error: ChannelError): boolean =>
  PASSES.has(error.failure.kind) && !(error instanceof Refusal && TROUBLES.has(error.code));

function cut(text: string, most: number): string {
  const line = text
    .replace(/\p{Surrogate}/gu, '')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
  return line.length <= most ? line : `${line.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
