import { COMMITTEE_ROLES, type Role, TEAM_ROLES } from '../../regulations/schema.ts';
import {
  choice,
  daysParts,
  doing,
  type Question,
  question,
  SHARES,
  several,
  sharePart,
  textPart,
  unlessSaid,
  who,
} from './question.ts';

const MATTERS = {
  directions: 'phương hướng',
  plans: 'kế hoạch',
  programmes: 'chương trình',
  regulation: 'Quy chế',
  'implementation-plan': 'kế hoạch triển khai',
  'yearly-plan': 'kế hoạch năm',
  'stage-plan': 'kế hoạch theo giai đoạn',
} as const;

const casting = (role: Role): readonly [string, { readonly by: string }] => [`{${role}}`, { by: role }];
const COMMITTEE_CASTING = COMMITTEE_ROLES.map(casting);
const TEAM_CASTING = TEAM_ROLES.map(casting);

/** How a body decides. */
export const decidingQuestions = (body: 'committee' | 'team'): Question[] => {
  const [name, lead, own] =
    body === 'committee'
      ? [
          '{committee}',
          'do trưởng ban quyết định, báo cáo trưởng ban quyết định, quyết định cuối cùng, đề cao trách nhiệm, trưởng ban kết luận',
          '!tổ',
        ]
      : ['{team}', 'báo cáo tổ trưởng, tổ trưởng quyết định', '!trưởng ban'];
  const main = body === 'committee';
  return [
    question(
      `decisions.${body}.leader`,
      `Việc của ${name} do một người quyết định, ai?`,
      [who('role', 'Người quyết định', body, { one: true })],
      'Kết quả phiếu lấy ý kiến trình [role|người ấy] quyết định; ý kiến của người khác là tham khảo.',
      `${lead}, quyết định các vấn đề, xem xét trao đổi, quyết định, ${own}`,
      { main },
    ),
    question(
      `decisions.${body}.majority`,
      `${name} quyết định theo đa số những việc gì?`,
      [
        several('matters', 'Việc', { all: 'mọi việc', ...MATTERS }),
        choice(
          'of',
          'Đa số của',
          ['không nêu', { of: null }],
          ['tất cả thành viên', { of: 'all' }],
          ['người có mặt', { of: 'present' }],
        ),
        unlessSaid(
          'share',
          'Phải được bao nhiêu đồng ý',
          ['không nêu (đa số là quá nửa)', { share: null, more: false }],
          ...SHARES,
        ),
      ],
      'Phiếu về [matters|những việc ấy] tính theo đa số; việc nào có tỷ lệ riêng thì theo tỷ lệ ấy.',
      `theo đa số, thảo luận tập thể, biểu quyết, quá bán, đa số, tán thành, được thông qua khi, ${own}`,
      { main, many: true },
    ),
    question(
      `decisions.${body}.tie`,
      `Số phiếu ở ${name} bằng nhau thì theo ai?`,
      [
        choice('by', 'Theo ý kiến của', ...(body === 'committee' ? COMMITTEE_CASTING : TEAM_CASTING), [
          'người chủ trì cuộc họp',
          { by: 'chair' },
        ]),
      ],
      'Số phiếu đồng ý và không đồng ý bằng nhau thì kết quả theo phiếu của [by|người ấy], có nêu điều khoản.',
      `trường hợp bằng nhau, bằng nhau thì, bằng nhau, số phiếu bằng nhau, theo ý kiến của, thì ý kiến của, là quyết định, ${own}`,
    ),
    question(
      `decisions.${body}.passedFirst`,
      `Việc gì ${name} phải thông qua rồi mới ban hành được?`,
      [several('matters', 'Việc', MATTERS), who('role', 'Người ban hành', 'all', { one: true })],
      'Chưa có kết quả thông qua [matters|việc ấy] thì trợ lý không ghi là đã ban hành.',
      `thảo luận và thông qua, thông qua, sau khi ban, ban hành sửa đổi, phê duyệt, ${own}`,
    ),
  ];
};

