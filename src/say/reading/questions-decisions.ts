import { COMMITTEE_ROLES, type Role, TEAM_ROLES } from '../../regulations/schema.ts';
import {
  choice,
  doing,
  lines,
  type Question,
  question,
  several,
  sharePart,
  textPart,
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
export const decides = (body: 'committee' | 'team'): Question[] => {
  const [name, lead, own] =
    body === 'committee'
      ? ['{committee}', 'do trưởng ban quyết định, báo cáo trưởng ban quyết định', '!tổ']
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
      ],
      'Phiếu về [matters|những việc ấy] tính theo đa số.',
      `theo đa số, thảo luận tập thể, biểu quyết, quá bán, đa số, ${own}`,
      { main },
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
      `trường hợp bằng nhau, bằng nhau thì, ngang nhau, số phiếu bằng nhau, theo ý kiến của, ${own}`,
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
  ...decides('committee'),
  ...decides('team'),
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
    [who('by', 'Người lấy ý kiến', 'all')],
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
    [
      { kind: 'number', key: 'amount', label: 'Trong', first: 5 },
      choice(
        'unit',
        'Tính bằng',
        ['ngày làm việc', { unit: 'working-days' }],
        ['ngày theo lịch', { unit: 'days' }],
      ),
    ],
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
    [who('by', 'Người tổng hợp', 'parties', { one: true }), who('to', 'Cho', 'all')],
    'Bản tổng hợp ý kiến của phiếu gửi đến [to|người nêu ở đây].',
    'tổng hợp ý kiến, tổng hợp các ý kiến, chuẩn bị các ý kiến',
  ),
  question(
    'opinions.betweenMeetings',
    'Khi chưa họp được thì ai giải quyết?',
    [who('by', 'Người giải quyết', 'parties', { one: true })],
    '[by|Người ấy] mở được phiếu lấy ý kiến giữa hai kỳ họp.',
    'khi chưa tổ chức được, giữa hai kỳ họp, chưa họp, khi chưa, giải quyết những vấn đề',
  ),
];

