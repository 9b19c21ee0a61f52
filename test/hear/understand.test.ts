import { describe, expect, test } from 'vitest';
import { understand } from '../../src/hear/understand.ts';

// Lời gõ thường ngày: lời nào là việc rõ ràng, lời nào phải hỏi lại, lời nào không phải câu trả lời.

/** "thamgia", "vang: ốm", "unsure", "-". */
function meaning(text: string): string {
  const said = understand(text);
  if (said === null) return '-';
  if (said === 'unsure') return said;
  return said.rest === '' ? said.command : `${said.command}: ${said.rest}`;
}
const all = (texts: readonly string[]) => texts.map((text) => [text, meaning(text)]);
const each = (texts: readonly string[], meant: string) => texts.map((text) => [text, meant]);

describe('báo dự', () => {
  test('“dự” có dấu, hoặc không dấu mà không thể là “đủ”', () => {
    const sure = [
      ...['Dự', 'dự ạ', 'tôi dự', 'em dự ạ', 'Dạ em sẽ dự họp', 'sẽ dự', 'có dự', 'tham dự', 'em tham gia ạ'],
      ...['có mặt', 'đi họp', 'tôi dự cuộc họp ạ', 'Em xin phép dự ạ', 'toi du', 'em du a', 'toi se du'],
      ...['tham du', 'du hop', 'se du', 'co mat', 'toi tham gia', 'da em tham du a'],
    ];
    expect(all(sure)).toEqual(each(sure, 'thamgia'));
  });

  test('mở đầu bằng lời thưa gửi, hay bằng “đồng ý”, cũng là dự', () => {
    const sure = [
      ...[
        'Kính gửi Ban Chỉ đạo, tôi sẽ dự họp',
        'Báo cáo anh, em dự họp ạ',
        'Thưa đồng chí Trưởng ban, tôi dự',
      ],
      ...['Đồng ý dự họp', 'em nhất trí dự họp ạ', 'dong y du hop'],
    ];
    expect(all(sure)).toEqual(each(sure, 'thamgia'));
  });

  test('“đủ” không là “dự”; hỏi, kể, hay chữ không dấu chưa rõ thì hỏi lại', () => {
    const unsure = [
      ...['đủ', 'đủ ạ', 'em đủ ạ', 'có đủ ạ', 'Đủ rồi ạ', 'du', 'du a', 'co du', 'thoi du', 'em du ạ'],
      ...['dự?', 'có dự không?', 'dự được không ạ', 'Dự thảo này chậm quá'],
    ];
    expect(all(unsure)).toEqual(each(unsure, 'unsure'));
  });
});

test('lời thưa gửi mà không rõ nói gì thì hỏi lại, không phải lệnh /baocao', () => {
  const unsure = [
    'Báo cáo đồng chí Chủ tịch, em xin phép nghỉ vì con ốm ạ',
    'Báo cáo đồng chí Trưởng ban: việc này còn vướng',
  ];
  expect(all(unsure)).toEqual(each(unsure, 'unsure'));
  expect(all(['Báo cáo', 'báo cáo quý IV'])).toEqual(each(['Báo cáo', 'báo cáo quý IV'], '-'));
});

test('“đã nhận, sẽ thực hiện” là đã nhận', () => {
  const sure = ['Đã nhận, sẽ thực hiện', 'em đã nhận ạ. Em sẽ triển khai ngay ạ', 'Đã nhận và sẽ chấp hành'];
  expect(all(sure)).toEqual(sure.map((text) => [text, `danhan: ${text}`]));
});

