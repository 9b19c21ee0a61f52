import {
  choice,
  citedPart,
  DAYS,
  doing,
  type Question,
  type QuestionPart,
  question,
  several,
  textPart,
  whether,
  who,
} from './question.ts';
import { attendanceQuestions } from './questions-attendance.ts';
import { withinPeriod } from './within.ts';

const KINDS = {
  regular: 'họp định kỳ',
  'ad-hoc': 'họp đột xuất',
  extended: 'họp mở rộng',
  'working-session': 'buổi làm việc',
} as const;

const rhythm: readonly QuestionPart[] = [
  choice(
    'every',
    'Bao lâu',
    ['mỗi tháng', { every: 'P1M' }],
    ['mỗi tuần', { every: 'P1W' }],
    ['2 tuần', { every: 'P2W' }],
    ['2 tháng', { every: 'P2M' }],
    ['mỗi quý', { every: 'P3M' }],
    ['4 tháng', { every: 'P4M' }],
    ['6 tháng', { every: 'P6M' }],
    ['mỗi năm', { every: 'P1Y' }],
  ),
  { kind: 'number', key: 'count', label: 'Mấy lần trong thời gian ấy', first: 1 },
  whether(
    'soft',
    'Có bắt buộc không',
    ['tùy tình hình thực tế', 'Lời nhắc nói rõ là tùy tình hình thực tế, để thư ký cân nhắc.'],
    ['bắt buộc'],
  ),
  ...withinPeriod,
];
const lead: readonly QuestionPart[] = [
  { kind: 'number', key: 'amount', label: 'Trước ít nhất', first: 1 },
  choice('unit', 'Tính bằng', ...DAYS, ['giờ', { unit: 'hours' }]),
];

