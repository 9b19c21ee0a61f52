import { describe, expect, test } from 'vitest';
import { circulate } from '../../src/domain/circulation.ts';
import { permission } from '../../src/domain/committee/authority.ts';
import { voicesIn } from '../../src/domain/sheets/hands.ts';
import { modeOf } from '../../src/domain/sheets/mode.ts';
import type { Sheet } from '../../src/domain/sheets/sheet.ts';
import type { CommitteeId } from '../doubles/house.ts';
import { Bench, NOW } from './people.ts';

const opens = (bench: Bench, id: string) => {
  const answer = permission(bench.who(id), { act: 'open-sheet' }, { ...bench, now: NOW });
  return answer.allowed ? [answer.article, answer.onBehalfOf?.id ?? null] : 'không';
};

describe('ai được lấy ý kiến bằng văn bản', () => {
  test.each<[CommitteeId, string, unknown]>([
    // Ba Trang, đoạn 3 Điều 5: theo chỉ đạo của Trưởng ban, Phó Trưởng ban.
    ['ba-trang', 'thich', ['đoạn 3 Điều 5', null]],
    ['ba-trang', 'du', ['đoạn 3 Điều 5', null]],
    ['ba-trang', 'toan', ['đoạn 3 Điều 5', 'thich']],
    ['ba-trang', 'nhi', 'không'],
    ['lang-son', 'thieu', ['điểm c khoản 1 Điều 6', null]],
    ['lang-son', 'hien', 'không'],
    ['lang-son', 'linh', ['điểm c khoản 1 Điều 6', 'thieu']],
    // Phú Quốc, Kiên Giang: cơ quan thường trực khi chưa họp được; Trưởng ban thì Quy chế không nêu.
    ['phu-quoc', 'phuc', ['khoản 9 Điều 8', null]],
    ['phu-quoc', 'hung', [null, null]],
    ['phu-quoc', 'nga', 'không'],
    ['kien-giang', 'khoa', ['khoản 8 Điều 8', null]],
    ['kien-giang', 'thanh', [null, null]],
    ['kien-giang', 'binh', 'không'],
    // Bình Định: không quy định ai.
    ['binh-dinh', 'dung', [null, null]],
    ['binh-dinh', 'kiet', 'không'],
    ['binh-dinh', 'quang', [null, 'dung']],
  ])('%s: %s', (id, who, expected) => {
    expect(opens(new Bench(id), who)).toEqual(expected);
  });

  test('Trưởng ban vắng thì người thay mặt theo quy chế lấy ý kiến; Phú Quốc thì chưa ai', () => {
    const lang = new Bench('lang-son');
    lang.mandate('absent', 'thieu');
    // Quyết định của chính người thay mặt, ghi rõ thay mặt ai.
    expect(opens(lang, 'hien')).toEqual(['khoản 1 Điều 5', null]);
    expect(permission(lang.who('hien'), { act: 'open-sheet' }, { ...lang, now: NOW })).toMatchObject({
      inStead: { of: { id: 'thieu' }, article: 'khoản 1 Điều 5' },
    });
    expect(opens(lang, 'linh')).toEqual(['khoản 1 Điều 5', 'hien']);
    const phu = new Bench('phu-quoc');
    phu.mandate('absent', 'hung');
    expect(opens(phu, 'tien')).toBe('không');
  });
});

test('ai quyết định: người quy chế nêu, người thay mặt khi vắng, thư ký ghi hộ; nơi không nêu thì Trưởng ban', () => {
  const decides = (bench: Bench, id: string, matter: 'plans' | 'other' = 'other') => {
    const sheet = {
      body: 'committee',
      mode: modeOf(matter, bench.regulation, 'committee'),
      circulation: circulate({ title: '', by: id, to: [], wantsAcknowledgement: false }),
    } as unknown as Sheet;
    const wish = { act: 'decide-sheet', sheet } as const;
    const answer = permission(bench.who(id), wish, { ...bench, now: NOW });
    return answer.allowed ? [answer.article, answer.onBehalfOf?.id ?? null] : 'không';
  };
  const kien = new Bench('kien-giang');
  expect(decides(kien, 'thanh')).toEqual(['khoản 10 Điều 4', null]);
  expect(decides(kien, 'thanh', 'plans')).toEqual([null, null]);
  expect(decides(kien, 'cong')).toBe('không');
  expect(decides(kien, 'tram')).toEqual(['khoản 10 Điều 4', 'thanh']);
  kien.mandate('absent', 'thanh');
  expect(decides(kien, 'cong')).toEqual(['khoản 2 Điều 5', null]);
  expect(decides(kien, 'thanh')).toBe('không');
  expect(decides(new Bench('binh-dinh'), 'dung')).toEqual([null, null]);
});

test('biểu quyết trong cuộc họp: theo điểm danh; người dự thay chỉ tính khi việc ủy quyền hợp lệ', () => {
  const bench = new Bench('kien-giang');
  const here = (state: 'present' | 'absent' | 'delegate') => ({ state, delegate: null, by: 'tram', at: NOW });
  const proxy = (opinion: boolean) => ({
    kind: 'proxy' as const,
    at: NOW,
    by: 'binh',
    delegate: { name: 'Lê Minh Châu', post: null },
    reason: null,
    consent: { state: 'granted' as const, by: 'thanh', recordedBy: 'thanh', at: NOW },
    opinion: opinion ? { text: 'Đồng ý với dự thảo', file: null, at: NOW, by: 'binh' } : null,
  });
  const meeting = bench.called('thanh', 'committee', 'regular', {
    answers: { binh: proxy(true), trinh: proxy(false) },
    attendance: {
      thanh: here('present'),
      cong: here('absent'),
      binh: here('delegate'),
      trinh: here('delegate'),
      luan: here('present'),
    },
  });
  const { voices, withoutMandate } = voicesIn(meeting, bench);
  // Luân là thành viên Tổ: có mặt nhưng không biểu quyết ở cuộc họp của Ban.
  expect(voices.map(({ id }) => id)).toEqual(['thanh', 'binh']);
  expect(withoutMandate.map(({ id }) => id)).toEqual(['trinh']);
});
