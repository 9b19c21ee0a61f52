import { fold } from '../../domain/fold.ts';
import type { WaitingKind } from './reading.ts';
import type { SentencePart } from './sentence.ts';

type Requests = Extract<WaitingKind, { kind: 'absence' }>['requests'];

/**
 * “hai cu lan di thay”: small letters without marks are names where they say just what is asked for, who sends and whom.
 * Either alone may be another word.
 */
export function asAsked(items: readonly SentencePart[], requests: Requests): readonly SentencePart[] {
  for (const { name, sends } of requests) {
    if (sends === null) continue;
    const at = items.findIndex(
      (one, i) =>
        isCalled(one, name) && SENDS.test(items[i + 1]?.tag ?? '') && named(items, i + 2, sends) > 0,
    );
    if (at < 0) continue;
    const whom = named(items, at + 2, sends);
    const [sender, sent] = [items[at], items[whom]] as [SentencePart, SentencePart];
    return items.map((one) =>
      one === sender
        ? { ...one, tag: 'WHO', who: name, capital: true }
        : one === sent
          ? { ...one, tag: 'WHO', who: sends, capital: true }
          : one.tag === 'CU' && items.indexOf(one) === at + 1
            ? { ...one, tag: 'SEND' }
            : one,
    );
  }
  return items;
}

const SENDS = /^(?:SEND|CU)$/;

/** Where who is sent is named, with “anh”, “chị” before it or not; below zero where nobody is. */
const named = (items: readonly SentencePart[], at: number, name: string): number =>
  [at, at + 1].find(
    (i) => isCalled(items[i], name) && (i === at || /^(?:PRON|HON)$/.test(items[at]?.tag ?? '')),
  ) ?? -1;

const isCalled = (one: SentencePart | undefined, name: string): boolean =>
  one !== undefined && fold(name).split(' ').at(-1) === one.plain;
