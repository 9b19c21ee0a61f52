import { type Clause, clausesOf } from './clauses.ts';
import { cutOut } from './cut.ts';
import { doubtsOf, type SentenceDoubt } from './doubt.ts';
import { sends } from './invitation-delegate.ts';
import { type InvitationVerdict, isThin, type Judged, reasonOf } from './invitation-reason.ts';
import { pattern } from './pattern.ts';
import type { SentenceReading, Slots } from './reading.ts';
import { find, has, type Sentence, type SentencePart } from './sentence.ts';

const NOT_COMING = pattern(
  '((NEG|NOTYET) (SURE |WILL )*(CAN )?(CO )?(MUST )?(ATTEND|GO|DI|ARRIVE)|(ATTEND|DI|GO|ARRIVE) (MTG )?(NEG|DONT|HARDLY) (CAN|$|CLOSE|PRON)|NEG (SURE |CAN |T |_ )*(ATTEND|GO|DI) (MTG )?HARDLY|(ATTEND|DI|GO|ARRIVE) DONT|DONT (ATTEND|DI|GO|ARRIVE)|NEG (_ )?(_ )?(CAN )?ATTEND|NEG (T |NUM )*(MTG )?CAN )',
);
const NOT_ABSENT = pattern('(NEG|HARDLY) (CO |LEAVE |THEN |SURE )*ABSENT');
const ABSENT = pattern('(ABSENT|(LEAVE|BAO|OPEN|XIN) VANG|VANG (MTG|CAUSE|DO|BUSY))');
/** Without marks “vắng nhé, hôm đó …” looks like “vâng nhé”: why they stay away tells. */
const MAYBE_ABSENT = pattern('^(OPEN |PRON |ME |T |NUM )*VANG (CLOSE |PRON )+$');
const TELLS_WHY = pattern('(AFFAIR|BUSY|BAN|CAUSE|MUST|^(PRON |ME )*T (DO |DI |PRON |ME )*(_|AFFAIR|MUST))');
const FREE = pattern('NEG (CO )?BUSY');
const COMES = pattern(
  `(ATTEND|ONLINE|(PRON|ME|SURE|WILL|CO|T|NUM|CLOSE|YES|UNIT|_) (SURE |WILL )*(DI|GO) (T|NUM|CLOSE|PRON|CAN|MTG|ME|LATE|SURE|EARLY|QEND|LAUGH|DAU)*$|^(DI|GO|CO) (CLOSE|PRON|CAN|T)*$|(PRON|ME|SURE) (SURE |WILL )*ARRIVE (T|NUM|CLOSE|PRON|CAN|MTG|ME|LATE|SURE|LAUGH)*$|EARLY|(PRON|ME|DA|OPEN|YES) CO (CLOSE|PRON|ME)*$)`,
);
const WHOSE =
  '(PRON|DE|ME|OPEN|DA|YES|SURE|WILL|T|NUM|UNIT|POST|HON|CAP|NAME|CLOSE|AGREE|AND|THEN|LEAVE|CO|CAN|MAKES|ALL|VANG|BAO|SAY|STOP|COMMA|MTG|GREET|CLEAR|RECEIVED|LET|CROWD|THANKS|TO)*';
/** Nothing strange stands before it, and little behind: what is said is said of who speaks. */
const PLAINLY = pattern(
  `^(OPEN |UNIT |POST )*(_ )?(_ )?${WHOSE}(ATTEND|ONLINE|DI|GO|CO|ARRIVE|EARLY) (MTG|T|NUM|CLOSE|PRON|ME|LATE|ONLINE|EARLY|SURE|YES|AND|LAUGH|CAP|CAN|ATTEND|DI|GO|ALL|THEN|UNIT|MUST|THANKS)*(_ )?(~ )?(_ )?(~ )?(_ )?(CLOSE|PRON|T|NUM|MTG|LAUGH|CAP|UNIT|STOP)*$`,
);
const UNKNOWN_SUBJECT = pattern('^(OPEN|PRON|ME|YES|T|NUM)*_ (_ )*(PRON |ME )?(ATTEND)');
const OWN_UNIT = pattern('^(OPEN|PRON|ME|YES|DA)*(UNIT|POST) ');
const STANDS_IN = pattern(
  '(STANDIN|(SEND|CU) ~+(ATTEND|STANDIN|THAY)|(LETS|LET|DE) (PRON |HON |ME )*(WHO|NAME|POST|UNIT|_|PRON|HON) (_ |UNIT |NAME |POST )*(SURE )?(ATTEND|STANDIN|THAY)|SEND ~+(DI|GO)|(PRON|HON|NAME|POST|_) (ATTEND|DI) THAY|^(OPEN|PRON|ME|UNIT|_|LEAVE|CLOSE|T|NUM|BUSY)*SEND (CLOSE |LET )?(PRON|HON|WHO|NAME|POST|_))',
);

