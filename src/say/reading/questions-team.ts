import { choice, type Question, question, several, text, whether, who } from './question.ts';

/** What is asked of the team, of plans, and of papers. */
export const teamQuestions: readonly Question[] = [
  question(
    'team.directed',
    'Ai chỉ đạo trực tiếp Tổ?',
    [who('by', 'Người chỉ đạo', 'all')],
    'Người ấy xem được việc của Tổ và giao được việc cho Tổ.',
    'trực tiếp chỉ đạo tổ, chỉ đạo hoạt động của tổ, chỉ đạo tổ, chỉ đạo trực tiếp hoạt động của tổ',
    { main: true },
  ),
  question(
    'team.setUp',
    'Ai thành lập Tổ, giữ danh sách Tổ?',
    [who('by', 'Người thành lập', 'all')],
    'Thay đổi danh sách Tổ chờ người ấy quyết định.',
    'thành lập, quyết định thành lập tổ, thành lập và phân công',
  ),
  question(
    'team.nominated',
    'Ai cử người vào Tổ?',
    [who('by', 'Người cử', 'all')],
    'Người ấy gửi được đề nghị cử người.',
    'cử công chức, cử cán bộ, tham gia tổ, cử thành viên',
  ),
  question(
    'team.replaced',
    'Ai thay (hoặc đề xuất thay) người của Tổ?',
    [
      who('by', 'Người thay', 'all'),
      choice('how', 'Được', ['thay', { how: 'replace' }], ['đề xuất thay', { how: 'propose' }]),
      who('askedBy', 'Theo đề nghị của (nếu có nêu)', 'all', { optional: true }),
    ],
    'Người ấy thay, hoặc gửi được đề nghị thay người.',
    'kịp thời thay thế, đề xuất thay thế, không đáp ứng yêu cầu, thay thế',
  ),
  question(
    'team.groups',
    'Ai chia Tổ thành nhóm?',
    [who('by', 'Người chia nhóm', 'all')],
    'Người ấy lập được nhóm và giao việc cho nhóm.',
    'nhóm công tác, các nhóm, tổ chức thành các nhóm',
  ),
  question(
    'team.callUp',
    'Ai được trưng tập người của Tổ làm việc tập trung?',
    [
      who('by', 'Người trưng tập', 'all'),
      text('place', 'Ở đâu (nếu có nêu)', true),
      whether('experts', 'Mời thêm chuyên gia', 'có', 'không nêu'),
    ],
    'Người ấy trưng tập được, có ngày và nơi.',
    'trưng tập, làm việc tập trung, trong thời gian nhất định',
  ),
  question(
    'team.informationRequests',
    'Ai được đề nghị cơ quan cung cấp thông tin?',
    [who('by', 'Người đề nghị', 'parties'), who('from', 'Từ', 'parties', { one: true })],
    'Người ấy gửi được đề nghị có hạn trả lời.',
    'cung cấp thông tin, trực tiếp làm việc và đề nghị, đề nghị các, cung cấp các thông tin',
  ),
  question(
    'plans.yearly',
    'Kế hoạch năm của Ban: ai soạn, ai ban hành?',
    [
      who('issuedBy', 'Người ban hành', 'all', { one: true }),
      who('draftedBy', 'Người soạn (nếu có nêu)', 'parties', { one: true, optional: true }),
    ],
    'Người ấy soạn, trình, ban hành kế hoạch năm qua trợ lý.',
    'chương trình kế hoạch công tác, kế hoạch công tác, hằng năm, hàng năm, ban hành chương trình',
    { main: true },
  ),
  question(
    'plans.teamYearly',
    'Ai ban hành kế hoạch năm của Tổ?',
    [who('issuedBy', 'Người ban hành', 'all', { one: true })],
    'Người ấy ban hành kế hoạch năm của Tổ.',
    'kế hoạch công tác của tổ, chương trình kế hoạch, hằng năm của tổ, tổ trưởng',
  ),
  question(
    'plans.members',
    'Thành viên Ban có phải lập kế hoạch riêng không, ai?',
    [who('by', 'Người lập', 'all')],
    'Trợ lý nhắc người ấy nộp kế hoạch của mình.',
    'kế hoạch hành động, xây dựng kế hoạch, kế hoạch chi tiết, kế hoạch cụ thể',
  ),
  question(
    'plans.teamMembers',
    'Thành viên Tổ có phải lập kế hoạch riêng không, ai?',
    [who('by', 'Người lập', 'all')],
    'Trợ lý nhắc người ấy nộp kế hoạch của mình.',
    'kế hoạch chi tiết, xây dựng kế hoạch chi tiết, thành viên tổ',
  ),
  question(
    'plans.review',
    'Ai chuẩn bị sơ kết, tổng kết?',
    [who('by', 'Người chuẩn bị', 'parties')],
    'Trợ lý lập sẵn báo cáo sơ kết từ hồ sơ cho người ấy.',
    'sơ kết, tổng kết, đánh giá tình hình',
  ),
];

