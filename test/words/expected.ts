import type { Meeting } from '../../src/domain/meetings/meeting.ts';
import type { Sheet } from '../../src/domain/sheets/sheet.ts';
import type { Task } from '../../src/domain/tasks/task.ts';
import { nameOf, type Who } from './committee.ts';
import type { Sentence } from './sentence.ts';

/** The command that each wish leads into, and what of its questions may be open then. */
const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  attend: ['thamgia'],
  absent: ['vang'],
  delegate: ['uyquyen'],
  consent: ['duyet'],
  refuse: ['duyet'],
  change: ['duyet'],
  agree: ['ykien'],
  disagree: ['ykien'],
  other: ['ykien'],
  acknowledge: ['danhan'],
  'hand-in': ['nopbaocao'],
  extension: ['nhiemvu', 'hanbaocao', 'baocao'],
  progress: ['nhiemvu'],
  done: ['nhiemvu'],
  'hand-back': ['nhiemvu'],
  'create-meeting': ['taohop'],
  'cancel-meeting': ['huyhop'],
  'move-meeting': ['doihop'],
  'change-place': ['suahop', 'doihop'],
  'change-agenda': ['suahop'],
  'add-invitee': ['suahop'],
  'remove-invitee': ['suahop'],
  'send-notice': ['moihop'],
  papers: ['tailieu'],
  'draft-conclusion': ['ketluan'],
  records: ['hoso'],
  'open-sheet': ['xinykien'],
  'answer-for': ['traloithay'],
  'record-oral-consent': ['ghiykien'],
  nudge: ['nhac'],
  broadcast: ['thongbao'],
  'demand-report': ['yeucaubaocao'],
  'give-task': ['giaoviec'],
  'hand-chair': ['chutri'],
  'link-member': ['thanhvien'],
  members: ['thanhvien'],
  'my-tasks': ['nhiemvu'],
  'my-reports': ['baocao'],
  'next-meeting': ['hop', 'lich'],
  schedule: ['lich', 'hop'],
  'who-is-absent': ['hop'],
  'who-has-not-answered': ['hop', 'ketluan'],
  'report-matrix': ['baocao bảng'],
  roll: ['diemdanh'],
  'raise-problem': ['phatsinh'],
  'regulation-question': ['quyche'],
  help: ['trogiup'],
  away: ['thaymat'],
};

export const commandsFor = ({ want, ctx }: Sentence): readonly string[] => {
  if (want === 'extension') return ctx === 'task' ? ['nhiemvu'] : ['hanbaocao', 'baocao'];
  return COMMANDS[want] ?? [];
};

/** What stands on the right button, as its command. */
const BUTTONS: Readonly<Record<string, RegExp>> = {
  consent: /^\/(?:q|duyet) \S+ \S+ (?:c|co)$/,
  refuse: /^\/(?:q|duyet) \S+ \S+ (?:k|khong)$/,
  change: /^\/(?:q|duyet) \S+ tp (?:k|khong)|^\/suahop/,
  agree: /^\/(?:ykien|yk) \S+ dy$/,
  disagree: /^\/(?:ykien|yk) \S+ kdy$/,
  other: /^\/(?:ykien|yk) \S+ yk$/,
  progress: /^\/nv #\S+ t$/,
  done: /^\/nv #\S+ x$/,
  extension: /^\/nv #\S+ l$|^\/baocao|^\/hanbaocao/,
  'hand-back': /^\/nv #\S+ b$/,
  // Some answer is meant, and not which.
  unclear: /^\/(?:thamgia|vang|uyquyen|q|duyet|danhan|ykien|nv) /,
};

export function isRightButton(sentence: Sentence, command: string): boolean {
  const exact = BUTTONS[sentence.want];
  if (exact) return exact.test(command);
  const names = commandsFor(sentence);
  return names.some((name) => command === `/${name}` || command.startsWith(`/${name} `));
}

type Change = { readonly before: unknown; readonly after: unknown };
type Changed = ReadonlyMap<string, Change>;

/** Whether this, and nothing else, is what the sentence records. */
export function isRightRecord(sentence: Sentence, who: Who, changed: Changed): boolean {
  const [[key = '', change] = []] = changed;
  if (!change || changed.size > 1) return false;
  const [shelf] = key.split(':');
  if (shelf === 'meetings') return rightMeeting(sentence, who, change);
  if (shelf === 'announcements') return sentence.want === 'acknowledge';
  if (shelf === 'sheets') {
    const ballot = (change.after as Sheet).ballots[who];
    const votes: Record<string, string> = { agree: 'yes', disagree: 'no', other: 'other' };
    // A no with its reason is kept as words.
    return (
      ballot?.vote === votes[sentence.want] || (ballot?.vote === 'other' && sentence.want === 'disagree')
    );
  }
  if (shelf === 'tasks') {
    const kind = (change.after as Task).reports.at(-1)?.kind ?? '';
    return kind === (sentence.want === 'hand-back' ? 'handed-back' : sentence.want);
  }
  return shelf === 'reports' && sentence.want === 'hand-in';
}

function rightMeeting(sentence: Sentence, who: Who, { before, after }: Change): boolean {
  const [then, now] = [before as Meeting | null, after as Meeting];
  if (!then) return false;
  const kinds: Record<string, string> = { attend: 'attend', absent: 'absent', delegate: 'proxy' };
  const kind = kinds[sentence.want];
  if (kind) return now.answers[who]?.kind === kind;
  if (sentence.ctx === 'chair-participants') {
    const returned = now.log.length > then.log.length && now.participants === null;
    return sentence.want === 'consent' ? now.participants !== null : sentence.want === 'refuse' && returned;
  }
  const verdicts = Object.keys(now.answers).flatMap((id) => {
    const [old, answer] = [then.answers[id], now.answers[id]];
    if (!answer || answer.kind === 'attend' || JSON.stringify(old) === JSON.stringify(answer)) return [];
    return [`${nameOf(id as Who)} ${answer.consent.state}`];
  });
  return verdicts.toSorted().join() === wantedVerdicts(sentence).toSorted().join();
}

function wantedVerdicts({ want, slots, ctx }: Sentence): string[] {
  const [own, other] = want === 'consent' ? ['granted', 'refused'] : ['refused', 'granted'];
  const named = (slot: unknown): string[] =>
    Array.isArray(slot) ? slot.map(String) : slot ? [String(slot)] : [];
  const all = ctx === 'chair-one' ? ['Trần Thị Hoa'] : named(slots.who);
  return [
    ...all.map((name) => `${name} ${own}`),
    ...named(want === 'consent' ? slots.refuse : slots.consent).map((name) => `${name} ${other}`),
  ];
}
