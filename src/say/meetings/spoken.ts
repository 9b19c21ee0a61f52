import type { Committee, Member } from '../../domain/committee/committee.ts';
import type { Conclusion } from '../../domain/conclusions/conclusion.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { wordOf } from '../../domain/meetings/word.ts';
import type { Holder } from '../../domain/refusals.ts';
import type { Choice, Command, Message } from '../../ports/message.ts';
import { cite, comrade, comradeFirst, cut, holderSaid } from '../people/people.ts';
import { sayShort } from '../when.ts';

/** What a chair said by phone: how a secretary writes it down, and what the chair is told of it. */

/** `p`: of a conclusion, that it may be made known. */
export type ChairVerdict = 'c' | 'p' | 'k';

/** One thing that waits for a chair. */
export interface SpokenLine {
  readonly subject: string;
  readonly kind: 'participants' | 'list-change' | 'absence' | 'conclusion';
  readonly mark: string;
  readonly line: string;
  readonly short: string;
  readonly ways: readonly ChairVerdict[];
  readonly chair: Member;
  /** What they are whose word it is: "chủ trì", or the post that consents. */
  readonly who: string;
}

export const spokenConclusion = (
  conclusion: Conclusion,
  zone: string,
): Pick<SpokenLine, 'line' | 'short'> => ({
  line: `Dự thảo kết luận “${cut(conclusion.title, 100)}”, họp ${sayShort(conclusion.held, zone)}`,
  short: 'dự thảo kết luận',
});

/** Of why something went out late. */
export const LATE_MARK = 'muon';
export const lateLine = ({ title, start }: Pick<Meeting, 'title' | 'start'>, zone: string): string =>
  `Lý do gửi muộn của “${cut(title, 100)}”, ${sayShort(start, zone)}`;

/** Short, for it has to fit beside the longest reference. */
const command = (
  { subject, mark, chair }: Pick<SpokenLine, 'subject' | 'mark' | 'chair'>,
  verdict: ChairVerdict,
): string => `/gk ${subject} ${mark} ${verdict}${wordOf(chair)}`;

/** Whose word most of it is. */
export const CHAIR = 'chủ trì';

const SAYS: Readonly<Record<SpokenLine['kind'], Readonly<Record<ChairVerdict, string>>>> = {
  participants: { c: 'đồng ý', p: 'đồng ý', k: 'yêu cầu sửa' },
  'list-change': { c: 'đồng ý', p: 'đồng ý', k: 'không đồng ý' },
  absence: { c: 'đồng ý', p: 'đồng ý', k: 'không đồng ý' },
  conclusion: { c: 'cho gửi nội bộ', p: 'cho gửi, được phổ biến', k: 'yêu cầu sửa' },
};

/** A button each, in words that say what it writes down; those of the sentence itself are typed, and shown first. */
export const spokenChoices = (one: Omit<SpokenLine, 'line' | 'short'>): Choice[][] =>
  one.ways.map((verdict) => [
    { label: `Ghi: ${one.who} ${SAYS[one.kind][verdict]} qua điện thoại`, command: command(one, verdict) },
  ]);

/** So many stand with their buttons, by their names. */
const MOST = 5;

export const whichSpoken = (all: readonly SpokenLine[], committee: Committee): Message => {
  const [only, ...more] = all;
  if (!only)
    return { text: `${committee.shortName} hiện không có việc nào chờ chủ trì mà đồng chí ghi thay được.` };
  if (more.length === 0)
    return {
      text: `${only.line}: chờ ${comrade(only.chair.name)}. Đồng chí ấy nói thế nào qua điện thoại?`,
      choices: spokenChoices(only),
    };
  return {
    text: [
      `Ghi ý kiến ${all.every(({ who }) => who === CHAIR) ? `${CHAIR} ` : ''}nói qua điện thoại về việc nào?`,
      ...all.map(({ line }) => `- ${line}`),
    ].join('\n'),
    choices: all.slice(0, MOST).flatMap((one) =>
      one.ways.map((verdict) => [
        {
          label: `Ghi: ${one.who} ${SAYS[one.kind][verdict]}, ${cut(one.short, 40)}`,
          command: command(one, verdict),
        },
      ]),
    ),
  };
};

