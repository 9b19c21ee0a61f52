import { type Committee, type Member, membersOf } from '../../domain/committee/committee.ts';
import { type Conclusion, openDoubt } from '../../domain/conclusions/conclusion.ts';
import { upperFirst } from '../../domain/fold.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import type { Choice, Message } from '../../ports/message.ts';
import { wordChoice } from '../papers/names.ts';
import { comrade, comradeFirst, cut, type SaidBy, saidBy } from '../people/people.ts';
import { notHeldBy } from '../unheld.ts';
import { sayShort, sayWhen } from '../when.ts';
import { conclusionCommand, doubtQuestion, draftLines, referToConclusion, taskLine } from './names.ts';

/** A conclusion while it is drafted and before the chair. */

export const askConclusion = (meeting: Pick<Meeting, 'title' | 'start'>, zone: string): Message => ({
  text: `Kết luận cuộc họp “${cut(meeting.title, 200)}”, ${sayWhen(meeting.start, zone)}. Xin gửi nội dung kết luận (chữ, hoặc tệp kèm chú thích); nhiệm vụ tôi hỏi ở bước sau.`,
});

/** A line as it may be written, of agencies that sit on this committee, each for one member. */
function taskExample(committee: Committee): string {
  const agencies = membersOf(committee, 'committee').flatMap(({ agency }) => agency ?? []);
  const [lead, other] = agencies.filter((one) => agencies.indexOf(one) === agencies.lastIndexOf(one));
  const unit = lead ?? comrade(committee.members[0]?.name ?? 'A');
  return `Ví dụ: Giao ${unit}${other ? ` (phối hợp ${other})` : ''} rà soát thủ tục, hoàn thành trước 15/12.`;
}

export const askLines = (committee: Committee): Message => ({
  text: `Xin gửi các nhiệm vụ, mỗi dòng một việc. ${taskExample(committee)}`,
});

const NO_TASKS = 'không có';
/** The same of a new draft, which may have none. */
export const askTasks = (committee: Committee): Message => ({
  text: `${askLines(committee).text} Không có nhiệm vụ thì gõ “${NO_TASKS}”.`,
  choices: [[{ label: 'Không có nhiệm vụ', command: NO_TASKS }]],
});

/** Tasks that stand in the conclusion itself. */
export const tasksRead = (lines: readonly string[]): Message => ({
  text: [
    `Trong nội dung có ${lines.length} nhiệm vụ:`,
    ...lines.map((line, at) => `${at + 1}. ${cut(line, 300)}`),
    'Dùng các nhiệm vụ này, hay gửi lại (mỗi dòng một việc)?',
  ].join('\n'),
  choices: [[{ label: USE_THOSE, command: USE_THOSE }], [{ label: 'Không có nhiệm vụ', command: NO_TASKS }]],
});
const USE_THOSE = 'Dùng các nhiệm vụ này';
/** One task of a draft, to be written anew. */
export function askLineAgain(conclusion: Conclusion, at: number, committee: Committee): Message {
  const line = conclusion.lines[at];
  return {
    text: [
      ...(line ? [`Nhiệm vụ ${at + 1} hiện ghi: ${cut(taskLine(line, committee, 200), 450)}`] : []),
      `Xin gửi lại cả dòng. ${taskExample(committee)}`,
    ].join('\n'),
    choices: [[{ label: `Bỏ nhiệm vụ ${at + 1}`, command: conclusionCommand(conclusion, `x${at + 1}`) }]],
  };
}

export const askNewText = (): string => 'Xin gửi nội dung kết luận thay cho bản hiện nay (chữ hoặc tệp).';
export const askWho = (): string => 'Giao đồng chí nào? Xin gõ họ tên.';
export const askWhoReceived = (): string =>
  'Đồng chí nào đã báo là nhận được (qua điện thoại, văn bản)? Xin gõ họ tên.';
export const askTaskDay = (): string => 'Chậm nhất hết ngày nào? Ví dụ: 14/12, thứ 6 tuần sau.';
export const askChanges = (): string =>
  'Đính chính điều gì? Xin ghi ngắn gọn: câu này được gửi kèm bản mới tới từng đồng chí.';
export const askWhyReturned = (): string => 'Cần sửa những gì? Xin ghi để người soạn sửa.';

