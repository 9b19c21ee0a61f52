import { describe, expect, test } from 'vitest';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { kept, opens, talk, who } from '../stage.ts';
import { callsMeeting, opensSheet, readable } from './talk.ts';

// Rút câu trả lời của mình bằng lời: hỏi lại rồi mới bỏ.

const answerOf = async (member: string) => (await talk.meeting()).answers[member];

describe.each(PLATFORMS)('trên %s', (platform) => {
  test('“cho em rút lại”: hỏi lại, bấm thì bỏ, người chủ trì được báo', async () => {
    await opens('kien-giang', { platform });
    const [head, hoa] = [who('thanh'), who('hoa')];
    await callsMeeting(head);
    await hoa.asks('em xin vắng vì đi công tác Hà Nội', 'đang chờ người chủ trì đồng ý');
    await head.hears('đi công tác Hà Nội');
    for (const said of ['em đăng ký nhầm, xin rút', 'bỏ câu trả lời lúc nãy giúp em', 'cho em rút lại']) {
      const back = await hoa.asks(said, 'Đồng chí muốn bỏ nội dung đã ghi này? Tôi chưa bỏ gì');
      expect(readable(back)).toContain('xin vắng');
      expect(await answerOf('hoa')).toMatchObject({ kind: 'absent' });
      await talk.settled();
    }
    await hoa.taps('Bỏ nội dung này', await hoa.asks('xin rút lại câu trả lời', 'Tôi chưa bỏ gì'));
    await hoa.hears('Đã bỏ câu trả lời vừa ghi', 'Đồng chí chưa trả lời');
    await head.hears('Đồng chí Danh Thị Hoa bỏ câu trả lời vừa ghi');
    expect(await answerOf('hoa')).toBeUndefined();
  });

  test('hai việc: hỏi bỏ việc nào; chưa trả lời gì thì không có gì để rút', async () => {
    await opens('kien-giang', { platform });
    const [head, hoa, binh] = [who('thanh'), who('hoa'), who('binh')];
    await callsMeeting(head);
    await hoa.asks('em dự ạ', 'Đồng chí đã báo: dự họp');
    await opensSheet(head);
    await hoa.hears('Thông qua phương án một?');
    await hoa.asks('đồng ý', 'Đã ghi nhận: Đồng ý');
    await talk.settled();
    await hoa.asks(
      'em trả lời nhầm, cho em rút lại với',
      'muốn bỏ nội dung đã ghi nào?',
      '2. Phiếu lấy ý kiến',
    );
    await talk.settled();
    await hoa.asks('2', 'Đã bỏ ý kiến vừa ghi');
    expect((await kept('sheets'))[0]?.ballots).toEqual({});
    expect(await answerOf('hoa')).toMatchObject({ kind: 'attend' });
    await binh.asks('cho em rút lại', 'Tôi chưa ghi nhận gì');
    expect(await answerOf('binh')).toBeUndefined();
  });
});

test('không còn câu trả lời nào: nói rõ, không mời việc khác', async () => {
  await opens('kien-giang');
  const hoa = who('hoa');
  for (const said of ['cho tôi rút lại câu trả lời, tôi đăng ký nhầm', 'thôi cho tôi rút, tôi nhầm lịch']) {
    const back = await hoa.asks(said, 'không có câu trả lời nào của đồng chí rút lại được');
    expect(readable(back)).not.toContain('Gửi thông báo chung');
    await talk.settled();
  }
  await callsMeeting(who('thanh'));
  await hoa.asks('em dự ạ', 'Đồng chí đã báo: dự họp');
  await talk.settled();
  await hoa.asks('thôi cho tôi rút, tôi nhầm lịch', 'muốn bỏ nội dung đã ghi này?');
});

test('đã chọn bằng nút: không bỏ được, còn thay đổi được', async () => {
  await opens('kien-giang');
  const [head, hoa] = [who('thanh'), who('hoa')];
  await callsMeeting(head);
  await hoa.taps('Dự họp', 'Trân trọng kính mời');
  await hoa.hears('Đồng chí đã báo: dự họp');
  await talk.settled();
  const back = await hoa.asks('tôi bấm nhầm', 'Đồng chí đã trả lời, và còn thay đổi được');
  await hoa.taps('Xin vắng', back);
  await hoa.hears('Xin cho biết lý do vắng');
  expect(await answerOf('hoa')).toMatchObject({ kind: 'attend' });
});

test('chủ trì rút lời đồng ý của mình: việc lại chờ, người xin vắng được báo', async () => {
  await opens('kien-giang');
  const [head, hoa] = [who('thanh'), who('hoa')];
  await callsMeeting(head);
  await hoa.asks('em xin vắng vì đi công tác Hà Nội', 'đang chờ người chủ trì đồng ý');
  await head.hears('đi công tác Hà Nội');
  await head.asks('đồng ý cho chị Hoa vắng', 'Đã ghi nhận: đồng ý');
  await hoa.hears('đồng ý với đề nghị của đồng chí');
  const back = await head.asks('cho tôi rút lại ý kiến', 'Danh Thị Hoa xin vắng', 'Đồng chí đã đồng ý');
  await head.taps('Bỏ nội dung này', back);
  await hoa.hears('đề nghị lại chờ người chủ trì trả lời');
  expect(await answerOf('hoa')).toMatchObject({ consent: { state: 'asked' } });
});
