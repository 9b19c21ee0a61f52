import { lines, type Question, question, several, whether, who } from './question.ts';

const DOERS = 'parties' as const;

/** What is asked of getting a meeting ready, and of who else comes. */
export const preparationQuestions: readonly Question[] = [
  question(
    'preparation.directed',
    'Ai chỉ đạo việc chuẩn bị cuộc họp?',
    [who('by', 'Người chỉ đạo', 'all')],
    '[by|Người ấy] giao được việc chuẩn bị nội dung, tài liệu.',
    'chỉ đạo việc chuẩn bị, giao nhiệm vụ chuẩn bị, chuẩn bị các cuộc họp, nội dung cuộc họp',
  ),
  question(
    'preparation.papers',
    'Ai chuẩn bị nội dung, tài liệu họp?',
    [who('by', 'Người chuẩn bị', DOERS)],
    'Trợ lý nhắc [by|người ấy] khi sắp đến hạn gửi tài liệu.',
    'chuẩn bị nội dung, tài liệu phục vụ, chuẩn bị các nội dung, tài liệu, phục vụ các cuộc họp, chuẩn bị',
    { main: true },
  ),
  question(
    'preparation.help',
    'Ai phối hợp chuẩn bị tài liệu theo phân công?',
    [who('by', 'Người phối hợp', DOERS)],
    '[by|Người ấy] được giao phần tài liệu của mình.',
    'phối hợp với tổ, chuẩn bị tài liệu, phối hợp chuẩn bị, theo nhiệm vụ được phân công',
  ),
  question(
    'preparation.notices',
    'Ai chuẩn bị giấy mời, thông báo họp?',
    [who('by', 'Người chuẩn bị', DOERS)],
    'Trợ lý báo [by|người ấy] khi có cuộc họp mới được tạo mà người khác soạn.',
    'chuẩn bị các thông báo, thông báo biên bản họp, giấy mời, chuẩn bị thông báo',
  ),
  question(
    'preparation.minutes',
    'Ai ghi biên bản họp?',
    [who('by', 'Người ghi', DOERS)],
    'Trợ lý hỏi [by|người ấy] bản ghi cuộc họp.',
    'biên bản, ghi biên bản, biên bản họp, lập biên bản, thư ký ghi',
  ),
  question(
    'preparation.sending',
    'Ai gửi tài liệu họp đi?',
    [who('by', 'Người gửi', DOERS)],
    'Trợ lý nhắc [by|người ấy] gửi.',
    'gửi tài liệu, gửi đến các thành viên, gửi qua, chịu trách nhiệm gửi',
  ),
  question(
    'workForms',
    '{committee} làm việc bằng những hình thức nào?',
    [
      several('forms', 'Hình thức', {
        'regular-meeting': 'họp định kỳ',
        'ad-hoc-meeting': 'họp đột xuất',
        conference: 'hội nghị',
        workshop: 'hội thảo',
        'written-opinion': 'ý kiến bằng văn bản',
      }),
    ],
    'Giấy mời và phiếu lấy ý kiến theo hình thức nêu ở đây thì dẫn điều này.',
    'hình thức, làm việc thông qua, hội nghị, hội thảo, cho ý kiến bằng văn bản',
  ),
  question(
    'guests',
    'Họp mở rộng mời thêm những ai?',
    [
      whether(
        'agencyHeads',
        'Người đứng đầu cơ quan liên quan',
        ['có', 'Trợ lý hỏi mời người đứng đầu cơ quan nào khi tạo cuộc họp mở rộng.'],
        ['không nêu'],
      ),
      whether(
        'experts',
        'Chuyên gia, nhà khoa học',
        ['có', 'Trợ lý hỏi mời chuyên gia, nhà khoa học nào khi tạo cuộc họp mở rộng.'],
        ['không nêu'],
      ),
    ],
    '',
    'có sự tham gia của, mời thêm, chuyên gia, nhà khoa học, họp mở rộng, người đứng đầu cơ quan, mời đại diện, ngoài thành viên',
  ),
  question(
    'workingSessions',
    'Lãnh đạo {committee} làm việc với những ai?',
    [
      who('by', 'Người làm việc', 'all'),
      who('with', 'Với', DOERS),
      lines('withOutside', 'Với cơ quan khác (mỗi dòng một nơi)'),
    ],
    'Trợ lý mời được [with|những người ấy] vào buổi làm việc.',
    'làm việc với, nghe báo cáo tình hình, định kỳ hoặc đột xuất làm việc',
  ),
];