/** A line in which nothing to be done was found. */
export const linesUnread = (lines: readonly string[], committee: Committee): Message => ({
  text: [
    'Tôi chưa đọc được nhiệm vụ trong các dòng sau, nên chưa ghi dòng nào:',
    ...lines.slice(0, 10).map((line) => `- ${cut(line, 150)}`),
    `Xin gửi lại, mỗi dòng nêu đơn vị và việc phải làm. ${taskExample(committee)}`,
  ].join('\n'),
});

const STATES: Record<Conclusion['state'], string> = {
  draft: 'đang soạn',
  asked: 'đã trình, chờ người chủ trì',
  cleared: 'người chủ trì đã cho gửi, chưa gửi',
  sent: 'đã gửi',
};
const stateName = ({ state }: Conclusion): string => STATES[state];

/** The words of a draft, as they are to be cleared. */
function contentOf(conclusion: Conclusion, zone: string): Message {
  const { changes, text, file, title } = conclusion;
  return {
    title: `Dự thảo kết luận: ${cut(title, 200)}`,
    text: [
      `Cuộc họp ${sayWhen(conclusion.held, zone)}.`,
      ...(changes === null ? [] : [`Đính chính: ${cut(changes, 1_000)}`]),
      text === '' ? '(nội dung trong tệp kèm theo)' : cut(text, 3_000),
    ].join('\n'),
    ...(file ? { file } : {}),
  };
}

/**
 * All of a draft for who works on it, with what can be done next; first the one thing that must be said. `again`: whether
 * it can be put before the chair once more, who does not have it from the bot. `sends`: whether it is theirs to send. `issue`: by when it is
 * issued.
 */
export function draftMessages(
  conclusion: Conclusion,
  committee: Committee,
  zone: string,
  {
    again,
    sends,
    issue,
  }: { readonly again: boolean; readonly sends: boolean; readonly issue: readonly string[] } = {
    again: false,
    sends: false,
    issue: [],
  },
): Message[] {
  const open = openDoubt(conclusion.lines);
  const lines = draftLines(conclusion.lines, committee);
  const content = contentOf(conclusion, zone);
  if (open) return [content, lines, doubtQuestion(conclusion, open.at, open.doubt, committee)];
  const button = (label: string, what: string): Choice[] => [
    { label, command: conclusionCommand(conclusion, what) },
  ];
  return [
    content,
    {
      text: [
        lines.text,
        '',
        `Tình trạng: ${stateName(conclusion)}.`,
        ...issue,
        ...(conclusion.published && conclusion.state === 'draft'
          ? [
              'Đây là bản đính chính: nhiệm vụ đã giao giữ nguyên (sửa bằng /nhiemvu), nhiệm vụ ghi ở đây được giao thêm.',
            ]
          : []),
      ].join('\n'),
      choices: [
        ...(conclusion.state === 'draft' ? [button('Trình chủ trì', 'tr')] : []),
        ...(conclusion.state === 'asked' && again ? [button('Trình lại chủ trì', 'tr')] : []),
        ...(conclusion.state === 'cleared' && sends ? [button('Gửi thông báo kết luận', 'g')] : []),
        button('Thêm nhiệm vụ', 'v'),
        button('Sửa nội dung', 't'),
        ...conclusion.lines.slice(0, 12).map((_, at) => button(`Sửa nhiệm vụ ${at + 1}`, `e${at + 1}`)),
        [
          wordChoice('conclusion', referToConclusion(conclusion)),
          wordChoice('minutes', referToConclusion(conclusion), 'Bản Word: biên bản'),
        ],
      ],
    },
  ];
}

/** To the chair: the draft, and the answers to it. `mayClass`: whether what is made known is theirs to say. */
export function chairMessages(
  conclusion: Conclusion,
  committee: Committee,
  by: Member,
  disclosure: {
    readonly mine: boolean;
    readonly article: string | null;
    readonly says: string;
    readonly whose: string;
  },
  zone: string,
): Message[] {
  const command = (what: string) => conclusionCommand(conclusion, what);
  const why = disclosure.article
    ? `Loại thông tin được phổ biến do ${disclosure.whose} quyết định (${disclosure.article} Quy chế).`
    : `Việc phổ biến thông tin: ${notHeldBy(disclosure.says)}; theo ý kiến đồng chí.`;
  const yes: Choice[][] = disclosure.mine
    ? [
        [{ label: 'Cho gửi, lưu hành nội bộ', command: command('c') }],
        [{ label: 'Cho gửi, được phổ biến', command: command('p') }],
      ]
    : [[{ label: 'Cho gửi, lưu hành nội bộ', command: command('c') }]];
  return [
    contentOf(conclusion, zone),
    draftLines(conclusion.lines, committee),
    {
      title: 'Xin ý kiến về dự thảo kết luận',
      text: [
        `${comradeFirst(by.name)} trình dự thảo kết luận cuộc họp “${cut(conclusion.title, 200)}” (như trên).`,
        why,
        'Lưu hành nội bộ: chỉ gửi riêng từng thành viên. Được phổ biến: đăng cả trong nhóm chung.',
        'Chưa có ý kiến của đồng chí thì chưa gửi ai.',
      ].join('\n'),
      choices: [...yes, [{ label: 'Cần sửa', command: command('k') }]],
    },
  ];
}

