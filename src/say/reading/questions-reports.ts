import {
  choice,
  doing,
  lines,
  type Question,
  type QuestionPart,
  question,
  several,
  textPart,
  unlessSaid,
  who,
} from './question.ts';
import { withinPeriod } from './within.ts';

const IN_TIME = 'Trợ lý nhắc trước hạn, và ghi ai chưa nộp.';

/** The last day of a report is the one that the text names: only a period that is counted ends later. */
const DAY_OFF =
  'Ngày cuối hạn là ngày nghỉ thì hạn không lùi; trợ lý đề nghị nộp trong ngày làm việc liền trước.';

const duty: readonly QuestionPart[] = [
  textPart('key', 'Mã của báo cáo này (chữ thường không dấu), ví dụ thanh-vien-quy'),
  who('by', 'Ai báo cáo', 'parties'),
  doing(who('to', 'Gửi cho (nếu có nêu)', 'parties', { optional: true }), 'Báo cáo đến [to|nơi nhận].'),
  lines('toOutside', 'Gửi cơ quan bên ngoài (mỗi dòng một nơi)'),
  who('summedFor', 'Nơi nhận tổng hợp cho (nếu có nêu)', 'parties', { optional: true }),
  choice(
    'due',
    'Khi nào',
    ['mỗi tuần', { due: 'periodic', every: 'P1W' }, IN_TIME],
    ['2 tuần', { due: 'periodic', every: 'P2W' }, IN_TIME],
    ['mỗi tháng', { due: 'periodic', every: 'P1M' }, IN_TIME],
    ['2 tháng', { due: 'periodic', every: 'P2M' }, IN_TIME],
    ['mỗi quý', { due: 'periodic', every: 'P3M' }, IN_TIME],
    ['4 tháng', { due: 'periodic', every: 'P4M' }, IN_TIME],
    ['6 tháng', { due: 'periodic', every: 'P6M' }, IN_TIME],
    ['mỗi năm', { due: 'periodic', every: 'P1Y' }, IN_TIME],
    [
      'mỗi kỳ họp',
      { due: 'each-meeting', every: null },
      'Trợ lý nhắc người dự họp nộp trước cuộc họp, và ghi ai chưa nộp.',
    ],
    [
      'khi xong một nhiệm vụ',
      { due: 'task-done', every: null },
      'Xong nhiệm vụ nào mà thư ký ghi là phải báo cáo thì trợ lý hỏi báo cáo của nhiệm vụ ấy.',
    ],
    [
      'khi được yêu cầu',
      { due: 'on-demand', every: null },
      'Trợ lý không tự nhắc; có người yêu cầu mới chuyển yêu cầu, kèm hạn của yêu cầu ấy nếu có.',
    ],
    [
      'theo quy định khác, không nêu thời hạn',
      { due: 'as-prescribed', every: null },
      'Trợ lý không tính hạn; ai ấn định ngày nộp thì nhắc theo ngày ấy.',
    ],
  ),
  ...withinPeriod,
  { kind: 'days', key: 'before', label: 'Các ngày trong năm (ví dụ 15/6, 15/12)', optional: true },
  unlessSaid(
    'timing',
    'Ngày ấy là hạn thế nào',
    ['không nêu ngày', { timing: null }],
    [
      'trước ngày, giờ ấy',
      { timing: 'before' },
      `Nêu ngày mà không nêu giờ thì ngày cuối hạn là ngày liền trước. ${DAY_OFF}`,
    ],
    ['chậm nhất ngày, giờ ấy', { timing: 'latest' }, `Chính ngày ấy là ngày cuối hạn. ${DAY_OFF}`],
    [
      'vào ngày, giờ ấy',
      { timing: 'on' },
      `Chính ngày ấy là ngày cuối hạn; nộp sớm hơn vẫn được ghi nhận. ${DAY_OFF}`,
    ],
  ),
  unlessSaid(
    'after',
    'Báo cáo về kỳ nào',
    ['kỳ có ngày ấy', { after: false }],
    [
      'kỳ liền trước (ngày ấy ở tháng sau, quý sau, năm sau)',
      { after: true },
      'Báo cáo mang tên kỳ liền trước kỳ có ngày ấy.',
    ],
  ),
  unlessSaid(
    'onlyThen',
    'Những kỳ phải báo cáo',
    ['mọi kỳ', { onlyThen: false }],
    [
      'chỉ kỳ có ngày nêu trên',
      { onlyThen: true },
      'Kỳ không có ngày nào nêu trên thì không phải nộp, trợ lý không nhắc.',
    ],
  ),
  who('demandedBy', 'Ai yêu cầu (nếu có nêu)', 'parties', { optional: true }),
  lines('demandedByOutside', 'Cơ quan bên ngoài yêu cầu (mỗi dòng một nơi)'),
  several('forms', 'Hình thức (nếu có nêu)', { paper: 'văn bản giấy', electronic: 'bản điện tử' }, true),
];

const duties = (id: string, whose: string, words: string): Question =>
  question(
    `reports.${id}`,
    `${whose} phải báo cáo những gì?`,
    duty,
    'Trợ lý nhận báo cáo của [by|những người ấy].',
    words,
    { main: true, many: true, silent: 'Trợ lý không nhắc báo cáo nào của những người ấy.' },
  );