export const decisionQuestions: readonly Question[] = [
  ...decidingQuestions('committee'),
  ...decidingQuestions('team'),
  question(
    'opinions.given',
    'Ai có trách nhiệm cho ý kiến?',
    [who('by', 'Người cho ý kiến', 'parties')],
    'Phiếu lấy ý kiến gửi đến [by|những người ấy].',
    'cho ý kiến về các vấn đề, đóng góp ý kiến, tham gia ý kiến, cho ý kiến',
  ),
  question(
    'opinions.asked',
    'Ai được lấy ý kiến thành viên bằng phiếu?',
    [
      who('by', 'Người lấy ý kiến', 'actors'),
      doing(
        textPart('cases', 'Trong trường hợp nào (nếu có nêu)', true),
        'Phiếu nêu trường hợp ấy: [cases|trường hợp nêu ở đây].',
      ),
    ],
    '[by|Người ấy] (hoặc thư ký thay mặt) mở được phiếu lấy ý kiến.',
    'lấy ý kiến, xin ý kiến, theo chỉ đạo của trưởng ban, cho ý kiến, ý kiến bằng văn bản',
    { main: true },
  ),
  question(
    'opinions.inTime',
    'Ai đôn đốc việc góp ý đúng hạn?',
    [who('chasedBy', 'Người đôn đốc', 'parties')],
    'Trợ lý nhắc [chasedBy|người ấy] về cơ quan chưa trả lời phiếu.',
    'tham gia ý kiến đúng hạn, đúng hạn, đôn đốc cơ quan, nếu được xin ý kiến',
  ),
  question(
    'opinions.period',
    'Lấy ý kiến bằng văn bản trong bao lâu?',
    [...daysParts('Trong', 5)],
    'Trợ lý đề xuất hạn trả lời của phiếu theo đó; hạn ngắn hơn thì nói rõ là ngắn hơn điều nào.',
    'lấy ý kiến bằng văn bản trong, thời hạn cho ý kiến, trong 05 ngày làm việc, kể từ ngày nhận được phiếu, trong thời hạn',
  ),
  question(
    'opinions.silence',
    'Quá hạn mà không trả lời phiếu thì sao?',
    [choice('means', 'Được coi là', ['đồng ý', { means: 'consent' }])],
    'Phiếu và lời nhắc nói trước điều ấy; người im lặng được đếm riêng và nêu tên, không ghi là lời của ai. Kết thúc sớm thì không tính.',
    'quá thời hạn không trả lời, coi như đồng ý, không có ý kiến thì coi như, được coi là đồng ý, không tham gia ý kiến',
    { silent: 'Không trả lời thì không tính là đồng ý.' },
  ),
  question(
    'opinions.quorum',
    'Phiếu lấy ý kiến phải có bao nhiêu người trả lời mới hợp lệ?',
    [
      sharePart(),
      choice(
        'of',
        'Của',
        ['tất cả thành viên', { of: 'members' }],
        ['số người được lấy ý kiến', { of: 'asked' }],
      ),
    ],
    'Phiếu nói trước điều ấy; hết hạn mà chưa đủ thì kết quả không được ghi là thông qua.',
    'phiếu lấy ý kiến hợp lệ, thành viên trả lời, số phiếu thu về, phiếu hợp lệ, ít nhất 2/3 thành viên cho ý kiến',
  ),
  question(
    'opinions.summed',
    'Ai tổng hợp ý kiến, cho ai?',
    [
      who('by', 'Người tổng hợp (nếu có nêu)', 'parties', { one: true, optional: true }),
      doing(
        who('to', 'Cho (nếu có nêu)', 'all', { optional: true }),
        'Bản tổng hợp ý kiến của phiếu gửi đến [to|người nêu ở đây].',
        'Quy chế không nêu cho ai: bản tổng hợp gửi đến người tổng hợp và những người được hỏi.',
      ),
    ],
    '',
    'tổng hợp ý kiến, tổng hợp các ý kiến, chuẩn bị các ý kiến',
  ),
  question(
    'opinions.betweenMeetings',
    'Khi chưa họp được thì ai giải quyết?',
    [who('by', 'Người giải quyết', 'parties', { one: true })],
    '[by|Người ấy] mở được phiếu lấy ý kiến giữa hai kỳ họp.',
    'khi chưa tổ chức được, giữa hai kỳ họp, chưa họp, khi chưa, giải quyết những vấn đề, trường hợp không tổ chức, không tổ chức được, không tổ chức họp, không họp được',
  ),
];
