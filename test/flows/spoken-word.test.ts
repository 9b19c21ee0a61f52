import { beforeEach, describe, expect, test } from 'vitest';
import { toInstant } from '../../src/domain/time/instant.ts';
import { keepUp } from '../../src/upkeep/upkeep.ts';
import { ZONE } from '../doubles/house.ts';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { house, opens, talk, who } from '../stage.ts';
import { callsMeeting, drafts, type Person } from './talk.ts';

// Kiên Giang: Tài (thanh) là Trưởng ban, Trâm (tram) là thư ký, Hoa và Hải là thành viên.

const LINE = 'Họp thường kỳ | thứ 5 tuần sau 14h30 | Phòng họp A | Sơ kết';
const AGREES = 'Ghi: chủ trì đồng ý qua điện thoại';

beforeEach(() => {
  expect.hasAssertions();
});

describe.each(PLATFORMS)('trên %s', (platform) => {
  beforeEach(async () => {
    await opens('kien-giang', { platform });
  });

  /** Thư ký soạn, xin gửi; thành phần chờ Trưởng ban. */
  async function waitsForChair() {
    const [tram, head] = [who('tram'), who('thanh')];
    const next = await drafts(tram, LINE, 'Họp định kỳ Ban Chỉ đạo', 'Toàn thể Ban');
    await tram.taps('Gửi thông báo', next);
    const asked = await tram.hears('Đã trình đồng chí Lâm Thế Tài');
    await head.hears('Xin ý kiến về thành phần dự họp');
    return { tram, head, asked };
  }

  test('một nút cạnh việc chờ: ghi là ý kiến của chủ trì, do thư ký ghi qua điện thoại, rồi gửi được giấy mời', async () => {
    const { tram, head, asked } = await waitsForChair();
    await tram.taps(AGREES, asked);
    const noted = await tram.hears('Đã ghi đồng chí Lâm Thế Tài, qua điện thoại, đồng ý: Thành phần dự');
    expect(noted.text).toContain('Tôi đã báo đồng chí ấy');
    await head.hears('Ghi thay đồng chí, qua điện thoại', 'ghi đồng chí đồng ý: Thành phần dự');
    const { participants, log } = await talk.meeting();
    expect(participants).toMatchObject({ confirmedBy: 'thanh', recordedBy: 'tram', way: 'phone' });
    expect(log.at(-1)).toMatchObject({
      by: 'tram',
      onBehalfOf: 'thanh',
      act: 'participants-settled',
      way: 'phone',
    });
    await tram.taps('Gửi thông báo', noted);
    await tram.taps('Gửi', 'Gửi thông báo trên');
    await tram.hears('Đã gửi thông báo tới 6 đồng chí');
  });

  test('gõ bằng lời thì xem trước rồi mới ghi; nói không phải chủ trì thì không ghi', async () => {
    const { tram, head } = await waitsForChair();
    await tram.asks('anh Hải đồng ý thành phần rồi, qua điện thoại', 'chờ ý kiến của đồng chí Lâm Thế Tài');
    expect((await talk.meeting()).participants).toBeNull();
    const preview = await tram.asks(
      'chủ trì đồng ý qua điện thoại',
      'Ghi đồng chí Lâm Thế Tài, qua điện thoại, đồng ý',
    );
    expect((await talk.meeting()).participants).toBeNull();
    await head.heardNothingOf('Ghi thay đồng chí');
    await tram.taps('Ghi', preview);
    await tram.hears('Đã ghi đồng chí Lâm Thế Tài, qua điện thoại, đồng ý');
    expect((await talk.meeting()).participants).toMatchObject({ confirmedBy: 'thanh', recordedBy: 'tram' });
  });

  test('chủ trì không nhận: việc lại chờ chủ trì; bấm hai lần không thêm gì; đã gửi thì nói rõ đã gửi gì', async () => {
    const { tram, head, asked } = await waitsForChair();
    await tram.taps(AGREES, asked);
    const told = await head.hears('Ghi thay đồng chí, qua điện thoại');
    await head.taps('Tôi không có ý kiến này', told);
    const again = await head.hears('Xin ý kiến về thành phần dự họp');
    await tram.hears('Đồng chí Lâm Thế Tài báo không có ý kiến đã ghi qua điện thoại', 'lại chờ đồng chí ấy');
    expect(await talk.meeting()).toMatchObject({ participants: null, participantsAsked: true });
    expect((await talk.meeting()).log.at(-1)).toMatchObject({ by: 'thanh', act: 'word-contested' });
    await head.asks('/baosai', 'không có ý kiến nào ghi thay');
    await head.taps('Đồng ý', again);
    await tram.hears('Đồng chí Lâm Thế Tài đồng ý thành phần dự');
    expect((await talk.meeting()).participants).toMatchObject({ confirmedBy: 'thanh', recordedBy: 'thanh' });
  });

  test('gõ đúng chữ trên nút thì như bấm, dù việc khác đang chờ', async () => {
    const { tram, head, asked } = await waitsForChair();
    await tram.taps(AGREES, asked);
    await head.hears('Ghi thay đồng chí, qua điện thoại');
    await talk.settled();
    await head.asks('tôi không có ý kiến này', 'Xin ý kiến về thành phần dự họp');
    await tram.hears('báo không có ý kiến đã ghi qua điện thoại', 'lại chờ đồng chí ấy');
    expect((await talk.meeting()).participants).toBeNull();
  });

  /** Thư ký ghi lời Trưởng ban rồi gửi giấy mời; tin báo Trưởng ban về lời ấy. */
  async function goesOutUponWord() {
    const { tram, head, asked } = await waitsForChair();
    const noted = await tram.taps(AGREES, asked).then(() => tram.hears('Đã ghi đồng chí Lâm Thế Tài'));
    const told = await head.hears('Ghi thay đồng chí, qua điện thoại');
    await tram.taps('Gửi thông báo', noted);
    await tram.taps('Gửi', 'Gửi thông báo trên');
    await tram.hears('Đã gửi thông báo tới 6 đồng chí');
    return { tram, head, told };
  }

  test('đã gửi giấy mời rồi chủ trì mới báo sai: giấy mời giữ nguyên, hai bên được biết đã gửi gì', async () => {
    const { tram, head, told } = await goesOutUponWord();
    await head.taps('Tôi không có ý kiến này', told);
    await head.hears('không thu hồi được', 'Giấy mời đã gửi 6 đồng chí');
    await tram.hears('Đồng chí Lâm Thế Tài báo không có ý kiến', 'Giấy mời đã gửi 6 đồng chí');
    const { state, log } = await talk.meeting();
    expect(state).toBe('called');
    expect(log.filter(({ act }) => act === 'word-contested')).toHaveLength(1);
  });

  test('qua giờ họp mà giấy mời chưa gửi, chủ trì mới báo sai: không nói là đã gửi', async () => {
    const { tram, head, asked } = await waitsForChair();
    await tram.taps(AGREES, asked);
    const told = await head.hears('Ghi thay đồng chí, qua điện thoại');
    house.turnTo('2026-11-26T16:00');
    await head.taps('Tôi không có ý kiến này', told);
    await head.hears('Giấy mời chưa gửi đồng chí nào');
    await tram.hears('báo không có ý kiến đã ghi qua điện thoại', 'Giấy mời chưa gửi đồng chí nào');
    expect(await talk.meeting()).toMatchObject({ state: 'draft', notice: null });
  });

  test('cuộc họp đã vào lưu trữ, chủ trì mới báo sai: nhật ký thêm đúng một dòng, không chép lại việc cũ', async () => {
    const { head, told } = await goesOutUponWord();
    const acts = () =>
      house.store.transaction(async (tx) => (await tx.acts.list('kien-giang/')).map(([, { act }]) => act));
    house.turnTo('2026-12-10T09:00');
    await keepUp(house.store, toInstant(house.now()), ZONE);
    expect([await house.meetings(), await acts()]).toEqual([[], []]);
    await head.taps('Tôi không có ý kiến này', told);
    await head.hears('không thu hồi được');
    expect(await acts()).toEqual(['word-contested']);
  });

  test('không đồng ý qua điện thoại: hỏi cần sửa gì, thành phần trả lại dưới tên chủ trì', async () => {
    const { tram, head, asked } = await waitsForChair();
    await tram.taps('Ghi: chủ trì yêu cầu sửa qua điện thoại', asked);
    await tram.records('thêm Sở Y tế', 'Đã ghi đồng chí Lâm Thế Tài, qua điện thoại, yêu cầu sửa');
    await head.hears('ghi đồng chí yêu cầu sửa: Thành phần dự', 'thêm Sở Y tế');
    const { participants, participantsAsked, log } = await talk.meeting();
    expect([participants, participantsAsked]).toEqual([null, false]);
    expect(log.at(-1)).toMatchObject({
      onBehalfOf: 'thanh',
      act: 'participants-returned',
      way: 'phone',
      note: 'thêm Sở Y tế',
    });
  });

  /** Giấy mời đã gửi; thư ký xin thêm đồng chí Luân, Trưởng ban chưa trả lời. */
  async function changeWaits() {
    const [tram, head] = [who('tram'), who('thanh')];
    await callsMeeting(head, LINE);
    await tram.asks('/suahop thêm đồng chí Luân', 'Xin ý kiến về thay đổi thành phần');
    await tram.taps('Trình', 'Trình đồng chí Lâm Thế Tài duyệt thay đổi này?');
    const asked = await tram.hears('Đã trình đồng chí Lâm Thế Tài duyệt thay đổi thành phần');
    await head.hears('Xin ý kiến về thay đổi thành phần dự họp');
    return { tram, head, asked };
  }

  test('thêm người sau giấy mời: ghi lời chủ trì qua điện thoại thì mời ngay, chủ trì báo sai thì được biết đã gửi gì', async () => {
    const { tram, head, asked } = await changeWaits();
    await tram.taps(AGREES, asked);
    await tram.hears('Đã ghi đồng chí Lâm Thế Tài, qua điện thoại, đồng ý: Thay đổi thành phần dự');
    await who('luan').hears('Giấy mời: Họp định kỳ Ban Chỉ đạo');
    const told = await head.hears(
      'Ghi thay đồng chí, qua điện thoại',
      'đồng ý: Thay đổi thành phần dự',
      '(thêm Võ Thành Luân)',
    );
    const { participants, listChange, invitees } = await talk.meeting();
    expect(participants).toMatchObject({ confirmedBy: 'thanh', recordedBy: 'tram', way: 'phone' });
    expect([listChange, invitees.includes('luan')]).toEqual([null, true]);
    await head.taps('Tôi không có ý kiến này', told);
    await head.hears('không thu hồi được', 'Muốn đổi: sửa (/suahop)');
    await tram.hears('Đồng chí Lâm Thế Tài báo không có ý kiến', 'Giấy mời đã gửi 7 đồng chí');
    expect((await talk.meeting()).invitees).toContain('luan');
  });

  test('danh sách đã sửa và có ý kiến mới: nút dưới ý kiến cũ không bỏ ý kiến mới', async () => {
    const { tram, head, asked } = await waitsForChair();
    await tram.taps(AGREES, asked);
    const old = await head.hears('Ghi thay đồng chí, qua điện thoại', '(6 người)');
    await tram.asks('/suahop bớt Hoa', 'Đã sửa thành phần');
    await tram.taps(AGREES, await tram.asks('/ghiykien', 'Đồng chí ấy nói thế nào qua điện thoại?'));
    await head.hears('Ghi thay đồng chí, qua điện thoại', '(5 người)');
    await talk.settled();
    await head.taps('Tôi không có ý kiến này', old);
    await head.isShown('Không còn ý kiến nào như vậy');
    expect((await talk.meeting()).participants).toMatchObject({ confirmedBy: 'thanh', recordedBy: 'tram' });
  });

  test('nêu tên người được thêm là đủ để biết việc nào, dù còn đề nghị khác chờ', async () => {
    const { tram } = await changeWaits();
    await who('hoa').asks('em xin vắng vì đi công tác', 'đang chờ người chủ trì đồng ý');
    const asked = await tram.asks(
      'chủ trì đồng ý thêm anh Luân, qua điện thoại',
      'Ghi đồng chí Lâm Thế Tài, qua điện thoại, đồng ý: Thay đổi thành phần dự',
    );
    expect(asked.text).toContain('(thêm Võ Thành Luân)');
    expect(asked.text).not.toContain('Danh Thị Hoa');
  });

  test('không đồng ý thêm người, qua điện thoại: thành phần giữ nguyên dưới tên chủ trì; báo sai thì thư ký trình lại', async () => {
    const { tram, head, asked } = await changeWaits();
    await tram.taps('Ghi: chủ trì không đồng ý qua điện thoại', asked);
    await tram.asks('-', 'Đã ghi đồng chí Lâm Thế Tài, qua điện thoại, không đồng ý');
    const told = await head.hears('ghi đồng chí không đồng ý: Thay đổi thành phần dự');
    const { listChange, invitees, log } = await talk.meeting();
    expect([listChange, invitees.includes('luan')]).toEqual([null, false]);
    expect(log.at(-1)).toMatchObject({ onBehalfOf: 'thanh', act: 'participants-returned', way: 'phone' });
    await head.taps('Tôi không có ý kiến này', told);
    await tram.hears('báo không có ý kiến đã ghi qua điện thoại', 'trình lại (/suahop)');
  });

  test('xin vắng chờ chủ trì: thư ký ghi lời chủ trì cho đúng người; người xin vắng và chủ trì được báo', async () => {
    const [head, tram, hoa, hai] = [who('thanh'), who('tram'), who('hoa'), who('hai')];
    await callsMeeting(head, LINE);
    await hoa.asks('/vang đi công tác Hà Nội', 'đang chờ người chủ trì đồng ý');
    await hai.asks('/vang bận họp Bộ', 'đang chờ người chủ trì đồng ý');
    const asked = await tram.asks('chủ trì đồng ý cho chị Hoa vắng, qua điện thoại', 'Danh Thị Hoa xin vắng');
    expect(asked.text).not.toContain('Bùi Thế Hải');
    await tram.taps('Ghi', asked);
    await tram.hears('Đã ghi đồng chí Lâm Thế Tài, qua điện thoại, đồng ý: Danh Thị Hoa xin vắng');
    await hoa.hears('Người chủ trì là đồng chí Lâm Thế Tài (qua điện thoại, đồng chí', 'ghi) đồng ý');
    const told = await head.hears('Ghi thay đồng chí, qua điện thoại', 'Danh Thị Hoa xin vắng');
    expect((await talk.meeting()).answers.hoa).toMatchObject({
      consent: { state: 'granted', by: 'thanh', recordedBy: 'tram', way: 'phone' },
    });
    expect((await talk.meeting()).answers.hai).toMatchObject({ consent: { state: 'asked' } });
    await head.taps('Tôi không có ý kiến này', told);
    await hoa.hears('đề nghị lại chờ người chủ trì trả lời');
    await tram.hears('báo không có ý kiến đã ghi qua điện thoại: Danh Thị Hoa xin vắng');
    expect((await talk.meeting()).answers.hoa).toMatchObject({ consent: { state: 'asked' } });
  });

  test('cử người dự thay: ý kiến của người vắng phải bằng văn bản, trợ lý nêu điều khoản; thành viên không ghi được', async () => {
    const [head, tram, hoa, binh] = [who('thanh'), who('tram'), who('hoa'), who('binh')];
    await callsMeeting(head, LINE);
    await hoa.asks('/uyquyen Trần Văn Bé | Phó phòng | sau', 'chưa hợp lệ');
    await binh.asks(
      '/ghiykien chủ trì đồng ý cho chị Hoa vắng',
      'không có việc nào chờ chủ trì mà đồng chí ghi thay được',
    );
    const list = await tram.asks('/ghiykien', 'Danh Thị Hoa cử Trần Văn Bé dự thay');
    await tram.taps(AGREES, list);
    await tram.hears('Đã ghi đồng chí Lâm Thế Tài', 'phải bằng văn bản (khoản 5 Điều 7 Quy chế)');
    await hoa.hears('chưa hợp lệ: còn thiếu ý kiến bằng văn bản của đồng chí');
    expect((await talk.meeting()).answers.hoa).toMatchObject({
      consent: { state: 'granted' },
      opinion: null,
    });
  });
});