export const conclusionQuestions: readonly Question[] = [
  question(
    'conclusions.drafted',
    'Ai soạn thông báo kết luận?',
    [who('by', 'Người soạn', 'parties')],
    '[by|Người ấy] soạn được dự thảo, trình người chủ trì duyệt.',
    'thông báo kết luận, chuẩn bị các thông báo, ý kiến kết luận, soạn thảo, dự thảo kết luận, sau cuộc họp',
    { main: true },
  ),
  question(
    'conclusions.period',
    'Thông báo kết luận phải ban hành trong bao lâu sau cuộc họp?',
    [
      { kind: 'number', key: 'amount', label: 'Chậm nhất', first: 3 },
      choice(
        'unit',
        'Tính bằng',
        ['ngày làm việc', { unit: 'working-days' }],
        ['ngày theo lịch', { unit: 'days' }],
      ),
    ],
    'Trợ lý nhắc thư ký và người soạn trước ngày cuối và trong ngày cuối; ban hành chậm thì ghi rõ là chậm theo điều nào và báo người chủ trì.',
    'thông báo kết luận ban hành chậm nhất, ngày làm việc sau cuộc họp, sau khi kết thúc cuộc họp, kể từ ngày họp, chậm nhất',
    { silent: 'Trợ lý không tính hạn ban hành kết luận.' },
  ),
  question(
    'conclusions.issued',
    'Thông báo kết luận của ai do cơ quan nào ký, gửi?',
    [
      who('of', 'Kết luận của', 'all'),
      choice(
        'by',
        'Do',
        ['cơ quan nêu tên dưới đây', { by: 'named' }],
        ['cơ quan thường trực', { by: 'standing-agency' }],
      ),
      textPart('name', 'Tên cơ quan (nếu nêu)', true),
    ],
    'Kết luận của [of|người ấy] được duyệt thì trợ lý báo người của cơ quan ký; bản Word và bản xem trước ghi tên, con dấu của cơ quan ấy. Người của cơ quan ấy và thư ký gửi được.',
    'văn phòng ký thông báo kết luận, ký ban hành thông báo kết luận, thông báo kết luận của trưởng ban do, thông báo kết luận của phó trưởng ban do',
    { many: true, silent: 'Trợ lý coi người kết luận là người ký.' },
  ),
  question(
    'conclusions.sent',
    'Kết luận gửi cho ai, bằng cách nào?',
    [
      who('by', 'Người gửi', 'parties', { one: true }),
      choice('to', 'Gửi', ['bằng văn bản đến từng thành viên', { to: 'each-member', form: 'written' }]),
    ],
    'Kết luận đã duyệt gửi đến từng thành viên, có xác nhận đã nhận.',
    'đến từng thành viên, thông báo bằng văn bản ý kiến kết luận, sau cuộc họp, kết luận của trưởng ban',
    { main: true },
  ),
  question(
    'conclusions.binding',
    'Thành viên {committee} phải thực hiện kết luận của ai?',
    [who('of', 'Kết luận của', 'all')],
    'Nhiệm vụ nêu trong kết luận của [of|người ấy] thành nhiệm vụ được theo dõi.',
    'triển khai thực hiện các ý kiến kết luận, ý kiến kết luận, chịu trách nhiệm triển khai, kết luận của trưởng ban, !tổ trưởng',
    { main: true },
  ),
  question(
    'conclusions.teamBinding',
    'Thành viên {team} phải thực hiện kết luận của ai?',
    [who('of', 'Kết luận của', 'all'), lines('ofOutside', 'Kết luận của người bên ngoài (mỗi dòng một nơi)')],
    'Nhiệm vụ nêu trong kết luận của [of|người ấy] thành nhiệm vụ của {team}.',
    'ý kiến kết luận của tổ trưởng, kết luận của chủ tịch, ý kiến kết luận, tổ trưởng',
  ),
  question(
    'conclusions.carriedOut',
    'Ai tổ chức triển khai kết luận?',
    [who('by', 'Người triển khai', 'parties')],
    '[by|Người ấy] được giao nhiệm vụ chung của kết luận.',
    'tổ chức triển khai các nhiệm vụ, theo kết luận của trưởng ban, triển khai kết luận, tổ chức thực hiện kết luận',
  ),
  question(
    'conclusions.followedUp',
    'Ai theo dõi, đôn đốc việc thực hiện kết luận?',
    [who('by', 'Người theo dõi', 'parties')],
    '[by|Người ấy] xem được nhiệm vụ của mọi người và nhận tin việc quá hạn.',
    'kiểm tra tình hình thực hiện kết luận, theo dõi đôn đốc việc thực hiện, đôn đốc, tình hình thực hiện kết luận, theo dõi',
    { main: true },
  ),
  question(
    'conclusions.progress',
    'Ai báo cáo tình hình thực hiện kết luận, cho ai?',
    [
      who('by', 'Người báo cáo', 'parties'),
      doing(
        who('to', 'Cho (nếu có nêu)', 'parties', { optional: true }),
        'Báo cáo gửi đến [to|người nhận].',
        'Quy chế không nêu gửi ai: người lập tự gửi.',
      ),
    ],
    'Trợ lý lập sẵn báo cáo từ hồ sơ cho [by|người ấy].',
    'báo cáo tình hình thực hiện, kết luận chỉ đạo, báo cáo kết quả cho trưởng ban, kết luận',
    { many: true },
  ),
  question(
    'conclusions.passedOn',
    'Ai quán triệt kết luận trong cơ quan, đơn vị?',
    [
      who('by', 'Người quán triệt', 'parties', { one: true }),
      several('what', 'Điều gì', { directions: 'nội dung chỉ đạo', conclusions: 'kết luận' }),
    ],
    'Trợ lý hỏi [by|người ấy] đã quán triệt [what|điều ấy] chưa.',
    'quán triệt các nội dung, quán triệt, nội dung chỉ đạo của ban',
  ),
];