/** What an invitation is answered with; `null` where nothing of the kind is said. */
export function hearInvitation(sentence: Sentence, group: boolean): SentenceReading | null {
  const clauses = clausesOf(sentence.items);
  const whole = clauses.map((clause) => ({ clause, verdict: verdictOf(clause) }));
  const stays =
    whole.length > 1 && whole.slice(1).every(({ verdict }) => verdict === null || verdict === 'busy');
  const told = stays && whole.slice(1).some(({ clause }) => has(clause.items, TELLS_WHY));
  const heard = whole.map((one, at) =>
    at === 0 && told && has(one.clause.items, MAYBE_ABSENT) ? { ...one, verdict: 'absent' as const } : one,
  );
  const comesThen = heard.some(
    ({ clause, verdict }) => verdict === 'attend' && has(clause.items, pattern('(ATTEND|ONLINE)')),
  );
  // “Em dự trực tuyến, tàu không ra được”: of something else it is said that it does not come.
  const verdicts = heard.map((one) =>
    comesThen && one.verdict === 'absent' && has(one.clause.items, pattern('^_ '))
      ? { ...one, verdict: null }
      : one,
  );
  const doubts = relevant(sentence.items, verdicts);
  const of = (wanted: InvitationVerdict) => verdicts.filter(({ verdict }) => verdict === wanted);
  if (whoGoes(sentence.items)) return { certainty: 'offer', act: 'delegate', slots: {} };
  if (of('send').length > 0) return sends(sentence, verdicts, doubts);
  if (of('absent').length > 0) return staysAway(sentence, verdicts, doubts);
  if (of('attend').length > 0) return comes(sentence, verdicts, doubts, group);
  if (of('perhaps').length > 0 && !asksOrDoubts(doubts))
    return { certainty: 'offer', act: 'attend', slots: {} };
  if (of('not-absent').length > 0 && doubts.size === 0)
    return { certainty: 'offer', act: 'attend', slots: {} };
  if (of('busy').length > 0 && !doubts.has('asks'))
    return { certainty: 'offer', act: 'absent', slots: { reason: cutOut(sentence, sentence.items) } };
  if (
    !doubts.has('if') &&
    !doubts.has('hearsay') &&
    TRAVELS.test(sentence.text.normalize('NFC').toLowerCase())
  )
    return { certainty: 'offer', act: 'attend', slots: {} };
  // “Rõ!”, “👍” under the card in the group: seen, or an answer.
  if (group && doubts.size === 0 && has(sentence.items, pattern('(CLEAR|RECEIVED|THUMB)')))
    return { certainty: 'offer', act: 'attend', slots: {} };
  return null;
}

/** “Ai rảnh đi thay em cái”. */
const whoGoes = (items: readonly SentencePart[]): boolean =>
  has(items, pattern('QWORD ~*STANDIN')) &&
  items.some(({ tag, raw }) => tag === 'STANDIN' && OWN_PLACE.test(raw)) &&
  items.some(({ raw }) => raw === 'ai' || raw === 'có ai');
