import { choice, doing, lines, type Question, question, several, textPart, who } from './question.ts';

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
