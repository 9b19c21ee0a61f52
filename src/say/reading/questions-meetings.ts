import {
  choice,
  lines,
  type Part,
  type Question,
  question,
  several,
  text,
  whether,
  who,
} from './question.ts';

const KINDS = {
  regular: 'họp định kỳ',
  'ad-hoc': 'họp đột xuất',
  extended: 'họp mở rộng',
  'working-session': 'buổi làm việc',
} as const;

const rhythm: readonly Part[] = [
  choice(
    'every',
    'Bao lâu',
    ['mỗi tháng', { every: 'P1M' }],
    ['2 tháng', { every: 'P2M' }],
    ['mỗi quý', { every: 'P3M' }],
    ['6 tháng', { every: 'P6M' }],
    ['mỗi năm', { every: 'P1Y' }],
  ),
  { kind: 'number', key: 'count', label: 'Mấy lần trong thời gian ấy', first: 1 },
  whether('soft', 'Có bắt buộc không', 'tùy tình hình thực tế', 'bắt buộc'),
];
const lead: readonly Part[] = [
  { kind: 'number', key: 'amount', label: 'Trước ít nhất', first: 1 },
  choice('unit', 'Tính bằng', ['ngày làm việc', { unit: 'working-days' }], ['giờ', { unit: 'hours' }]),
];

