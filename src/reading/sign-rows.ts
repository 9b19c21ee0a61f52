import { createHash } from 'node:crypto';
import { OPEN, OTHER, SILENT } from '../say/reading/answer.ts';
import * as say from '../say/reading/page.ts';
import type { Answers } from './answers.ts';
import { type ReadRow, readBacks } from './readback.ts';

/** The page to sign, before it is HTML or a Word document. */
export interface SignPage {
  readonly title: string;
  readonly intro: string;
  readonly sections: readonly { readonly title: string; readonly lines: readonly SignLine[] }[];
  readonly footer: string;
}

/** Question, what was understood, article and words, what will be done. */
export type SignLine = readonly [asked: string, understood: string, cited: string, done: string];

export function signPage(answers: Answers, rawText: string): SignPage {
  const general = answers.general?.state === 'said' ? answers.general.entries[0]?.values : undefined;
  return {
    title: say.SIGN_TITLE,
    intro: say.signIntro(String(general?.title ?? ''), String(general?.number ?? '')),
    sections: readBacks(answers).map(({ title, rows }) => ({
      title,
      lines: [...rows.flatMap(linesOf), ...silentLines(rows)],
    })),
    footer: say.signFooter(createHash('sha256').update(rawText).digest('hex').slice(0, 16)),
  };
}

function linesOf({ question, state, rules }: ReadRow): SignLine[] {
  const { ask } = question;
  switch (state) {
    case 'open':
      return [[ask, OPEN, '', say.notAnswered()]];
    case 'silent':
      return [];
    case 'other':
      return rules.map(({ quote, article }, at) => [
        at === 0 ? ask : '',
        OTHER,
        say.quotedAt(quote, article),
        say.notFollowed(quote, article),
      ]);
    case 'said':
      return rules.map(({ said, done, quote, article }, at) => [
        at === 0 ? ask : '',
        said,
        question.bare ? '' : say.quotedAt(quote, article),
        done === rules[at - 1]?.done ? '' : done,
      ]);
  }
}

/** Where the text is silent: what is done alike stands on one line. */
function silentLines(rows: readonly ReadRow[]): SignLine[] {
  const asked = new Map<string, string[]>();
  for (const { question, state } of rows)
    if (state === 'silent') asked.set(question.silent, [...(asked.get(question.silent) ?? []), question.ask]);
  return [...asked].map(([silent, asks]): SignLine => [asks.join('\n'), SILENT, '', silent]);
}