describe('xin vắng', () => {
  test.each([
    ['Báo cáo đồng chí Trưởng ban, tôi xin vắng vì đi công tác Hà Nội', 'đi công tác Hà Nội'],
    ['cho tôi xin vắng, bận tập huấn', 'bận tập huấn'],
    ['em xin vắng vì ốm', 'ốm'],
    ['Tôi không dự được do ốm', 'ốm'],
    ['Em xin phép vắng: con nhỏ', 'con nhỏ'],
    ['em xin phép được vắng mặt, con ốm', 'con ốm'],
    ['vắng vì lý do sức khỏe', 'sức khỏe'],
    ['em vắng họp chiều nay vì bận họp HĐND ạ', 'bận họp HĐND ạ'],
    ['báo vắng do mấy hôm nay ốm', 'mấy hôm nay ốm'],
    ['ko dự được vì đi công tác', 'đi công tác'],
    ['không tham dự', ''],
    ['không đi họp được ạ', ''],
    ['xin vắng', ''],
    ['em vắng ạ', ''],
    ['nghỉ họp', ''],
    ['khong tham du duoc vi di cong tac', 'di cong tac'],
    ['em xin vang vi om', 'om'],
    ['khong du hop duoc', ''],
    ['bao vang do bi dau', 'bi dau'],
    ['thôi em xin vắng vì ốm', 'ốm'],
  ])('“%s”', (text, reason) => {
    expect(understand(text)).toEqual({ command: 'vang', rest: reason });
  });

  test('câu hỏi, lời nói về vắng, lời kể đã xin vắng: hỏi lại, không thành đề nghị', () => {
    const unsure = [
      ...[
        'Không đủ kinh phí để làm ạ',
        'không đủ chỗ ngồi đâu',
        'không đủ, vì thiếu ghế',
        'khong du',
        'khong du vi om',
      ],
      ...[
        'không dự được thì cử ai thay?',
        'không dự được thì sao',
        'không dự kiến được thời gian',
        'không dự toán',
      ],
      ...[
        'Vắng mấy đồng chí?',
        'vắng bao nhiêu',
        'vắng ai',
        'vắng những ai ạ',
        'Vắng 3 đồng chí',
        'vắng nhiều quá',
      ],
      ...[
        'xin vắng có được không',
        'em xin vắng vì ốm được không ạ',
        'xin vắng vì ốm thì sao',
        'vắng thì sao',
      ],
      ...[
        'em xin vắng, ai thay em ạ',
        'báo vắng cho anh Bình',
        'xin vắng hộ anh Bình vì ốm',
        'báo vắng 3 người',
      ],
      ...[
        'em đã xin vắng rồi, anh Tài đồng ý rồi',
        'em đã báo vắng hôm qua rồi ạ',
        'đã xin vắng',
        'em xin vắng rồi ạ',
      ],
      ...['em đã xin phép anh Tài vắng rồi', 'em đã được đồng ý vắng', 'báo vắng hôm qua rồi mà', 'vắng rồi'],
      ...['em da xin vang roi', 'da xin vang roi a', 'da bao vang vi om', 'em da bao vang hom qua roi a'],
      ...['vang', 'vang a', 'em xin vang', 'vâng vì thế em sẽ đến', 'em xin vang vì ốm', 'không vắng'],
      ...['vang, vi the em se den', 'bận họp', 'em bận'],
    ];
    expect(all(unsure)).toEqual(each(unsure, 'unsure'));
  });
});

describe('đã nhận', () => {
  test('“đã nhận”, “đã xem”; không dấu thì chỉ khi không thể là “đã nhắn”', () => {
    const sure = [
      ...[
        'đã nhận',
        'em đã nhận ạ',
        'Dạ em đã nhận được thông báo ạ',
        'đã nhận đủ ạ',
        'tôi đã xem',
        'đã đọc rồi',
      ],
      ...['da nhan duoc', 'em da nhan duoc thong bao a', 'em da xem roi'],
    ];
    expect(all(sure)).toEqual(sure.map((text) => [text, `danhan: ${text}`]));
    const unsure = [
      'em đã nhắn rồi ạ',
      'đã nhắn ạ',
      'da nhan',
      'em da nhan roi a',
      'dạ nhận được rồi ạ',
      'da ro',
    ];
    expect(all(unsure)).toEqual(each(unsure, 'unsure'));
  });
});