/** It was answered or changed since the button was made. */
export const spokenChanged = (rest: Message): Message => ({
  ...rest,
  text: `Việc này đã có ý kiến hoặc đã thay đổi, nên tôi chưa ghi gì. ${rest.text}`,
});

/** Beside what waits for a chair, to who may write down what the chair said. */
export const spokenButton = (): Command => ({
  label: 'Ghi ý kiến chủ trì qua điện thoại',
  command: '/ghiykien',
});

export const withChoice = (message: Message, one: Command): Message => ({
  ...message,
  choices: [...(message.choices ?? []), [one]],
});

export const askSpokenWhy = (kind: SpokenLine['kind']): string =>
  kind === 'participants' || kind === 'list-change'
    ? 'Chủ trì yêu cầu sửa thế nào (thêm, bớt ai)? Gõ “-” nếu không ghi:'
    : 'Chủ trì yêu cầu sửa những gì?';

const said = ({ kind, line }: SpokenLine, verdict: ChairVerdict, words: string): string =>
  `${SAYS[kind][verdict]}: ${line}${words === '' ? '' : `. Lời chủ trì: “${cut(words, 500)}”`}`;

export const spokenQuestion = (one: SpokenLine, verdict: ChairVerdict, words: string): string =>
  `Ghi đồng chí ${one.chair.name}, qua điện thoại, ${said(one, verdict, words)}? Đồng chí ấy được báo ngay.`;

/** Whose opinion must be in writing, by which article. */
export interface Writing {
  readonly asker: string;
  readonly article: string;
}

/** What comes next upon a chair's word. */
export const nextStep = {
  announce: (meeting: string): Command => ({ label: 'Gửi thông báo', command: `/moihop ${meeting}` }),
  change: (meeting: string): Command => ({ label: 'Sửa thành phần', command: `/suahop ${meeting}` }),
  conclusion: (command: string): Command => ({ label: 'Gửi thông báo kết luận', command }),
};

/** `told`: whether the bot could write to the chair; `writing`: what must be written besides. */
export const spokenNoted = (
  one: SpokenLine,
  verdict: ChairVerdict,
  told: boolean,
  writing: Writing | null,
  next: Command | null,
): Message => ({
  text: [
    `Đã ghi ${comrade(one.chair.name)}, qua điện thoại, ${said(one, verdict, '')}.`,
    told ? 'Tôi đã báo đồng chí ấy.' : 'Tôi chưa nhắn được cho đồng chí ấy; xin báo lại là đã ghi như vậy.',
    ...(writing
      ? [
          `Còn ý kiến của ${comrade(writing.asker)} khi cử người dự thay phải bằng văn bản${cite(writing.article)}; tôi không ghi ý kiến ấy qua điện thoại.`,
        ]
      : []),
  ].join(' '),
  ...(next ? { choices: [[next]] } : {}),
});

/** To the chair, at once. */
export const spokenInYourName = (
  one: SpokenLine,
  verdict: ChairVerdict,
  words: string,
  recorder: Member,
): Message => ({
  title: 'Ghi thay đồng chí, qua điện thoại',
  text: `${comradeFirst(recorder.name)} ghi đồng chí ${said(one, verdict, words)}. Nếu không đúng, xin bấm dưới đây.`,
  choices: [[notMineButton(one)]],
});