test('hai ý kiến ghi thay: gõ chữ trên nút thì hỏi là ý kiến nào', async () => {
  await opens('kien-giang');
  const [tram, head, hoa, binh] = ['tram', 'thanh', 'hoa', 'binh'].map((one) =>
    talk.member('kien-giang', one),
  ) as [Person, Person, Person, Person];
  await callsMeeting(head, LINE);
  await hoa.asks('em xin vắng vì đi công tác Hà Nội', 'đang chờ người chủ trì đồng ý');
  await tram.taps(AGREES, await tram.asks('/ghiykien', 'Đồng chí ấy nói thế nào qua điện thoại?'));
  await head.hears('Ghi thay đồng chí, qua điện thoại', 'Danh Thị Hoa');
  await binh.asks('em xin vắng vì ốm', 'đang chờ người chủ trì đồng ý');
  await tram.taps(AGREES, await tram.asks('/ghiykien', 'Đồng chí ấy nói thế nào qua điện thoại?'));
  await head.hears('Ghi thay đồng chí, qua điện thoại', 'Trần Thanh Bình');
  await talk.settled();
  const which = await head.asks('Tôi không có ý kiến này', 'Ý kiến nào ghi thay đồng chí');
  expect(which.text).toMatch(/Danh Thị Hoa[\s\S]*Trần Thanh Bình/);
});