const OWN_PLACE = /(?:tôi|toi|tui|em|mình|minh|anh|chị)$/u;
/** Who tells when they set out, or looks for company on the way, means to come. */
const TRAVELS =
  /(?:^| )(?:(?:tôi|tui|em|e|mình|anh|chị|bên em|toi|minh) (?:sẽ |se )?(?:xuất phát|khởi hành|lên đường|chạy xe lên|xuat phat|khoi hanh|len duong)|(?:ai|có ai|co ai) (?:đi chung|di chung|quá giang|qua giang|cho (?:tôi|em|mình) quá giang))(?: |$|[?.!,])/u;

/** What a reason holds does not put the answer in doubt: “mấy ngày nay”, “hôm qua nhập viện”. */
function relevant(items: readonly SentencePart[], all: Judged): ReadonlySet<SentenceDoubt> {
  const answered = all.some(
    ({ verdict }) => verdict === 'absent' || verdict === 'send' || verdict === 'attend',
  );
  const reasons = all.filter(
    ({ clause, verdict }, at) =>
      answered &&
      (clause.link === 'CAUSE' || (verdict === null && at > 0 && all[at - 1]?.clause.link === 'CAUSE')) &&
      !has(clause.items, pattern('(NEG|NOTYET|QEND) (CLOSE|PRON)*$')),
  );
  const apart = new Set(reasons.flatMap(({ clause }) => clause.items));
  const found = new Set(doubtsOf(items.filter((one) => !apart.has(one))));
  const told = all.filter(
    ({ clause, verdict }) => verdict !== 'attend' && has(clause.items, pattern('(SAY|BAO|OPEN|REPLY|IFANY)')),
  );
  const came = all.filter(({ verdict }) => verdict === 'attend');
  // “Em dự mà, em báo hồi sáng rồi”: when they said it.
  const pastIn = all.filter(({ clause }) => has(clause.items, pattern('PAST')));
  if (came.length > 0 && pastIn.every((one) => told.includes(one))) found.delete('past');
  const away = all
    .filter(({ verdict }) => verdict === 'absent' || verdict === 'send')
    .flatMap(({ clause }) => clause.items);
  if (found.has('past') && away.length > 0 && !has(away, pattern('PAST'))) found.delete('past');
  return found;
}

const asksOrDoubts = (doubts: ReadonlySet<SentenceDoubt>): boolean =>
  (['asks', 'if', 'hearsay', 'either', 'past', 'others'] as const).some((one) => doubts.has(one));

export function verdictOf({ link, items }: Clause): InvitationVerdict {
  if (link === 'CAUSE') return null;
  // “Tôi không nói là tôi vắng”.
  if (has(items, pattern('(NEG|NOTYET|DONT|HARDLY) (CO )?(SAY|BAO) ~*(ABSENT|VANG|ATTEND|DI)'))) return null;
  // “Cho em xin giấy mời dự họp”: the paper is wanted.
  if (has(items, pattern('(LEAVE|DOES|LET|XIN) (~)*MTG (MTG )?ATTEND'))) return null;
  if (has(items, pattern('ANOTHER ~*(ATTEND|ABSENT|DI|GO)'))) return null;
  // “Thay tôi cảm ơn chủ tịch nhé”.
  if (has(items, pattern('STANDIN ~*(THANKS|GREET|WISH)'))) return null;
  if (has(items, STANDS_IN)) return 'send';
  if (has(items, NOT_ABSENT)) return 'not-absent';
  if (has(items, NOT_COMING)) return 'absent';
  if (has(items, ABSENT)) return 'absent';
  if (has(items, COMES))
    return has(items, PLAINLY) &&
      (!has(items, UNKNOWN_SUBJECT) || has(items, OWN_UNIT)) &&
      !(has(items, pattern('_ ~*(DI|GO|ARRIVE)')) && !has(items, pattern('(ATTEND|ONLINE)')))
      ? 'attend'
      : 'perhaps';
  if (has(items, FREE)) return null;
  return has(items, pattern('(BUSY|BAN)')) ? 'busy' : null;
}