/** What stands in the name of who asks, a button each. */
export const whichNotMine = (
  all: readonly { readonly subject: string; readonly mark: string; readonly line: string }[],
): Message => ({
  text:
    all.length === 0
      ? 'Hiện không có ý kiến nào ghi thay đồng chí qua điện thoại.'
      : [
          'Ý kiến nào ghi thay đồng chí qua điện thoại mà không đúng?',
          ...all.map(({ line }) => `- ${line}`),
        ].join('\n'),
  choices: all
    .slice(0, 10)
    .map(({ line, ...one }) => [{ label: `Không có ý kiến này: ${cut(line, 60)}`, command: notMine(one) }]),
});

export const notMineButton = (one: { readonly subject: string; readonly mark: string }): Command => ({
  label: NOT_MINE,
  command: notMine(one),
});

export const NOT_MINE = 'Tôi không có ý kiến này';

const notMine = ({ subject, mark }: { readonly subject: string; readonly mark: string }): string =>
  `/gx ${subject} ${mark}`;

/** To the chair who said that it was not their word: it waits for it again; the request follows. */
export const contestedReply = (): Message => ({
  text: 'Đã bỏ ý kiến ghi thay đồng chí và báo thư ký. Việc này chờ đồng chí trả lời:',
});

export const contestedNoted = (): Message => ({
  text: 'Đã ghi nhận đồng chí không có ý kiến này và báo thư ký.',
});

/** The same, where it is another's to answer now. */
export const contestedElsewhere = (decides: Holder): Message => ({
  text: `${contestedNoted().text} Việc này nay thuộc quyền của: ${holderSaid(decides)}.`,
});

/** The same, where it can no longer be undone. */
export const contestedTooLate = (line: string, gone: string): Message => ({
  text: `Đã ghi nhận đồng chí không có ý kiến này và báo thư ký, nhưng không thu hồi được: ${line}. ${gone}`,
});

const denies = (chair: Member, line: string): string =>
  `${comradeFirst(chair.name)} báo không có ý kiến đã ghi qua điện thoại: ${line}.`;

/** To who wrote it down, and the secretaries: what has gone out upon it; `null` where it waits for that chair again. */
export const contestedTold = (chair: Member, line: string, gone: string | null): Message => ({
  text: `${denies(chair, line)} ${gone ?? 'Đã bỏ ý kiến ấy; việc này lại chờ đồng chí ấy trả lời.'}`,
});

/** The same, where it is another's to answer now. */
export const contestedMoved = (chair: Member, line: string, decides: Member): Message => ({
  text: `${denies(chair, line)} Đã bỏ ý kiến ấy; việc này nay chờ ${comrade(decides.name)} trả lời.`,
});

/** To who asked to stay away. */
export const verdictTakenBack = (line: string, decides = 'người chủ trì'): Message => ({
  text: `Ý kiến của ${decides} về đề nghị của đồng chí được bỏ vì ghi chưa đúng; đề nghị lại chờ ${decides} trả lời: ${line}.`,
});

/** What has gone out upon it, and what can be done now. */
export const goneOut = {
  notice: (count: number, at: string): string =>
    `Giấy mời đã gửi ${count} đồng chí lúc ${at}. Muốn đổi: sửa (/suahop), dời (/doihop) hoặc hủy (/huyhop) cuộc họp.`,
  nothing: (): string =>
    'Giấy mời chưa gửi đồng chí nào: cuộc họp đã bỏ, hoặc đã qua giờ họp mà chưa được thông báo.',
  list: (): string =>
    'Đề nghị thay đổi thành phần đã trả lại thư ký; muốn có ý kiến khác, thư ký trình lại (/suahop).',
  undecided: (): string => 'Đã bỏ ý kiến ấy; hiện chưa có người quyết định việc này.',
  begun: (at: string): string => `Cuộc họp đã bắt đầu lúc ${at}.`,
  conclusion: (count: number, groups: boolean): string =>
    `Thông báo kết luận đã gửi ${count} đồng chí${groups ? ' và đăng trong nhóm' : ''}. Muốn đổi: gửi bản đính chính (/ketluan).`,
};