export const submittedReply = (chair: Member, reached: boolean, internalOnly = false): Message => ({
  text: reached
    ? `Đã trình ${comrade(chair.name)}. Có ý kiến, tôi báo ngay.`
    : [
        `Chưa nhắn riêng được cho ${comrade(chair.name)}. Xin hỏi ý kiến đồng chí ấy, rồi ghi nhận tại đây.`,
        ...(internalOnly
          ? [
              'Đồng chí là người soạn nên chỉ ghi nhận được việc lưu hành nội bộ. Cho phổ biến: một thư ký khác ghi nhận (gõ /ketluan), hoặc chính người chủ trì trả lời.',
            ]
          : []),
      ].join('\n'),
});

export const alreadyAsked = (conclusion: Conclusion, chair: Member): Message => ({
  text: `Dự thảo kết luận “${cut(conclusion.title, 200)}” đã trình ${comrade(chair.name)}, đang chờ ý kiến; tôi không trình lại. Có ý kiến, tôi báo ngay.`,
});

/** To a secretary, where the chair cannot be asked by the bot: what the chair said is written down. */
export const recordChoices = (conclusion: Conclusion, mayClass: boolean): Choice[][] => {
  const command = (what: string) => conclusionCommand(conclusion, what);
  return [
    [{ label: 'Chủ trì cho gửi, lưu hành nội bộ', command: command('c') }],
    ...(mayClass ? [[{ label: 'Chủ trì cho gửi, được phổ biến', command: command('p') }]] : []),
    [{ label: 'Chủ trì yêu cầu sửa', command: command('k') }],
  ];
};

/** To who goes on with it: the chair's word, in `signs` who signs it by the regulation, and the next step. */
export const clearedTold = (conclusion: Conclusion, by: SaidBy, signs: readonly string[]): Message => ({
  text: `${upperFirst(saidBy(by))} cho gửi kết luận cuộc họp “${cut(conclusion.title, 200)}” (${conclusion.disclosure?.class === 'disclosable' ? 'được phổ biến' : 'lưu hành nội bộ'}).${signs.map((one) => `\n${one}`).join('')}`,
  choices: [[{ label: 'Gửi thông báo kết luận', command: conclusionCommand(conclusion, 'g') }]],
});

export const returnedTold = (conclusion: Conclusion, by: SaidBy, reason: string): Message => ({
  text: `${upperFirst(saidBy(by))} yêu cầu sửa dự thảo kết luận cuộc họp “${cut(conclusion.title, 200)}”: ${cut(reason, 1_000)}`,
  choices: [[{ label: 'Mở dự thảo', command: conclusionCommand(conclusion, '').trim() }]],
});

const drafterUntold = 'Tôi chưa nhắn được cho người soạn; xin báo trực tiếp.';

/** `told`: whether the drafter, or a secretary, could be written to. */
export const clearedReply = (told: boolean): Message => ({
  text: `Đã ghi nhận. ${told ? 'Tôi đã báo người soạn để gửi thông báo.' : drafterUntold}`,
});
export const returnedReply = (told: boolean): Message => ({
  text: `Đã ghi nhận. ${told ? 'Tôi đã báo người soạn để sửa và trình lại.' : drafterUntold}`,
});

/** One line in the list of what there is. */
export const draftLabel = (conclusion: Conclusion, zone: string): string =>
  cut(`Dự thảo: ${conclusion.title}, ${sayShort(conclusion.held, zone)} (${stateName(conclusion)})`, 200);
export const meetingLabel = (meeting: Meeting, zone: string): string =>
  cut(`Soạn kết luận: ${meeting.title}, ${sayShort(meeting.start, zone)}`, 200);
