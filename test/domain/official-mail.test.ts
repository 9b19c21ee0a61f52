import { expect, test } from 'vitest';
import { mailKey, officialMail, readMailKey } from '../../src/domain/official-mail.ts';
import { Bench } from './people.ts';

const { committee, regulation } = new Bench('binh-dinh');
const seated = (id: string, email: string | null, agencyEmail: string | null) => {
  const found = committee.members.find((one) => one.id === id);
  if (!found) throw new Error(`no ${id}`);
  return { ...found, email, agencyEmail };
};
const boxes = (...given: Parameters<typeof officialMail>): string[] =>
  officialMail(...given).boxes.map(({ whose, address }) => `${whose} ${address}`);

const NAM = seated('nam', 'nam@x.vn', 'stc@x.vn');

test('điểm b khoản 2 Điều 11: thành viên và cơ quan; cơ quan có hai người chỉ nhận một bản', () => {
  const ha = seated('ha', 'ha@x.vn', 'stc@x.vn');
  expect(boxes([NAM, ha], regulation, 'disclosable')).toEqual([
    'member mail:nam@x.vn',
    'agency mail:stc@x.vn',
    'member mail:ha@x.vn',
  ]);
});

test('nội bộ thì chỉ tới từng thành viên, và không ai bị coi là thiếu địa chỉ của cơ quan', () => {
  expect(boxes([NAM], regulation, 'internal')).toEqual(['member mail:nam@x.vn']);
  expect(officialMail([seated('nam', 'nam@x.vn', null)], regulation, 'internal').missing).toEqual([]);
});

test('người chỉ ở Tổ: cơ quan không phải nơi Quy chế nêu', () => {
  expect(boxes([seated('anh', 'anh@x.vn', 'stttt@x.vn')], regulation, 'disclosable')).toEqual([
    'member mail:anh@x.vn',
  ]);
});

test('chưa có địa chỉ thì được nêu ra', () => {
  expect(officialMail([seated('nam', null, null)], regulation, 'disclosable')).toEqual({
    boxes: [],
    missing: [
      { whose: 'member', member: 'nam' },
      { whose: 'agency', member: 'nam' },
    ],
  });
});

test('Quy chế không nêu thư công vụ thì không có gì đi bằng thư chính thức', () => {
  const other = new Bench('kien-giang').regulation;
  expect(officialMail([NAM], other, 'disclosable')).toEqual({ boxes: [], missing: [] });
});

test('khóa ghi nhận nói lại được thư của ai', () => {
  for (const whose of ['member', 'agency'] as const)
    expect(readMailKey(mailKey({ whose, member: 'le-hoai-nam' }))).toEqual({ whose, member: 'le-hoai-nam' });
});
