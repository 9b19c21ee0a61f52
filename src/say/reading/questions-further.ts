import { TEAM_ROLES } from '../../regulations/schema.ts';
import { type Party, type Question, type QuestionPart, question, textPart, who } from './question.ts';
import { decidingQuestions } from './questions-decisions.ts';
import { meetingQuestions } from './questions-meetings.ts';
import { type Called, spokenQuestion } from './spoken.ts';

/** What is asked of bodies beside the committee and its team: which there are, then of each what is asked of those two. */

/** One of them, as the answers name it. */
export interface AskedBody {
  readonly id: string;
  readonly name: string;
  /** Whether office holders of the committee sit in it; else people in posts of its own, with their titles. */
  readonly ofOffices: boolean;
  readonly titles: Readonly<Partial<Record<Party, string>>>;
}

const TITLED = {
  'team-lead': 'Người đứng đầu',
  'standing-deputy-team-lead': 'Cấp phó thường trực',
  'deputy-team-lead': 'Cấp phó',
  'team-member': 'Thành viên',
} as const;

/** The posts of a body, where the team's or those of any further one may be meant. */
const ANY_POSTS: AskedBody['titles'] = {
  'team-lead': 'người đứng đầu nơi ấy',
  'standing-deputy-team-lead': 'cấp phó thường trực của nơi ấy',
  'deputy-team-lead': 'cấp phó của nơi ấy',
  'team-member': 'thành viên nơi ấy',
};

const withTitles = (part: QuestionPart, titles: AskedBody['titles']): QuestionPart =>
  part.kind === 'who' ? { ...part, titles } : part;

/** "{team-lead}" among the answers is the body's own post. */
const withOwnPosts = (part: QuestionPart, titles: AskedBody['titles']): QuestionPart =>
  part.kind === 'choice'
    ? {
        ...part,
        options: part.options.map((one) => {
          const own = Object.entries(titles).find(([post]) => one.label === `{${post}}`)?.[1];
          return own ? { ...one, label: own } : one;
        }),
      }
    : part;

export const furtherQuestion: Question = question(
  'bodies.further',
  'Quy chế có lập thêm bộ phận nào (bộ phận thường trực, tiểu ban, tổ công tác) không?',
  [
    textPart('id', 'Mã (2–20 chữ thường không dấu, số, gạch ngang), ví dụ to-2'),
    textPart('name', 'Tên'),
    textPart('short', 'Gọi tắt (nếu có nêu)', true),
    who('of', 'Gồm những ai giữ chức danh (để trống nếu có danh sách người riêng)', 'committee', {
      optional: true,
    }),
    withTitles(
      who('lead', 'Ai đứng đầu (để trống nếu có danh sách người riêng)', 'committee', {
        one: true,
        optional: true,
      }),
      ANY_POSTS,
    ),
    ...TEAM_ROLES.map((role) =>
      textPart(`titles.${role}`, `${TITLED[role]} gọi là (nếu có chức danh riêng)`, true),
    ),
  ],
  'Trợ lý hỏi thêm về họp, quyết định của từng nơi ở phần dưới. Việc của nơi ấy chỉ người của nơi ấy, {head} và thư ký biết.',
  'bộ phận thường trực, tiểu ban, các tổ công tác, thường trực gồm, tổ công tác số, thành lập các, !gọi tắt là ban',
  { many: true, main: true, silent: 'Trợ lý không lập nơi nào ngoài {committee} và {team}.' },
);

/** The committee and its team, as its own questions know their sentences by them. */
const BODIES: ReadonlySet<string> = new Set(['ban chỉ đạo họp', 'tổ giúp việc']);

/** What is asked of one of them: what is asked of the committee or of its team, about this body and its posts. */
export function questionsOfBody({ id, name, ofOffices, titles }: AskedBody): Question[] {
  const like = ofOffices ? 'committee' : 'team';
  const own = (part: QuestionPart): QuestionPart =>
    part.kind === 'who'
      ? withTitles({ ...part, among: like }, ofOffices ? {} : titles)
      : withOwnPosts(part, ofOffices ? {} : titles);
  return [...meetingQuestions(like), ...decidingQuestions(like)].map((asked): Question => {
    const { parts, words, ...rest } = spokenQuestion(asked, { [like]: name } as Called);
    return {
      ...rest,
      id: asked.id.replace(`.${like}.`, `.${id}.`),
      main: rest.main || asked.id.endsWith('convene.regular'),
      parts: parts.map(own),
      words: [
        name.toLocaleLowerCase('vi'),
        ...words.filter((one) => !one.startsWith('!') && !BODIES.has(one)),
      ],
    };
  });
}

/** Who stands in for whom, also there. */
export const actingAlsoIn = (asked: Question, bodies: readonly AskedBody[]): Question => ({
  ...asked,
  parts: asked.parts.map((part): QuestionPart => {
    if (part.kind === 'who' && bodies.some(({ ofOffices }) => !ofOffices)) return withTitles(part, ANY_POSTS);
    if (part.kind !== 'choice' || part.key !== 'body') return part;
    return {
      ...part,
      options: [...part.options, ...bodies.map(({ id, name }) => ({ label: name, sets: { body: id } }))],
    };
  }),
});