/** What is asked of the meetings of one body. */
export function meetingQuestions(body: 'committee' | 'team'): Question[] {
  const [name, own, other] =
    body === 'committee'
      ? ['{committee}', 'ban chỉ đạo họp', '!tổ']
      : ['{team}', 'tổ giúp việc', '!trưởng ban, !ban chỉ đạo họp'];
  const main = body === 'committee';
  const at = (rule: string): string => `meetings.${body}.${rule}`;
  const words = (telling: string): string => `${telling}, ${own}, ${other}`;
  const convene = (kind: keyof typeof KINDS, telling: string): Question =>
    question(
      at(`convene.${kind}`),
      `Ai triệu tập ${KINDS[kind]} của ${name}?`,
      [
        who('by', 'Người triệu tập', 'all'),
        doing(
          who('authorised.by', 'Ai triệu tập được khi được ủy quyền (nếu có nêu)', 'all', {
            optional: true,
          }),
          '[authorised.by|Người được ủy quyền] chỉ tạo được khi có ủy quyền.',
        ),
        citedPart('authorised', 'Câu nói về ủy quyền'),
      ],
      `Chỉ [by|người ấy] (hoặc thư ký thay mặt) tạo được ${KINDS[kind]}; người khác được trả lời theo điều nào.`,
      words(telling),
      { main: main && kind !== 'working-session' },
    );
  return [
    question(
      at('regular'),
      `${name} họp định kỳ bao lâu một lần?`,
      rhythm,
      'Trợ lý nhắc thư ký khi kỳ họp sắp hết mà chưa có cuộc họp.',
      words(
        'họp định kỳ, một lần, lần/tháng, quý/lần, tháng một lần, một quý, hằng tháng, hằng quý, mỗi quý',
      ),
      { main: true, many: true, silent: 'Trợ lý không nhắc họp định kỳ.' },
    ),
    convene('regular', 'triệu tập, chủ trì, họp định kỳ, thường kỳ, theo triệu tập, theo yêu cầu của'),
    convene(
      'ad-hoc',
      'đột xuất, triệu tập, khi cần thiết, họp đột xuất, theo yêu cầu của, triệu tập họp đột xuất, trường hợp cần thiết',
    ),
    convene('extended', 'họp mở rộng, mở rộng, triệu tập cuộc họp mở rộng, quyết định triệu tập'),
    convene('working-session', 'làm việc với, định kỳ hoặc đột xuất làm việc, nghe báo cáo tình hình'),
    question(
      at('propose'),
      `Ai chỉ được đề nghị ${name} họp, còn người khác quyết định?`,
      [
        who('by', 'Người đề nghị', 'actors'),
        who('decidedBy', 'Người quyết định', 'all'),
        several('kinds', 'Đề nghị được', KINDS),
      ],
      'Đề nghị họp của [by|người ấy] chuyển đến [decidedBy|người quyết định]; được đồng ý mới thành cuộc họp.',
      words('đề nghị của, theo đề nghị, đề nghị họp, đề xuất họp'),
    ),
    question(
      at('participants'),
      `Ai quyết định thành phần dự họp của ${name}?`,
      [choice('decidedBy', 'Người quyết định', ['người chủ trì cuộc họp', { decidedBy: 'chair' }])],
      'Danh sách dự họp phải được người chủ trì duyệt trước khi mời.',
      words('thành phần tham dự, thành phần, do người chủ trì, người chủ trì cuộc họp quyết định'),
      { main, silent: 'Thư ký chọn người dự, không cần duyệt.' },
    ),
    question(
      at('chair'),
      `Ai chủ trì cuộc họp của ${name}?`,
      [who('role', 'Người chủ trì', body, { one: true })],
      'Đơn xin vắng, xin cử người dự thay của cuộc họp chuyển đến [role|người ấy], hoặc người thay mặt.',
      words(
        body === 'committee'
          ? 'chủ trì các cuộc họp, triệu tập và chủ trì, chủ trì, dưới sự chủ trì của'
          : 'chủ trì các cuộc họp, chỉ đạo điều hành toàn diện, hoạt động của tổ, chủ trì, lãnh đạo tổ',
      ),
      { main: true, silent: 'Người triệu tập cuộc họp chủ trì.' },
    ),
    question(
      at('handChair'),
      `Ai được giao người khác chủ trì cuộc họp của ${name}?`,
      [
        who('by', 'Người giao', 'all', { one: true }),
        who('to', 'Giao được cho', 'all'),
        several('kinds', 'Ở', KINDS),
      ],
      '[by|Người ấy] giao bằng một lời, trợ lý ghi lại; người được giao duyệt thay trong cuộc họp ấy.',
      words(
        'ủy quyền cho một thành viên chủ trì, ủy quyền chủ trì, giao chủ trì, hoặc ủy quyền, dưới sự chủ trì, khi được ủy quyền, theo phân công của trưởng ban',
      ),
    ),
    ...attendanceQuestions(body, words),
    question(
      at('noticeLead'),
      `Phải thông báo họp của ${name} trước bao lâu?`,
      lead,
      'Trợ lý nhắc trước hạn; gửi muộn thì phải ghi lý do của người chủ trì, và trợ lý nói rõ là muộn so với điều nào.',
      words(
        'trước ít nhất, thông báo bằng văn bản, ngày làm việc, thông báo trước, giấy mời, thông báo cho, thông báo về cuộc họp, trước đó ít nhất',
      ),
      { main, silent: 'Trợ lý không tính hạn gửi giấy mời.' },
    ),
    question(
      at('papersLead'),
      `Phải gửi tài liệu họp của ${name} trước bao lâu?`,
      [...lead, textPart('sender', 'Ai gửi (nếu có nêu)', true)],
      'Trợ lý nhắc người chuẩn bị trước hạn, và nói rõ tài liệu nào đến muộn; gửi muộn thì phải ghi lý do của người chủ trì.',
      words('gửi tài liệu, tài liệu họp, trước ít nhất, tài liệu, ngày làm việc, trước khi họp'),
      { main, silent: 'Trợ lý không tính hạn gửi tài liệu.' },
    ),
    question(
      at('kindLeads'),
      `Loại cuộc họp nào của ${name} có thời hạn gửi thông báo, tài liệu riêng?`,
      [
        several('of', 'Gửi', { notice: 'thông báo, giấy mời', papers: 'tài liệu' }),
        several('kinds', 'Của', KINDS),
        ...lead,
      ],
      'Cuộc họp loại ấy theo thời hạn này, không theo thời hạn chung: nhắc, báo sát hạn, gửi muộn phải có lý do đều theo điều này.',
      words(
        'họp đột xuất, cuộc họp đột xuất, trước 02 giờ, trước ít nhất, giờ, trừ trường hợp, thông báo trước',
      ),
      { many: true, silent: 'Không loại cuộc họp nào có thời hạn riêng.' },
    ),
    question(
      at('noticeStates'),
      `Thông báo họp của ${name} phải nêu những gì?`,
      [several('items', 'Phải nêu', { content: 'nội dung', time: 'thời gian', place: 'địa điểm' })],
      'Thiếu mục nào thì chưa gửi được thông báo.',
      words('về nội dung, thời gian, địa điểm, thông báo bằng văn bản về'),
    ),
    question(
      at('proposalReport'),
      `Nội dung họp của ${name} có phải kèm báo cáo đề xuất không?`,
      [several('fields', 'Báo cáo nêu', { goals: 'mục tiêu', schedule: 'tiến độ', results: 'kết quả' })],
      'Chưa có báo cáo ấy thì trợ lý giữ lại thông báo họp.',
      words('báo cáo đề xuất, có mục tiêu, tiến độ và kết quả, cụ thể rõ ràng, nội dung họp'),
    ),
  ];
}