describe('cử người dự thay', () => {
  test.each([
    ['cử anh Bình dự thay', 'Bình'],
    ['Cử đồng chí Lê Văn Tám dự thay ạ', 'Lê Văn Tám'],
    ['nhờ chị Hoa đi thay em', 'Hoa'],
    ['em nhờ Trần Văn An thay', 'Trần Văn An'],
    ['để anh Thế Tài đi họp thay', 'Thế Tài'],
    ['cử anh bình đi dự', 'bình'],
    ['anh Bình dự thay tôi', 'Bình'],
    ['ủy quyền cho anh Bình', 'Bình'],
    ['Uỷ quyền Lê Văn Tám', 'Lê Văn Tám'],
    ['ủy quyền cho anh bình dự', 'bình'],
    ['cu anh Tran Van Binh du thay', 'Tran Van Binh'],
    ['uy quyen cho dong chi Le Van Tam', 'Le Van Tam'],
  ])('“%s”', (text, name) => {
    expect(understand(text)).toEqual({ command: 'uyquyen', rest: name });
  });

  test('“cứ”, “nhờ gửi giúp”, câu hỏi: không cử ai', () => {
    for (const text of [
      ...[
        'cứ thế nhé',
        'cứ gửi đi',
        'cu the nhe',
        'cu gui di',
        'nhờ em gửi lại giấy mời',
        'nho em gui lai giay moi',
      ],
      ...[
        'nhờ thư ký gửi tài liệu',
        'cử ai dự thay?',
        'cử ai dự thay',
        'cử anh Bình',
        'cứ để anh Bình dự thay',
      ],
      ...[
        'tôi sẽ dự thay',
        'anh Bình không dự thay',
        'chưa biết ai dự thay',
        'ai dự thay',
        'cử người dự thay',
      ],
      ...[
        'ủy quyền thế nào?',
        'ủy quyền cho ai',
        'ủy quyền được không ạ',
        'ủy quyền cho anh Bình ký văn bản',
      ],
      ...[
        'Cử tri phản ánh nhiều',
        'nhớ thầy',
        'nho thay',
        'cu tuong thay',
        'nhờ anh dự',
        'đã cử anh Bình dự thay',
      ],
    ])
      expect([text, meaning(text)]).toEqual([text, expect.stringMatching(/^(-|unsure)$/)]);
  });
});

test('chữ đã có dấu ở đâu đó thì chữ không dấu được hiểu đúng như đã viết', () => {
  expect(meaning('em xin vang vi om')).toBe('vang: om');
  expect(meaning('em xin vang vì ốm')).toBe('unsure');
  expect(meaning('em xin vắng vi om')).toBe('unsure');
  expect(meaning('em xin vắng: di cong tac Hà Nội')).toBe('vang: di cong tac Hà Nội');
});

test('tổ hợp dấu của mọi bàn phím là một', () => {
  expect(meaning('em xin vắng vì ốm'.normalize('NFD'))).toBe('vang: ốm');
  expect(meaning('uỷ quyền cho anh Hoà')).toBe('uyquyen: Hoà');
  expect(meaning('EM XIN VẮNG VÌ ỐM')).toBe('vang: ỐM');
});

test('ý kiến chưa rõ thì hỏi lại', () => {
  const unsure = [
    'đồng ý không?',
    'chưa đồng ý',
    'hong dong y',
    'không hoàn toàn đồng ý',
    'da dong y',
    'ok',
    'ừ',
  ];
  expect(all(unsure)).toEqual(each(unsure, 'unsure'));
});

test('lý do vắng thường gặp không bị coi là câu trả lời khác', () => {
  const reasons = [
    ...['đi họp HĐND tỉnh', 'tham gia đoàn công tác', 'đã có lịch công tác', 'đã nhận lịch đi Hà Nội'],
    ...['mấy hôm nay ốm', 'nhận được giấy mời khác', 'con ốm', 'đi công tác'],
  ];
  expect(all(reasons)).toEqual(each(reasons, '-'));
});

test('lời khác thì không phải câu trả lời', () => {
  const talk = [
    'đi họp ở đâu?',
    'tham gia thế nào?',
    'Ban Chỉ đạo họp khi nào?',
    'Thôi để mai',
    'Bạn là ai',
    'báo cáo',
    'gửi giúp tôi',
    '',
    '🌾',
  ];
  expect(all(talk)).toEqual(each(talk, '-'));
});