export const recordQuestions: readonly Question[] = [
  question(
    'information.disclosure',
    'Ai quyết định thông tin nào được phổ biến?',
    [
      who('by', 'Người quyết định', 'all'),
      choice(
        'byDefault',
        'Chưa quyết định thì',
        ['không nêu', { byDefault: null }],
        ['chỉ dùng nội bộ', { byDefault: 'internal' }],
        ['được phổ biến', { byDefault: 'public' }],
      ),
    ],
    'Kết luận chưa có quyết định của người ấy thì không gửi vào nhóm.',
    'được phép phổ biến, không được phép phổ biến, loại thông tin, phổ biến',
    { main: true },
  ),
  question(
    'information.delivery',
    'Văn bản gửi chính thức cho thành viên bằng cách nào?',
    [
      who('by', 'Người gửi', 'parties', { one: true }),
      choice('channel', 'Qua', ['thư điện tử công vụ', { channel: 'official-email' }]),
      several('to', 'Gửi đến', {
        member: 'hộp thư của thành viên',
        'member-agency': 'cơ quan của thành viên',
      }),
    ],
    'Trợ lý nói rõ tin nhắn không thay bản gửi chính thức ấy.',
    'thư điện tử công vụ, hộp thư, thư điện tử, thư công vụ',
  ),
  question(
    'records.keeper',
    'Ai lưu giữ hồ sơ?',
    [who('by', 'Người lưu', 'parties', { one: true })],
    'Người ấy tra được mọi hồ sơ.',
    'lưu giữ hồ sơ, lưu trữ, hồ sơ tài liệu',
    { main: true },
  ),
  question(
    'records.register',
    'Ai giữ sổ văn bản đi, đến?',
    [who('by', 'Người giữ sổ', 'parties', { one: true })],
    'Người ấy ghi được số văn bản.',
    'sổ, văn bản đi, công văn đi đến, vào sổ, công tác văn thư',
  ),
  question(
    'records.seals',
    'Ai ký thì dùng con dấu nào?',
    [
      who('signers', 'Người ký', 'all'),
      choice(
        'of',
        'Con dấu của',
        ['cơ quan nêu tên dưới đây', { of: 'named' }],
        ['cơ quan của người ký', { of: 'own-agency' }],
      ),
      text('name', 'Tên cơ quan (nếu nêu)', true),
    ],
    'Bản dự thảo ghi sẵn con dấu phải dùng.',
    'con dấu, sử dụng con dấu, dấu của',
    { many: true, main: true },
  ),
  question(
    'records.signing',
    'Ai ký văn bản gì?',
    [
      who('by', 'Người ký', 'all'),
      who('for', 'Ký thay cho (nếu là ký thay)', 'all', { one: true, optional: true }),
      several(
        'when',
        'Khi (nếu là ký thay)',
        { assigned: 'được phân công', authorised: 'được ủy quyền' },
        true,
      ),
      text('papers', 'Văn bản gì'),
    ],
    'Bản dự thảo ghi sẵn người ký.',
    'ký các văn bản, ký thay, ký văn bản, ký',
    { many: true },
  ),
];
