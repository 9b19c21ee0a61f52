import { choice, doing, type Question, question, several, textPart, whether, who } from './question.ts';

/** What is asked of tasks and fields, and of powers that are given on. */
export const taskQuestions: readonly Question[] = [
  question(
    'tasks.assigned',
    'Ai phân công nhiệm vụ cho thành viên {committee}?',
    [who('by', 'Người phân công', 'all')],
    '[by|Người ấy] giao được việc cho thành viên.',
    'phân công nhiệm vụ các thành viên ban, phân công nhiệm vụ cụ thể, phân công nhiệm vụ, !tổ',
    { main: true },
  ),
  question(
    'tasks.others',
    'Ai giao thêm việc khác cho thành viên {committee}?',
    [who('by', 'Người giao', 'all')],
    '[by|Người ấy] cũng giao được việc cho thành viên.',
    'thực hiện các nhiệm vụ khác, nhiệm vụ khác do, nhiệm vụ được giao, giao thực thi, giao, !tổ trưởng',
  ),
  question(
    'tasks.teamAssigned',
    'Ai phân công nhiệm vụ trong {team}?',
    [who('by', 'Người phân công', 'all')],
    '[by|Người ấy] giao được việc cho từng người của {team}.',
    'phân công nhiệm vụ các thành viên tổ, phân công nhiệm vụ cho các thành viên tổ, thành viên tổ, phân công',
    { main: true },
  ),
  question(
    'tasks.teamGiven',
    'Ai giao việc cho cả {team}?',
    [who('by', 'Người giao', 'all')],
    'Việc [by|người ấy] giao cho {team} đến người đứng đầu {team}.',
    'thực hiện các nhiệm vụ khác do, nhiệm vụ khác, phó trưởng ban giao, theo sự chỉ đạo của',
  ),
  question(
    'tasks.agencyGiven',
    'Ai giao việc cho cơ quan thường trực?',
    [who('by', 'Người giao', 'all')],
    'Việc [by|người ấy] giao đến người của cơ quan thường trực.',
    'thực hiện các nhiệm vụ khác, nhiệm vụ khác do trưởng ban, trưởng ban phân công, cơ quan thường trực',
  ),
  question(
    'tasks.results',
    'Thành viên báo cáo kết quả nhiệm vụ cho ai?',
    [who('to', 'Báo cáo cho', 'all')],
    '[to|Người ấy] nhận tin khi một nhiệm vụ xong.',
    'về kết quả thực hiện, báo cáo trưởng ban, kết quả thực hiện',
    { main: true },
  ),
  question(
    'tasks.overdue',
    'Ai đôn đốc việc quá hạn?',
    [who('to', 'Người đôn đốc', 'parties')],
    'Trợ lý báo việc quá hạn cho [to|người ấy].',
    'đôn đốc, kiểm tra, đôn đốc các thành viên, theo dõi đôn đốc',
    { main: true },
  ),
  question(
    'portfolios.named',
    'Quy chế giao lĩnh vực cho chức vụ nào?',
    [
      textPart('key', 'Mã (chữ thường không dấu)'),
      textPart('office', 'Chức vụ'),
      who('role', 'Là (nếu là một chức danh của {committee})', 'all', { one: true, optional: true }),
      textPart('field', 'Lĩnh vực'),
    ],
    'Việc thuộc lĩnh vực [field|ấy], trợ lý gợi ý giao [office|người giữ chức vụ ấy].',
    'chịu trách nhiệm trước trưởng ban, giám đốc, lĩnh vực, trưởng phòng, phụ trách lĩnh vực',
    { many: true },
  ),
  question(
    'portfolios.assigned',
    'Ai phân công lĩnh vực, địa bàn cho thành viên?',
    [
      who('by', 'Người phân công', 'all'),
      several('parts', 'Phân công', { field: 'lĩnh vực', area: 'địa bàn' }),
    ],
    '[by|Người ấy] ghi được ai phụ trách [parts|lĩnh vực, địa bàn] nào.',
    'lĩnh vực, địa bàn, được phân công phụ trách, phân công theo dõi',
  ),
];

