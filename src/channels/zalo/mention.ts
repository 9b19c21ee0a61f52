import type { Oa } from './ids.ts';

/**
 * The text without the OA's own name in it. U: how a mention arrives is not told anywhere; what is taken for one
 * is what a person sees (`@` and the OA's name) and the form in which mentions are sent (`[@id]`).
 */
export function withoutMention(text: string, me: Oa): { text: string; mentioned: boolean } {
  const name = me.name?.normalize('NFC').trim();
  const forms = [
    ...(me.id ? [`\\[@${literal(me.id)}\\]`] : []),
    ...(name ? [`@${literal(name)}(?![\\p{L}\\p{N}_])`] : []),
  ];
  if (forms.length === 0) return { text, mentioned: false };
  const rest = text.replace(new RegExp(forms.join('|'), 'giu'), ' ');
  if (rest === text) return { text, mentioned: false };
  return { text: rest.replace(/[^\S\n]+/g, ' ').trim(), mentioned: true };
}

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
