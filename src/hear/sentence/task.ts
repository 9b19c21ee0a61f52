import { fold } from '../../domain/fold.ts';
import { clausesOf } from './clauses.ts';
import { cutOut, substance } from './cut.ts';
import { asks, doubtsOf } from './doubt.ts';
import { dayAndBefore, momentsIn } from './moment.ts';
import { pattern } from './pattern.ts';
import type { SentenceReading, Situation, Slots } from './reading.ts';
import { find, has, type Sentence, type SentencePart } from './sentence.ts';

const COUNTS: Readonly<Record<string, number>> = { mot: 1, hai: 2, ba: 3, bon: 4, nam: 5, bay: 7, muoi: 10 };
/** “Lùi 1 tuần”, “thêm 5 ngày”; “2 ngày nữa” counts from today, and “2 tuần sau” names a day. */
const MORE =
  /(?:^| )(?:lui|them|tre|cham|muon|gia han|hoan|khat)(?: (?:han|lai|nop|giup|cho|em|toi|thoi|gian|dum|gium)){0,3} (\d{1,2}|mot|hai|ba|bon|nam|bay|muoi) (ngay|bua|hom|tuan)(?! (?:nua|sau|nay|toi|truoc|tu))(?![a-z])/;

/** For how many days more somebody asks; `0` where that is not said. */
function daysMore(text: string): number {
  const [, count = '', unit] = MORE.exec(fold(text)) ?? [];
  const days = COUNTS[count] ?? Number(count);
  return unit === 'tuan' ? days * 7 : days;
}

const UNDONE = pattern('(NEG|NOTYET|HARDLY) (CO |CAN |THEN |_ )?(DONE|DOING|WORK)');
const OTHERS = pattern('((PRON|HON) (WHO|NAME|_) |THIRD|BOTH|NOBODY|UNIT (_ )*(CLOSE )?HEARSAY)');

/** What is said of a task that was given. */
export function hearTask(sentence: Sentence, situation: Situation): SentenceReading | null {
  const { items } = sentence;
  const doubts = doubtsOf(items);
  const joking = doubts.has('jokes') || doubts.has('hearsay');
  if (joking) return null;
  if (has(items, pattern('(RETURN|HANDBACK)')) && !asks(items)) return handsBack(sentence);
  // “Không xin gia hạn nữa đâu, kịp”.
  if (has(items, pattern('(NEG|DONT|NEEDNOT) (PRON |ME |CO |LEAVE )*EXTEND')))
    return { certainty: 'offer', act: 'progress', slots: {} };
  if (has(items, pattern('EXTEND'))) return extension(sentence, situation, asks(items));
  if (asks(items)) return null;
  const says = (
    act: 'done' | 'progress',
    certainty: 'act' | 'open' | 'offer',
    text = textOf(sentence),
  ): SentenceReading => ({
    certainty,
    act,
    slots: text ? { text } : {},
  });
  const more = substanceBeside(items);
  if (has(items, UNDONE))
    return more > 1
      ? says('progress', doubts.has('if') ? 'offer' : 'act')
      : { certainty: 'offer', act: 'progress', slots: {} };
  if (
    has(items, pattern('(NEARLY|BUSY|DOING|(RATHER|CO) NUM ~*THEN DONE)')) &&
    !(finished(items) && !has(items, pattern('(NEARLY|MA|BUT)')))
  ) {
    const sure =
      more > 0 &&
      !doubts.has('if') &&
      !doubts.has('maybe') &&
      (has(items, pattern('(NEARLY|DOING|(RATHER|CO) NUM ~*THEN DONE)')) || has(items, pattern('PERCENT')));
    // “Đã hoàn thành rà soát, làm sạch dữ liệu”: how far it is may be all of it.
    const both = finished(items) && !has(items, pattern('(NEARLY|NOTYET|MA)'));
    return says('progress', sure && !both ? 'act' : 'offer');
  }
  if (has(items, pattern('PERCENT')) && !has(items, pattern('DONE')))
    return says('progress', doubts.has('if') || doubts.has('maybe') ? 'offer' : 'act');
  if (!has(items, pattern('DONE'))) return null;
  if (has(items, OTHERS) && !has(items, pattern('(ME|PRON) (_ )?DONE'))) return null;
  if (
    doubts.has('if') ||
    /(?:rồi|roi|thì) (?:đi|di) /u.test(sentence.text.toLowerCase()) ||
    has(items, pattern('DONE ~*(DI|GO) '))
  )
    return null;
  if (has(items, pattern('(DOING|NEARLY)')) && /\d\s*\/\s*\d/.test(sentence.text))
    return says('progress', 'act');
  const at = find(items, pattern('DONE'))?.from ?? 0;
  if (
    has(items, pattern('DONE ~*((COMMA |STOP )?)(BUT|RATHER|NOTYET|STUCK)')) ||
    has(items, pattern('(BUT|RATHER|NOTYET) ~*DONE'))
  )
    return says('progress', 'offer');
  const promised =
    momentsIn(sentence, situation).some(({ to }) => to <= at) ||
    has(items, pattern('(MUST|SURE|MAYBE|WILL) ~?~?DONE'));
  if (promised || doubts.has('maybe') || doubts.has('past'))
    return says(promised ? 'progress' : 'done', 'offer');
  const result =
    has(items, pattern('NUM')) ||
    clausesOf(items).some(({ items: said }) => !has(said, pattern('DONE')) && substance(said) > 2) ||
    substanceBeside(items) > 2;
  if (more > 1 && (!result || has(items, pattern('(MA |GRUMBLE|ASKING)')))) return says('done', 'offer');
  return more > 1 ? says('done', 'act', besideDone(sentence)) : { certainty: 'open', act: 'done', slots: {} };
}