export const delegationQuestions: readonly Question[] = [
  question(
    'delegation.routine',
    'Ai giải quyết công việc thường xuyên của {committee}?',
    [who('by', 'Người giải quyết', 'all')],
    'Trợ lý chuyển việc thường xuyên đến [by|người ấy].',
    'công việc thường xuyên, giải quyết các công việc thường xuyên của ban, xem xét giải quyết',
  ),
  question(
    'delegation.scoped',
    'Ai làm theo phần việc được phân công, ủy quyền?',
    [who('by', 'Người làm', 'all'), who('from', 'Ai phân công, ủy quyền', 'all')],
    'Trợ lý ghi phạm vi được giao và nêu nó khi [by|người ấy] quyết định.',
    'theo phân công của trưởng ban, phân công hoặc ủy quyền, nhiệm vụ khác theo phân công',
  ),
  question(
    'delegation.account',
    'Quyết định thay thì chịu trách nhiệm trước ai?',
    [who('by', 'Người quyết định thay', 'all'), who('to', 'Chịu trách nhiệm trước', 'all')],
    'Trợ lý báo [to|người ấy] mỗi việc đã quyết định thay.',
    'chịu trách nhiệm trước trưởng ban, về những quyết định của mình, quyết định của mình',
  ),
  question(
    'delegation.teamRoutine',
    'Ai giải quyết công việc thường xuyên của {team}?',
    [who('by', 'Người giải quyết', 'all')],
    'Trợ lý chuyển việc thường xuyên của {team} đến [by|người ấy].',
    'công việc thường xuyên của tổ, công việc thường xuyên',
  ),
  question(
    'delegation.teamScoped',
    'Trong {team}, ai làm theo phần việc được phân công, ủy quyền?',
    [who('by', 'Người làm', 'all'), who('from', 'Ai phân công, ủy quyền', 'all')],
    'Trợ lý ghi phạm vi được giao cho [by|từng người] trong {team}.',
    'tổ trưởng tổ giúp việc phân công, ủy quyền của tổ trưởng, phân công hoặc ủy quyền',
  ),
  question(
    'governance.amendment',
    'Ai sửa đổi, bổ sung Quy chế?',
    [
      who('by', 'Người sửa đổi', 'all', { one: true }),
      whether(
        'passedFirst',
        '{committee} phải thông qua trước',
        ['có', 'Trợ lý nói rõ {committee} phải thông qua trước.'],
        ['không nêu'],
      ),
      doing(
        who('draftedBy', 'Người soạn (nếu có nêu)', 'parties', { one: true, optional: true }),
        'Kiến nghị sửa Quy chế gửi đến [draftedBy|người soạn], rồi trình [by|người sửa đổi].',
        'Kiến nghị sửa Quy chế trình [by|người sửa đổi].',
      ),
    ],
    '',
    'sửa đổi bổ sung quy chế, sửa đổi, bổ sung, cần sửa đổi',
  ),
  question(
    'governance.oversight',
    'Ai theo dõi, kiểm tra việc thực hiện Quy chế?',
    [who('by', 'Người theo dõi', 'parties')],
    'Trợ lý lập sẵn từ hồ sơ báo cáo việc thực hiện cho [by|người ấy].',
    'thực hiện quy chế này, kiểm tra đôn đốc việc thực hiện quy chế, theo dõi kiểm tra',
  ),
  question(
    'governance.children',
    'Quy chế nói gì về {committee} cấp dưới?',
    [
      textPart('level', 'Cấp nào'),
      choice(
        'relation',
        'Quan hệ',
        ['{committee} cấp dưới ban hành quy chế riêng', { relation: 'own-regulation' }],
        ['{committee} này hướng dẫn {committee} cấp dưới', { relation: 'guidance' }],
      ),
    ],
    'Trợ lý dẫn điều này khi đề nghị {committee} cấp dưới cung cấp thông tin.',
    'cấp huyện, cấp xã, ban chỉ đạo cấp, ban hành quy chế hoạt động, tại địa phương mình',
  ),
  question(
    'governance.experts',
    'Ai được huy động chuyên gia?',
    [who('by', 'Người huy động', 'all')],
    '[by|Người ấy] mời được chuyên gia ngoài danh sách.',
    'huy động chuyên gia, mời các chuyên gia, chuyên gia, điều động',
  ),
];
