import { choice, type Question, question, sharePart, unlessSaid } from './question.ts';

const PENDING = 'chưa được đồng ý thì chỉ ghi là “đang xin”.';

const NO_VOTE = 'Trợ lý không nhận phiếu của người dự thay và không tính vào kết quả.';

/** What is asked of who comes to the meetings of one body, who comes instead, and how many are enough. */
export function attendanceQuestions(
  body: 'committee' | 'team',
  words: (telling: string) => string,
): Question[] {
  const name = `{${body}}`;
  const at = (rule: string): string => `meetings.${body}.${rule}`;
  return [
    question(
      at('absence'),
      `Thành viên ${name} vắng họp thì phải làm gì?`,
      [
        choice(
          'to',
          'Báo cáo',
          ['người chủ trì', { to: 'chair' }, 'Lời báo vắng chuyển đến người chủ trì.'],
          ['{head}', { to: 'head' }, 'Lời báo vắng chuyển đến {head}, ai chủ trì cũng vậy.'],
          ...(body === 'team'
            ? [
                [
                  '{team-lead}',
                  { to: 'team-lead' },
                  'Lời báo vắng chuyển đến {team-lead}, ai chủ trì cũng vậy.',
                ] as const,
              ]
            : []),
          [
            'cơ quan thường trực',
            { to: 'standing-agency' },
            'Lời báo vắng chuyển đến người của cơ quan thường trực và người chủ trì.',
          ],
          ['thư ký', { to: 'secretary' }, 'Lời báo vắng chuyển đến thư ký và người chủ trì.'],
        ),
        choice(
          'consent',
          'Phải được ai đồng ý',
          ['không cần ai đồng ý', { consent: 'none' }, 'Trợ lý ghi vắng ngay.'],
          ['người chủ trì', { consent: 'chair' }, `Chờ người chủ trì cho ý kiến; ${PENDING}`],
          ['{head}', { consent: 'head' }, `Chờ {head} cho ý kiến; ${PENDING}`],
          ...(body === 'team'
            ? [['{team-lead}', { consent: 'team-lead' }, `Chờ {team-lead} cho ý kiến; ${PENDING}`] as const]
            : []),
        ),
        unlessSaid(
          'substitute',
          'Cử người dự thay',
          ['không bắt buộc', { substitute: false }],
          ['bắt buộc', { substitute: true }, 'Người vắng được nhắc cử người dự thay.'],
        ),
      ],
      '',
      words(
        'không thể tham dự, phải báo cáo, được sự đồng ý, tham dự đầy đủ, vắng mặt, đồng ý của người chủ trì, không tham dự được, vắng họp',
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
          [
            'gửi ý kiến bằng văn bản',
            { needs: 'written-opinion' },
            'Người dự thay chỉ được tính khi người cử đã gửi ý kiến bằng văn bản; chưa gửi thì trợ lý nhắc.',
          ],
          [
            'người chủ trì đồng ý',
            { needs: 'chair-consent' },
            'Việc cử người dự thay chuyển đến người chủ trì; được đồng ý rồi người dự thay mới được tính.',
          ],
        ),
      ],
      '',
      words(
        'dự họp thay, ủy quyền cho người, dự thay, người khác đi thay, ý kiến bằng văn bản, cử người, ủy quyền bằng văn bản, cử cấp phó, cử đại diện',
      ),
      { main: true },
    ),
    question(
      at('writtenOpinion'),
      `Trước cuộc họp của ${name}, thành viên có phải gửi ý kiến bằng văn bản?`,
      [choice('of', 'Ai gửi', ['từng thành viên', { of: 'each-member' }])],
      'Giấy mời nêu việc ấy, có nút gửi; ai chưa gửi được nhắc một lần trước cuộc họp, thư ký thấy ai chưa gửi. Chỉ thư ký và người chủ trì đọc được.',
      words(
        'chuẩn bị ý kiến bằng văn bản, ý kiến bằng văn bản về các nội dung, nội dung của cuộc họp, chuẩn bị ý kiến',
      ),
    ),
    question(
      at('delegates'),
      `Người dự thay ở cuộc họp của ${name} được làm gì?`,
      [
        choice(
          'speak',
          'Được',
          ['phát biểu, không được biểu quyết', { speak: true, vote: false }, NO_VOTE],
          ['phát biểu và biểu quyết', { speak: true, vote: true }],
          ['chỉ dự, không phát biểu, không biểu quyết', { speak: false, vote: false }, NO_VOTE],
        ),
      ],
      'Người cử được báo trước điều ấy.',
      words('được phát biểu, không được biểu quyết, người dự thay được, quyền biểu quyết, người đi thay'),
    ),
    question(
      at('quorum'),
      `Cuộc họp của ${name} phải có bao nhiêu người dự mới hợp lệ?`,
      [
        sharePart(),
        choice(
          'of',
          'Của',
          ['tất cả thành viên', { of: 'members' }],
          ['số thành viên được mời họp', { of: 'invited' }],
        ),
        unlessSaid(
          'delegates',
          'Người dự thay',
          ['không nêu', { delegates: null }, 'Người dự thay được đếm riêng; thư ký, người chủ trì xem xét.'],
          ['được tính', { delegates: true }, 'Người dự thay được tính vào số có mặt.'],
          ['không được tính', { delegates: false }, 'Người dự thay không được tính vào số có mặt.'],
        ),
      ],
      'Trợ lý cho biết đủ hay chưa khi theo dõi trả lời, khi điểm danh (báo người chủ trì) và trong dự thảo biên bản; chưa đủ thì biểu quyết không được ghi là thông qua.',
      words(
        'hợp lệ khi có, ít nhất 2/3, có hiệu lực khi, cuộc họp hợp lệ, tổng số thành viên, được tiến hành khi, thành viên có mặt, có 2/3, ít nhất có, dự họp, chỉ họp khi',
      ),
    ),
  ];
}