/** “Dự kiến 10/12 hoàn thành”, “cuối tuần xong”: meant to be done. */
const finished = (items: readonly SentencePart[]): boolean =>
  clausesOf(items).some(
    ({ items: said }) =>
      has(said, pattern('DONE')) &&
      !has(
        said,
        pattern(
          '(PLANNED|(SURE|WILL|MUST) (~ )*DONE|^(OPEN |PRON |ME |ARRIVE |THEN |_ )*(T|NUM) (T |NUM |OPEN |PRON |ME |ARRIVE |THEN |SURE )*DONE|(RATHER|CO) NUM ~*DONE)',
        ),
      ),
  );

/** Words of substance besides what says how far it is. */
const substanceBeside = (items: readonly SentencePart[]): number =>
  items.filter(
    ({ tag }) =>
      !/^(?:DONE|WORK|TASK|NOTYET|NEG|CLOSE|PRON|ME|OPEN|COMMA|STOP|YES|DA|LAUGH|HON|WHO|NAME|SURE|THANKS|CO|T|ALL|CAN|NEARLY|LAM|DOING)$/.test(
        tag,
      ),
  ).length;

const textOf = (sentence: Sentence): string => cutOut(sentence, sentence.items);

function besideDone(sentence: Sentence): string {
  const clauses = clausesOf(sentence.items).filter(({ items }) => substance(items) > 0);
  const [first, ...rest] = clauses;
  const bare = first && has(first.items, pattern('DONE')) && substanceBeside(first.items) === 0;
  const from = bare ? rest[0]?.items[0] : first?.items[0];
  return from
    ? cutOut(sentence, sentence.items.slice(sentence.items.indexOf(from)), false)
    : textOf(sentence);
}

function handsBack(sentence: Sentence): SentenceReading {
  const { items } = sentence;
  const asked = has(items, pattern('(RETURN|LEAVE)'));
  const clauses = clausesOf(items);
  const cause = clauses.find(({ link }) => link === 'CAUSE');
  const beside = cause
    ? [cause]
    : clauses.filter(
        ({ items: said }) =>
          !has(said, pattern('^(PRON|ME|OPEN|CLOSE|LEAVE)*RETURN (WORK|CLOSE|PRON)*$')) &&
          substance(said) > 0,
      );
  const from = beside[0]?.items[0];
  const reason = from ? cutOut(sentence, items.slice(items.indexOf(from))) : '';
  const slots: Slots = reason ? { reason } : {};
  return { certainty: asked ? 'open' : 'offer', act: 'hand-back', slots };
}

/** More time is asked for: until when, and why. */
export function extension(sentence: Sentence, situation: Situation, asked: boolean): SentenceReading {
  const { items } = sentence;
  const until = dayAndBefore(sentence, situation);
  const { day = null } = until;
  const cause = items.findIndex(({ tag }) => tag === 'CAUSE' || tag === 'DO');
  const clauses = clausesOf(items).filter(
    ({ items: said }) => !has(said, pattern('(EXTEND|HANDIN|T )')) && substance(said) > 1,
  );
  const beside = clauses[0]?.items[0];
  const reason =
    cause >= 0
      ? cutOut(sentence, items.slice(cause + 1))
      : beside
        ? cutOut(sentence, items.slice(items.indexOf(beside)), true)
        : '';
  const doubts = doubtsOf(items);
  const later = day === null ? daysMore(sentence.text) : 0;
  const slots: Slots = {
    ...until,
    ...(later > 0 ? { later } : {}),
    ...(reason ? { reason } : {}),
  };
  const plain =
    has(items, pattern('(LEAVE|LET|MUST)')) ||
    day !== null ||
    /xin|đề nghị|de nghi|cho |không kịp|ko kip|k kip|khong kip/iu.test(sentence.text);
  const sure = !asked && plain && !doubts.has('maybe') && !doubts.has('jokes') && !doubts.has('if');
  return { certainty: sure ? 'open' : 'offer', act: 'extension', slots };
}