/** What is asked of the meetings of one body. */
export function meetingQuestions(body: 'committee' | 'team'): Question[] {
  const [name, own, other] =
    body === 'committee'
      ? ['Ban', 'ban chỉ đạo họp', '!tổ']
      : ['Tổ', 'tổ giúp việc, tổ công tác, tổ thư ký', '!trưởng ban'];
  const main = body === 'committee';
  const at = (rule: string): string => `meetings.${body}.${rule}`;
  const words = (telling: string): string => `${telling}, ${own}, ${other}`;
  const convene = (kind: keyof typeof KINDS, telling: string): Question =>
    question(
      at(`convene.${kind}`),
      `Ai triệu tập ${KINDS[kind]} của ${name}?`,
      [who('by', 'Người triệu tập', 'all')],
      `Chỉ người ấy (hoặc thư ký thay mặt) tạo được ${KINDS[kind]}; người khác được trả lời theo điều nào.`,
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
      { main: true, silent: 'Trợ lý không nhắc họp định kỳ.' },
    ),
    convene('regular', 'triệu tập, chủ trì, họp định kỳ, thường kỳ, theo triệu tập, theo yêu cầu của'),
    convene('ad-hoc', 'đột xuất, triệu tập, khi cần thiết, họp đột xuất, theo yêu cầu của'),
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
      'Đề nghị họp chuyển đến người quyết định; được đồng ý mới thành cuộc họp.',
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
      'Đơn xin vắng, xin cử người dự thay của cuộc họp chuyển đến người ấy, hoặc người thay mặt.',
      words(
        body === 'committee'
          ? 'chủ trì các cuộc họp, triệu tập và chủ trì, chủ trì'
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
      'Người ấy giao bằng một lời, trợ lý ghi lại; người được giao duyệt thay trong cuộc họp ấy.',
      words('ủy quyền cho một thành viên chủ trì, ủy quyền chủ trì, giao chủ trì, hoặc ủy quyền'),
    ),
    question(
      at('absence'),
      `Thành viên ${name} vắng họp thì phải làm gì?`,
      [choice('consent', 'Phải', ['báo cáo và được người chủ trì đồng ý', { consent: 'chair' }])],
      'Lời xin vắng chuyển đến người chủ trì; chưa được đồng ý thì chỉ ghi là “đang xin”.',
      words(
        'không thể tham dự, phải báo cáo, được sự đồng ý, tham dự đầy đủ, vắng mặt, đồng ý của người chủ trì',
      ),
      { main: true },
    ),
    question(
      at('proxy'),
      `Cử người dự thay ở ${name} thì cần gì?`,
      [
        choice(
          'needs',
          'Cần',
          ['gửi ý kiến bằng văn bản', { needs: 'written-opinion' }],
          ['người chủ trì đồng ý', { needs: 'chair-consent' }],
        ),
      ],
      'Người dự thay chỉ được tính khi đã đủ điều kiện ấy; còn thiếu gì thì trợ lý nhắc.',
      words('dự họp thay, ủy quyền cho người, dự thay, người khác đi thay, ý kiến bằng văn bản, cử người'),
      { main: true },
    ),
    question(
      at('noticeLead'),
      `Phải thông báo họp của ${name} trước bao lâu?`,
      lead,
      'Trợ lý nhắc trước hạn; gửi muộn thì vẫn gửi được và nói rõ là muộn so với điều nào.',
      words('trước ít nhất, thông báo bằng văn bản, ngày làm việc, thông báo trước, giấy mời, thông báo cho'),
      { main, silent: 'Trợ lý không tính hạn gửi giấy mời.' },
    ),
    question(
      at('papersLead'),
      `Phải gửi tài liệu họp của ${name} trước bao lâu?`,
      [...lead, text('sender', 'Ai gửi (nếu có nêu)', true)],
      'Trợ lý nhắc người chuẩn bị trước hạn, và nói rõ tài liệu nào đến muộn.',
      words('gửi tài liệu, tài liệu họp, trước ít nhất, tài liệu, ngày làm việc, trước khi họp'),
      { main, silent: 'Trợ lý không tính hạn gửi tài liệu.' },
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

const DOERS = 'parties' as const;

/** What is asked of getting a meeting ready, and of who else comes. */
export const preparationQuestions: readonly Question[] = [
  question(
    'preparation.directed',
    'Ai chỉ đạo việc chuẩn bị cuộc họp?',
    [who('by', 'Người chỉ đạo', 'all')],
    'Người ấy giao được việc chuẩn bị nội dung, tài liệu.',
    'chỉ đạo việc chuẩn bị, giao nhiệm vụ chuẩn bị, chuẩn bị các cuộc họp, nội dung cuộc họp',
  ),
  question(
    'preparation.papers',
    'Ai chuẩn bị nội dung, tài liệu họp?',
    [who('by', 'Người chuẩn bị', DOERS)],
    'Trợ lý nhắc người ấy khi sắp đến hạn gửi tài liệu.',
    'chuẩn bị nội dung, tài liệu phục vụ, chuẩn bị các nội dung, tài liệu, phục vụ các cuộc họp, chuẩn bị',
    { main: true },
  ),
  question(
    'preparation.help',
    'Ai phối hợp chuẩn bị tài liệu theo phân công?',
    [who('by', 'Người phối hợp', DOERS)],
    'Người ấy được giao phần tài liệu của mình.',
    'phối hợp với tổ, chuẩn bị tài liệu, phối hợp chuẩn bị, theo nhiệm vụ được phân công',
  ),
  question(
    'preparation.notices',
    'Ai chuẩn bị giấy mời, thông báo họp?',
    [who('by', 'Người chuẩn bị', DOERS)],
    'Trợ lý báo người ấy khi có cuộc họp mới được tạo mà người khác soạn.',
    'chuẩn bị các thông báo, thông báo biên bản họp, giấy mời, chuẩn bị thông báo',
  ),
  question(
    'preparation.minutes',
    'Ai ghi biên bản họp?',
    [who('by', 'Người ghi', DOERS)],
    'Trợ lý hỏi người ấy bản ghi cuộc họp.',
    'biên bản, ghi biên bản, biên bản họp',
  ),
  question(
    'preparation.sending',
    'Ai gửi tài liệu họp đi?',
    [who('by', 'Người gửi', DOERS)],
    'Trợ lý nhắc người ấy gửi.',
    'gửi tài liệu, gửi đến các thành viên, gửi qua, chịu trách nhiệm gửi',
  ),
  question(
    'workForms',
    'Ban làm việc bằng những hình thức nào?',
    [
      several('forms', 'Hình thức', {
        'regular-meeting': 'họp định kỳ',
        'ad-hoc-meeting': 'họp đột xuất',
        conference: 'hội nghị',
        workshop: 'hội thảo',
        'written-opinion': 'ý kiến bằng văn bản',
      }),
    ],
    'Trợ lý mở được những hình thức ấy, kể cả phiếu lấy ý kiến nếu có nêu.',
    'hình thức, làm việc thông qua, hội nghị, hội thảo, cho ý kiến bằng văn bản',
  ),
  question(
    'guests',
    'Họp mở rộng mời thêm những ai?',
    [
      whether('agencyHeads', 'Người đứng đầu cơ quan liên quan', 'có', 'không nêu'),
      whether('experts', 'Chuyên gia, nhà khoa học', 'có', 'không nêu'),
    ],
    'Trợ lý hỏi mời ai trong số đó khi tạo cuộc họp mở rộng.',
    'có sự tham gia của, chuyên gia, nhà khoa học, họp mở rộng, người đứng đầu cơ quan',
  ),
  question(
    'workingSessions',
    'Lãnh đạo Ban làm việc với những ai?',
    [
      who('by', 'Người làm việc', 'all'),
      who('with', 'Với', DOERS),
      lines('withOutside', 'Với cơ quan khác (mỗi dòng một nơi)'),
    ],
    'Trợ lý mời được những người ấy vào buổi làm việc.',
    'làm việc với, nghe báo cáo tình hình, định kỳ hoặc đột xuất làm việc',
  ),
];
