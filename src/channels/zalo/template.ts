import { z } from 'zod';
import type { Brief } from '../channel.ts';
import type { Api } from './api.ts';

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

function cut(text: string, most: number): string {
  const line = text
    .replace(/\p{Surrogate}/gu, '')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
  return line.length <= most ? line : `${line.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
