import {
  choice,
  lines,
  PARTIES,
  type Question,
  question,
  several,
  textPart,
  unlessSaid,
  who,
} from './question.ts';
import { furtherQuestion } from './questions-further.ts';

/** Whose regulation it is, who sits in its bodies, and who stands in for whom. */
export const bodyQuestions: readonly Question[] = [
  question(
    'general',
    'Quy chế này là văn bản nào?',
    [
      textPart('id', 'Mã tệp (chữ thường không dấu, số, gạch ngang), ví dụ an-thanh-2025'),
      textPart('title', 'Tên Quy chế'),
      textPart('number', 'Số quyết định ban hành'),
      textPart('date', 'Ngày quyết định, ví dụ 04/4/2023'),
      textPart('issuer', 'Người (cơ quan) ban hành'),
      textPart('effectiveFrom', 'Có hiệu lực từ ngày'),
    ],
    'Trợ lý ghi tên Quy chế này khi nêu điều, khoản; quy chế khác của {committee} chỉ thay từ ngày quy chế ấy có hiệu lực.',
    'ban hành kèm theo, quyết định số, có hiệu lực, kể từ ngày ký',
    { main: true, bare: true },
  ),
  question(
    'replaces',
    'Quy chế này thay văn bản nào trước đó?',
    [textPart('decision', 'Văn bản bị thay, ví dụ Quyết định số 12/QĐ-BCĐ ngày 01/02/2021')],
    'Trợ lý nêu văn bản bị thay khi báo thư ký có Quy chế mới và trong /quyche; cuộc họp đã triệu tập vẫn theo Quy chế cũ.',
    'thay thế, thay thế quyết định, bãi bỏ, hết hiệu lực, quyết định này thay thế',
  ),
  question(
    'inForce',
    'Quy chế có hiệu lực kể từ khi nào?',
    [choice('from', 'Kể từ', ['ngày ký', { from: 'signing' }])],
    'Trợ lý làm theo Quy chế từ ngày đã ghi ở câu đầu; câu này chỉ để dẫn.',
    'có hiệu lực kể từ ngày ký, có hiệu lực thi hành, kể từ ngày ký ban hành, có hiệu lực',
  ),
  question(
    'bodies.committee',
    'Tổ chức làm việc theo Quy chế này tên gì?',
    [textPart('name', 'Tên đầy đủ'), textPart('short', 'Gọi tắt (nếu có nêu)', true)],
    'Giấy mời, thông báo dùng tên này.',
    'gọi tắt là ban, sau đây gọi, phạm vi, quy chế này quy định',
    { main: true, must: true },
  ),
  question(
    'bodies.team',
    'Bộ phận giúp việc gọi là gì?',
    [textPart('name', 'Tên bộ phận'), textPart('short', 'Gọi tắt (nếu có nêu)', true)],
    'Giấy mời, thông báo dùng tên này.',
    'gọi tắt là tổ, áp dụng đối với, tổ công tác giúp việc, tổ giúp việc ban, tổ thư ký giúp việc',
    { main: true },
  ),
  furtherQuestion,
  question(
    'titles',
    'Quy chế gọi từng chức danh thế nào? (chức danh nào không có thì để trống)',
    Object.entries(PARTIES)
      .slice(0, 9)
      .map(([role, name]) => textPart(role, name.charAt(0).toLocaleUpperCase('vi') + name.slice(1), true)),
    'Trợ lý dùng đúng tên gọi này; chức danh để trống thì không ai được ghi là giữ chức ấy.',
    'trưởng ban, phó trưởng ban, ủy viên, thành viên, tổ trưởng, tổ phó',
    { main: true, bare: true },
  ),
  question(
    'standingAgency',
    'Cơ quan nào là cơ quan thường trực?',
    [
      textPart('name', 'Tên cơ quan'),
      textPart('via', 'Thông qua bộ phận nào (nếu có)', true),
      lines('others', 'Cơ quan thường trực khác (mỗi dòng một cơ quan, nếu có)'),
    ],
    'Người của cơ quan ấy làm được việc mà Quy chế giao cho cơ quan thường trực.',
    'cơ quan thường trực, là cơ quan thường trực, thường trực của ban',
    { main: true },
  ),
  question(
    'acting',
    'Khi người đứng đầu vắng, ai thay?',
    [
      choice('body', 'Ở', ['{committee}', { body: 'committee' }], ['{team}', { body: 'team' }]),
      who('for', 'Thay cho', 'all', { one: true }),
      who('by', 'Người thay', 'all'),
      several('when', 'Khi nào', {
        absent: 'khi người ấy đi vắng',
        authorised: 'khi được ủy quyền',
        assigned: 'chỉ khi được giao',
      }),
      choice(
        'scope',
        'Được làm gì',
        [
          'mọi việc của người ấy',
          { scope: 'all' },
          '[by|Người thay] làm được mọi việc của [for|người vắng].',
        ],
        [
          'chỉ chủ trì cuộc họp',
          { scope: 'chairing' },
          '[by|Người thay] chỉ chủ trì cuộc họp thay [for|người vắng].',
        ],
        [
          'chỉ triệu tập cuộc họp',
          { scope: 'convening' },
          '[by|Người thay] chỉ triệu tập cuộc họp thay [for|người vắng].',
        ],
        [
          'triệu tập và chủ trì cuộc họp',
          { scope: 'meetings' },
          '[by|Người thay] triệu tập, chủ trì cuộc họp thay [for|người vắng], không làm việc khác thay.',
        ],
      ),
      unlessSaid(
        'field',
        'Ở những cuộc họp nào',
        ['mọi cuộc họp', { field: false }],
        [
          'chỉ cuộc họp thuộc lĩnh vực được giao',
          { field: true },
          'Khi tạo cuộc họp, trợ lý hỏi thuộc lĩnh vực nào; [by|Người thay] chỉ làm thay ở cuộc họp thuộc lĩnh vực ghi ở /linhvuc là của mình.',
        ],
      ),
    ],
    'Mỗi việc làm thay ghi rõ là thay mặt ai, theo điều nào.',
    'thay mặt trưởng ban, vắng mặt, đi vắng, ủy quyền, thay mặt, khi trưởng ban, khi tổ trưởng, điều hành thay, khi được ủy quyền, theo phân công ủy quyền, hoặc phó trưởng ban',
    {
      main: true,
      many: true,
      silent: 'Không ai tự thay; việc của người vắng chờ người ấy, hoặc thư ký ghi ý kiến của người ấy.',
    },
  ),
];