export const reportQuestions: readonly Question[] = [
  duties(
    'members',
    'Thành viên {committee}',
    'các thành viên ban chỉ đạo có trách nhiệm báo cáo, thành viên ban chỉ đạo báo cáo, gửi về tổ, báo cáo tình hình thực hiện nhiệm vụ, báo cáo đột xuất, trước ngày, gửi báo cáo',
  ),
  duties(
    'team',
    '{team}',
    'định kỳ báo cáo trưởng ban, kết quả hoạt động của ban chỉ đạo và tổ, báo cáo trưởng ban phó trưởng ban, định kỳ hằng quý báo cáo, báo cáo ban chỉ đạo về, tổ',
  ),
  duties(
    'upward',
    '{committee}',
    'báo cáo ủy ban nhân dân, báo cáo ubnd, ban chỉ đạo có trách nhiệm báo cáo, báo cáo định kỳ, cấp trên, báo cáo ban chỉ đạo tỉnh, văn phòng ubnd',
  ),
  duties(
    'agencies',
    'Cơ quan, đơn vị',
    'thực hiện chế độ thông tin báo cáo, báo cáo theo quy định, yêu cầu của ban chỉ đạo, sở ban ngành, tuân thủ thời hạn báo cáo, các cơ quan đơn vị',
  ),
  question(
    'reports.template',
    'Ai đặt mẫu báo cáo?',
    [who('by', 'Người đặt mẫu', 'parties')],
    '[by|Người ấy] đặt được mẫu báo cáo; người nộp nhận mẫu ấy.',
    'báo cáo theo mẫu, theo mẫu, mẫu báo cáo',
  ),
  question(
    'reports.time',
    'Ai ấn định thời hạn báo cáo?',
    [who('by', 'Người ấn định', 'parties')],
    '[by|Người ấy] ấn định được ngày nộp.',
    'thời hạn báo cáo, thời gian báo cáo, tuân thủ thời hạn',
  ),
  question(
    'reports.online',
    'Báo cáo của ai phải tiến tới làm trực tuyến?',
    [who('of', 'Của', 'parties')],
    'Trợ lý dẫn điều này khi nói về báo cáo của [of|những người ấy].',
    'báo cáo trực tuyến, trực tuyến, tiến tới thực hiện',
  ),
];

export const problemQuestions: readonly Question[] = [
  question(
    'problems.agencies',
    'Cơ quan, đơn vị báo cáo vấn đề phát sinh cho ai?',
    [
      doing(
        who('to', 'Cho (nếu có nêu)', 'parties', { optional: true }),
        'Phản ánh của cơ quan, đơn vị đến [to|nơi ấy], có dẫn điều này.',
        'Phản ánh của cơ quan, đơn vị về đầu mối tiếp nhận, có dẫn điều này.',
      ),
    ],
    '',
    'có trách nhiệm báo cáo kịp thời những vấn đề phát sinh, các sở ban ngành địa phương, các cơ quan đơn vị',
  ),
  question(
    'problems.members',
    'Thành viên {committee} báo cáo vấn đề phát sinh cho ai?',
    [who('to', 'Báo cáo cho', 'parties')],
    'Phản ánh của thành viên đến [to|người ấy].',
    'những vấn đề phát sinh, kịp thời báo cáo trưởng ban, vấn đề phát sinh trong quá trình, !tổ trưởng',
    { main: true },
  ),
  question(
    'problems.teamMembers',
    'Thành viên {team} báo cáo vấn đề phát sinh cho ai?',
    [who('to', 'Báo cáo cho', 'parties')],
    'Phản ánh của người trong {team} đến [to|người ấy].',
    'kịp thời báo cáo tổ trưởng, vấn đề phát sinh, tổ trưởng tổ',
  ),
  question(
    'problems.desk',
    'Vướng mắc gửi về đâu, ai quyết định?',
    [
      textPart('name', 'Nơi tiếp nhận'),
      textPart('via', 'Thông qua (nếu có nêu)', true),
      who('from', 'Của ai', 'parties'),
      who('for', 'Ai quyết định', 'all'),
    ],
    'Phản ánh đến [name|nơi ấy], rồi trình [for|người quyết định].',
    'phản ánh về, nếu có vướng mắc, đầu mối tiếp nhận, để tổng hợp báo cáo trưởng ban, vướng mắc phát sinh, xem xét quyết định',
    { main: true },
  ),
  question(
    'problems.gathered',
    'Ai tổng hợp khó khăn, vướng mắc, cho ai?',
    [who('by', 'Người tổng hợp', 'parties'), who('to', 'Cho', 'parties')],
    'Trợ lý lập sẵn bản tổng hợp cho [by|người ấy], gửi [to|người nhận].',
    'tổng hợp các khó khăn, khó khăn vướng mắc, tổng hợp, tháo gỡ khó khăn',
  ),
  question(
    'problems.escalation',
    'Việc gì phải báo cáo cấp trên ngay?',
    [
      who('from', 'Ai báo cáo', 'all'),
      who('to', 'Cho ai', 'all'),
      several('of', 'Việc', {
        'big-matters': 'vấn đề lớn, quan trọng, nhạy cảm',
        'differing-views': 'có ý kiến khác nhau',
        'beyond-competence': 'vượt thẩm quyền',
      }),
    ],
    'Trợ lý gợi ý trình [to|người ấy] khi ghi một việc như vậy.',
    'vấn đề lớn, nhạy cảm, vượt thẩm quyền, vượt quá phạm vi, ý kiến khác nhau, quan trọng',
    { many: true },
  ),
  question(
    'problems.proposals',
    'Ai chủ động đề xuất, kiến nghị, với ai?',
    [
      who('by', 'Người đề xuất', 'parties'),
      doing(
        who('to', 'Với (nếu có nêu)', 'parties', { optional: true }),
        'Kiến nghị gửi đến [to|người ấy].',
        'Quy chế không nêu gửi ai: kiến nghị chưa gửi đi, người soạn gửi tới đầu mối bằng /phatsinh.',
      ),
    ],
    '',
    'đề xuất sáng kiến, đề xuất kiến nghị, kiến nghị, giải pháp tháo gỡ, chủ động báo cáo đề xuất',
  ),
];
