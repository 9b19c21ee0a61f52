import type { SentenceDoubt } from './doubt.ts';
import { type Judged, reasonOf } from './invitation-reason.ts';
import { pattern } from './pattern.ts';
import { isNoName, personIn } from './person.ts';
import type { SentenceReading, Slots } from './reading.ts';
import { find, has, type Sentence, type SentencePart } from './sentence.ts';

export function sends(
  sentence: Sentence,
  all: Judged,
  doubts: ReadonlySet<SentenceDoubt>,
): SentenceReading | null {
  const at = all.findIndex(({ verdict }) => verdict === 'send');
  const items = sentence.items;
  const apart = all[at - 1];
  // “Anh Đỗ Minh Quân – Phó Chủ tịch xã sẽ đi thay”: a sign parts name and post.
  const named =
    apart?.verdict === null &&
    has(apart.clause.items, pattern('^(OPEN|PRON|ME)*(PRON|HON) (NAME|WHO|_)')) &&
    has(all[at]?.clause.items ?? [], pattern('^(POST|UNIT)'));
  const start = (named ? apart : all[at])?.clause.items[0];
  if (!start || doubts.has('asks') || doubts.has('if') || doubts.has('either') || doubts.has('hearsay'))
    return null;
  const begin = items.indexOf(start);
  const rest = items.slice(begin);
  const verb = find(rest, pattern('(SEND|CU|LETS|LET|DE) (LET )?'));
  const ends = find(rest.slice(verb?.to ?? 0), pattern('(STANDIN|(ATTEND|DI|GO) (THAY)?|CAUSE)'));
  const to = ends ? (verb?.to ?? 0) + ends.from : (all[at]?.clause.items.length ?? 0);
  const from = verb && verb.to < to ? verb.to : called(rest, to);
  const person = personIn(sentence, rest.slice(from, to));
  const name = isNoName(person.name) ? '' : person.name;
  const post = person.post !== '' ? person.post : name === '' ? postOf(person.name) : '';
  const reason = reasonOf(sentence, all, begin + from, begin + to);
  const slots: Slots = {
    ...(name ? { name } : {}),
    ...(post ? { post } : {}),
    ...(reason ? { reason } : {}),
  };
  const whole = name.split(' ').length > 1 && post !== '';
  // “Em đi thay chị Mận”: who speaks stands in.
  if (name === '' && has(rest, pattern('^(OPEN |YES )*(ME|PRON) (WILL |SURE |T )*STANDIN (PRON |HON )*WHO')))
    return { certainty: 'offer', act: 'attend', slots: {} };
  const unsure = doubts.has('maybe') || doubts.has('past') || doubts.has('jokes');
  return { certainty: unsure ? 'offer' : whole ? 'act' : 'open', act: 'delegate', slots };
}

/** Without a verb that names them, whoever is called something last before “đi thay” is meant. */
function called(items: readonly SentencePart[], to: number): number {
  for (let at = to - 2; at > 0; at -= 1)
    if (/^(?:HON|PRON)$/.test(items[at]?.tag ?? '') && !/^(?:HON|PRON|THEN)$/.test(items[at + 1]?.tag ?? ''))
      return items[at - 1]?.tag === 'HON' ? at - 1 : at;
  return 0;
}

const postOf = (said: string): string => said.replace(/^(?:1|một|mot)\s+/iu, '');
