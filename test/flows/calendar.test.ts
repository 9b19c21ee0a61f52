import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { house, opens, talk, who } from '../stage.ts';
import type { Person } from './people.ts';
import { callsMeeting } from './talk.ts';

// Lịch điện tử: tệp của một cuộc họp, địa chỉ riêng tự cập nhật; dời là chính mục ấy dời, hủy là hủy.

async function open(platform: 'telegram' | 'zalo', publicUrl?: string) {
  await opens('kien-giang', { platform, ...(publicUrl ? { publicUrl } : {}) });
}

/** What an independent reader makes of it. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents('vevent').map((one) => {
    const event = new ICAL.Event(one);
    return {
      uid: event.uid,
      title: event.summary,
      sequence: event.sequence,
      status: one.getFirstPropertyValue('status'),
      place: event.location,
      start: event.startDate.isDate ? event.startDate.toString() : event.startDate.toJSDate().toISOString(),
      zone: event.startDate.zone.tzid,
      alarms: one
        .getAllSubcomponents('valarm')
        .map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
      text: event.description,
    };
  });
  return {
    zones: calendar.getAllSubcomponents('vtimezone').map((one) => one.getFirstPropertyValue('tzid')),
    events,
  };
}

const get = async (path: string, etag?: string) => {
  const headers = etag ? { 'if-none-match': etag } : {};
  const response = await fetch(`http://127.0.0.1:${house.running.port}${path}`, { headers });
  return {
    status: response.status,
    etag: response.headers.get('etag') ?? '',
    type: response.headers.get('content-type'),
    text: await response.text(),
  };
};

async function address(who: Person, said: string): Promise<string> {
  who.says(said);
  const { text = '' } = await who.hears('https://tro-ly.example.gov.vn/lich/');
  return /https:\/\/tro-ly\.example\.gov\.vn(\/lich\/\S+\.ics)/.exec(text)?.[1] ?? '';
}

describe('trên telegram', () => {
  test('nút dưới giấy mời gửi tệp; dời thì cùng mục, số thứ tự tăng; hủy thì ghi hủy', async () => {
    await open('telegram');
    const [thanh, binh] = [who('thanh'), who('binh')];
    await callsMeeting(
      thanh,
      'Họp quý & “tổng kết” 🎉 | thứ 5 tuần sau 8h | Phòng A; tầng 2 | Bàn việc riêng',
    );
    await binh.taps('Đưa vào lịch', 'Giấy mời');
    await binh.hears('mở tệp để đưa vào lịch', 'chưa có địa chỉ công khai');
    const first = read((await binh.getsFile('.ics')).bytes.toString());
    expect(first.zones).toEqual(['Asia/Ho_Chi_Minh']);
    expect(first.events).toMatchObject([
      {
        title: 'Họp quý & “tổng kết” 🎉',
        start: '2026-11-26T01:00:00.000Z',
        zone: 'Asia/Ho_Chi_Minh',
        place: 'Phòng A; tầng 2',
        status: 'CONFIRMED',
        alarms: ['-P1D', '-PT1H'],
      },
    ]);
    expect(first.events[0]?.text).not.toContain('Bàn việc riêng');
    thanh.says('/doihop thứ 6 tuần sau 9h | Phòng A; tầng 2 | bận');
    await thanh.taps('Gửi', 'Gửi thông báo dời lịch');
    await binh.taps('Đưa vào lịch', 'Thay đổi lịch họp');
    await talk.settled();
    const moved = read((await binh.getsFile('.ics')).bytes.toString());
    expect(moved.events[0]).toMatchObject({ uid: first.events[0]?.uid, start: '2026-11-27T02:00:00.000Z' });
    expect(moved.events[0]?.sequence).toBeGreaterThan(first.events[0]?.sequence ?? 99);
    await binh.asks('/lichdientu', 'Máy chủ chưa có địa chỉ công khai');
  });
});

describe('trên zalo', () => {
  test('địa chỉ riêng: họp, hạn cả ngày; ETag; dời, hủy; đổi, thôi, rời Ban thì hết dùng được', async () => {
    await open('zalo', 'https://tro-ly.example.gov.vn');
    const [thanh, binh, tram] = [who('thanh'), who('binh'), who('tram')];
    const path = await address(binh, '/lichdientu');
    await callsMeeting(thanh, 'Họp quý | thứ 5 tuần sau 8h | Phòng A | B');
    await binh.hears('Giấy mời');
    thanh.says('/giaoviec Trần Thanh Bình =lập danh sách hộ, trước 15/12');
    await thanh.taps('Giao', 'Giao nhiệm vụ trên');
    await binh.hears('Nhiệm vụ được giao');
    const one = await get(path);
    expect(one).toMatchObject({ status: 200, type: 'text/calendar; charset=utf-8' });
    const first = read(one.text);
    const meeting = first.events.find(({ title }) => title === 'Họp quý');
    expect(meeting).toMatchObject({ start: '2026-11-26T01:00:00.000Z', status: 'CONFIRMED' });
    // Nhiệm vụ không thuộc kết luận được phép phổ biến: chỉ nêu là có hạn.
    expect(first.events.find(({ title }) => title.startsWith('Hạn nhiệm vụ'))).toMatchObject({
      ...{
        title: 'Hạn nhiệm vụ BCĐ Đề án 06',
        start: expect.stringMatching(/^2026-12-1[45]$/),
        alarms: ['-PT15H'],
      },
    });
    expect(one.text).not.toContain('danh sách hộ');
    expect(first.events.some(({ title }) => title.startsWith('Hạn Báo cáo'))).toBe(true);
    expect(await get(path, one.etag)).toMatchObject({ status: 304, text: '' });

    thanh.says('/doihop thứ 6 tuần sau 9h | Phòng B | bận');
    await thanh.taps('Gửi', 'Gửi thông báo dời lịch');
    await binh.hears('Thay đổi lịch họp');
    const two = await get(path, one.etag);
    expect(two.status).toBe(200);
    const moved = read(two.text).events.find(({ uid }) => uid === meeting?.uid);
    expect(moved).toMatchObject({ start: '2026-11-27T02:00:00.000Z', place: 'Phòng B' });
    expect(moved?.sequence).toBeGreaterThan(meeting?.sequence ?? 99);
    thanh.says('/huyhop trùng lịch');
    await thanh.taps('Hủy cuộc họp', 'Hủy cuộc họp và thông báo như trên');
    await binh.hears('đã hủy');
    const off = read((await get(path)).text).events.find(({ uid }) => uid === meeting?.uid);
    expect(off).toMatchObject({ status: 'CANCELLED', title: 'ĐÃ HỦY: Họp quý', alarms: [] });
    expect(off?.sequence).toBeGreaterThan(moved?.sequence ?? 99);

    // Của ai người ấy; địa chỉ đoán mò không mở được gì.
    expect(
      read((await get(await address(tram, '/lichdientu'))).text).events.some(({ uid }) =>
        uid.includes('task'),
      ),
    ).toBe(false);
    expect((await get('/lich/aaaaaaaaaaaaaaaaaaaaaaaa.ics')).status).toBe(404);
    expect((await get('/lich/..%2F..%2Fetc.ics')).status).toBe(404);
    await binh.asks('/lichdientu', 'đã có địa chỉ lịch điện tử');
    const anew = await address(binh, '/lichdientu đổi');
    expect([(await get(path)).status, (await get(anew)).status]).toEqual([404, 200]);
    await binh.asks('/lichdientu thôi', 'Địa chỉ lịch không còn dùng được');
    expect((await get(anew)).status).toBe(404);
    const last = await address(binh, '/lichdientu');
    await house.store.transaction(async (tx) => {
      const committee = await tx.committees.get('kien-giang');
      const members = committee?.members.map((it) => (it.id === 'binh' ? { ...it, left: '2026-11-20' } : it));
      if (committee && members) tx.committees.put(committee.id, { ...committee, members });
    });
    expect((await get(last)).status).toBe(404);
  });
});