function staysAway(
  sentence: Sentence,
  all: Judged,
  doubts: ReadonlySet<SentenceDoubt>,
): SentenceReading | null {
  const away = all.filter(({ verdict }) => verdict === 'absent');
  const items = away.flatMap(({ clause }) => clause.items);
  const reason = reasonOf(sentence, all, -1, -1).replace(/^(?:có|co)\s+(?=\S+\s+\S)/iu, '');
  const slots: Slots = reason ? { reason } : {};
  const asked =
    has(sentence.items, pattern('LEAVE ~*ABSENT')) && has(sentence.items, pattern('(QEND|CAN NEG)'));
  if (doubts.has('asks')) return asked ? { certainty: 'offer', act: 'absent', slots } : null;
  if (doubts.has('if') || doubts.has('hearsay') || doubts.has('either')) return null;
  if (
    has(items, pattern('(THIRD|(PRON|HON) (WHO|NAME)) ~*ABSENT')) &&
    !has(items, pattern('(LET|CAN|BAO|OPEN) ~*(ABSENT|VANG)'))
  )
    return null;
  if (away.some(({ clause }) => has(clause.items, pattern('DONT (CO |PRON |LET )*(ABSENT|VANG)'))))
    return null;
  if (has(items, pattern('MUST ~?~?ABSENT')) && doubts.has('others')) return null;
  if (doubts.has('past') && !has(sentence.items, pattern('LEAVE')) && reason === '') return null;
  if (all.some(({ verdict }) => verdict === 'attend')) return { certainty: 'offer', act: 'absent', slots };
  if (doubts.has('maybe') || doubts.has('jokes')) return { certainty: 'offer', act: 'absent', slots };
  const asks = has(
    items,
    pattern('(ABSENT (CLOSE|MTG|T|NUM|PRON|SURE)*$|LEAVE|BAO|OPEN|NEG|DONT|NOTYET|VANG)'),
  );
  if (!asks) return null;
  return { certainty: reason !== '' && !isThin(reason) ? 'act' : 'open', act: 'absent', slots };
}

function comes(
  sentence: Sentence,
  all: Judged,
  doubts: ReadonlySet<SentenceDoubt>,
  group: boolean,
): SentenceReading | null {
  const { items } = sentence;
  if (doubts.has('if') || doubts.has('maybe') || doubts.has('hearsay') || doubts.has('either')) {
    return doubts.has('asks') || doubts.has('either') || doubts.has('hearsay')
      ? null
      : { certainty: 'offer', act: 'attend', slots: {} };
  }
  if (doubts.has('asks') && !has(items, pattern('(SAY|BAO) (ATTEND)'))) return null;
  if (doubts.has('past') && !has(items, pattern('(SAY|BAO) ATTEND'))) return null;
  const coming = all.filter(({ verdict }) => verdict === 'attend').flatMap(({ clause }) => clause.items);
  if (has(coming, pattern('(THIRD|WHO|NAME|BOTH|NOBODY|CROWD)')))
    return { certainty: 'offer', act: 'attend', slots: {} };
  if (has(coming, pattern('(ATTEND (_ )*NUM (_|THIRD|BOTH)|(NOTYET|DONT|HARDLY))')))
    return { certainty: 'offer', act: 'attend', slots: {} };
  if (doubts.has('jokes') && has(items, pattern('GRUMBLE')))
    return { certainty: 'offer', act: 'attend', slots: {} };
  const note = remarkOf(sentence, all);
  if (group && (doubts.has('jokes') || has(coming, pattern('ALL'))))
    return { certainty: 'offer', act: 'attend', slots: {} };
  return { certainty: 'act', act: 'attend', slots: note ? { note } : {} };
}

const REMARKS = pattern('(LATE|EARLY|ONLINE|^(COMMA )*NUM (HON|_|PRON) (CLOSE |PRON )*$)');
function remarkOf(sentence: Sentence, all: Judged): string {
  const behind =
    all.find(({ clause }) => has(clause.items, REMARKS)) ?? all.find(({ clause }) => clause.link === 'BUT');
  if (!behind) return '';
  const { items } = behind.clause;
  const comes = find(items, pattern('^(PRON|ME|OPEN|UNIT|_|WILL|SURE)*ATTEND (ONLINE)?'));
  return cutOut(sentence, comes && !has(items, pattern('ATTEND ONLINE')) ? items.slice(comes.to) : items);
}
