import { describe, expect, test } from 'vitest';
import { silentOn } from '../../src/domain/circulation.ts';
import { permission } from '../../src/domain/committee/authority.ts';
import {
  correctionBegun,
  draftedConclusion,
  lineSettled,
  redraftedConclusion,
  sent,
  submitted,
} from '../../src/domain/conclusions/acts.ts';
import type { Conclusion, TaskLine } from '../../src/domain/conclusions/conclusion.ts';
import { isConclusionClosed } from '../../src/domain/conclusions/conclusion.ts';
import { classed, cleared, returned } from '../../src/domain/conclusions/word.ts';
import type { Meeting } from '../../src/domain/meetings/meeting.ts';
import type { CommitteeId } from '../doubles/house.ts';
import { Bench, NOW, refused } from './people.ts';

const code = (act: () => unknown): unknown => refused(act).code;
const LATER = '2026-11-27T02:00:00.000Z';
const line: TaskLine = {
  work: 'Rà soát',
  lead: { member: 'trinh', agency: 'Sở Tư pháp' },
  with: [{ member: null, agency: 'UBND tỉnh' }],
  dueText: 'trong quý I',
  due: null,
  doubts: [],
};
const meetingOf = (bench: Bench, by: string): Meeting => bench.called(by);
const word = { by: 'thanh', recordedBy: 'thanh', disclosure: 'internal' } as const;

describe('kết luận', () => {
  const meeting = meetingOf(new Bench('kien-giang'), 'thanh');
  const first = (): Conclusion =>
    submitted(draftedConclusion(meeting, { text: 'Nội dung', file: null }, 'tram', LATER), 'tram', LATER);

  test('chỉ soạn được sau khi cuộc họp đã diễn ra', () => {
    expect(code(() => draftedConclusion(meeting, { text: 'x', file: null }, 'tram', NOW))).toBe(
      'conclusion-too-early',
    );
  });

  test('còn điều chưa rõ thì chưa trình được; làm rõ lần lượt từng điều', () => {
    const doubtful: TaskLine = {
      ...line,
      doubts: [
        { about: 'with', at: 0, among: ['thanh', 'cong'] },
        { about: 'due', among: [] },
      ],
    };
    const draft = redraftedConclusion(first(), { lines: [doubtful] }, 'tram', LATER);
    expect(code(() => submitted(draft, 'tram', LATER))).toBe('conclusion-doubts');
    const half = lineSettled(doubtful, { unit: { member: 'cong', agency: 'UBND tỉnh' } });
    expect(half.with).toEqual([{ member: 'cong', agency: 'UBND tỉnh' }]);
    expect(lineSettled(half, { due: null })).toMatchObject({ due: null, dueText: 'trong quý I', doubts: [] });
  });

  test('cho một ngày cụ thể thì chữ cũ thôi; ngày chọn trong các cách hiểu thì chữ cũ vẫn đúng', () => {
    const doubtful: TaskLine = { ...line, doubts: [{ about: 'due', among: ['2026-12-14'] }] };
    expect(lineSettled(doubtful, { due: '2026-11-30' })).toMatchObject({ due: '2026-11-30', dueText: '' });
    expect(lineSettled(doubtful, { due: '2026-12-14' }).dueText).toBe(line.dueText);
  });

  test('sửa sau khi trình thì lời của chủ trì cho bản trước không tính; tự soạn thì không tự duyệt', () => {
    const before = first();
    const after = submitted(redraftedConclusion(before, { text: 'Khác' }, 'tram', LATER), 'tram', LATER);
    expect(code(() => cleared(after, before.revision, word, LATER))).toBe('conclusion-changed');
    const own = redraftedConclusion(before, { text: 'Khác' }, 'thanh', LATER);
    const asked = submitted(own, 'tram', LATER);
    expect(code(() => cleared(asked, asked.revision, word, LATER))).toBe('own-draft');
    expect(returned(after, after.revision, { ...word, reason: 'Sửa' }, LATER).state).toBe('draft');
  });

  test('chưa được chủ trì cho gửi thì không gửi, không xếp loại phổ biến được', () => {
    expect(code(() => sent(first(), 'tram', ['binh'], 'x', LATER))).toBe('conclusion-uncleared');
    expect(code(() => classed(first(), { by: 'thanh', disclosure: 'disclosable' }, LATER))).toBe(
      'conclusion-uncleared',
    );
  });

  test('thư ký tự soạn thì không tự ghi lời cho phổ biến; thư ký khác, hoặc lưu hành nội bộ, thì được', () => {
    const draft = first();
    const spoken = { by: 'thanh', recordedBy: 'tram', disclosure: 'disclosable' } as const;
    expect(code(() => cleared(draft, draft.revision, spoken, LATER))).toBe('own-draft-word');
    const byAnother = { ...spoken, recordedBy: 'luan' };
    expect(cleared(draft, draft.revision, byAnother, LATER)).toMatchObject({
      state: 'cleared',
      cleared: { by: 'thanh', recordedBy: 'luan' },
      disclosure: { class: 'disclosable' },
    });
    // Cũng không bằng cách xếp loại sau.
    const inside = cleared(draft, draft.revision, { ...spoken, disclosure: 'internal' }, LATER);
    expect(code(() => classed(inside, spoken, LATER))).toBe('own-draft-word');
    const known = classed(inside, byAnother, LATER);
    expect(known.log.at(-1)).toMatchObject({ act: 'conclusion-classed', by: 'luan', onBehalfOf: 'thanh' });
  });

  test('đã cho gửi thì không trình lại cùng bản ấy', () => {
    const draft = first();
    const gone = cleared(draft, draft.revision, word, LATER);
    expect(code(() => submitted(gone, 'tram', LATER))).toBe('conclusion-settled');
  });

  test('bản đính chính được xác nhận lại; người cho gửi và người gửi không phải xác nhận', () => {
    const draft = first();
    const gone = sent(
      cleared(draft, draft.revision, word, LATER),
      'tram',
      ['thanh', 'binh', 'tram'],
      'x',
      LATER,
    );
    if (!gone.circulation) throw new Error('no circulation');
    expect(silentOn(gone.circulation)).toEqual(['binh']);
    expect(code(() => redraftedConclusion(gone, { text: 'y' }, 'tram', LATER))).toBe('conclusion-sent');
    const known = {
      ...gone.circulation,
      acknowledged: { ...gone.circulation.acknowledged, binh: { version: 1, at: LATER, by: 'binh' } },
    };
    const again = correctionBegun({ ...gone, circulation: known }, 'Sửa mốc', 'tram', LATER);
    expect(again.published).toMatchObject({ text: 'Nội dung', changes: null });
    const asked = submitted(
      redraftedConclusion(again, { text: 'Nội dung mới' }, 'tram', LATER),
      'tram',
      LATER,
    );
    const second = sent(
      cleared(asked, asked.revision, word, LATER),
      'tram',
      ['thanh', 'binh', 'tram'],
      'x',
      LATER,
    );
    expect(second.published).toMatchObject({ text: 'Nội dung mới', changes: 'Sửa mốc' });
    expect(second.circulation?.version).toBe(2);
    expect(second.circulation && silentOn(second.circulation)).toEqual(['binh']);
    expect(isConclusionClosed(second, '2026-11-28T00:00:00.000Z')).toBe(true);
    expect(isConclusionClosed(asked, '2030-01-01T00:00:00.000Z')).toBe(false);
  });
});

/** Who may say what may be made known, and who may draft, by their ids. */
function who(id: CommitteeId, act: 'class-conclusion' | 'clear-conclusion' | 'draft-conclusion'): string[] {
  const bench = new Bench(id);
  const head = bench.committee.members[0]?.id ?? '';
  const meeting = meetingOf(bench, head);
  const wish = act === 'draft-conclusion' ? { act, meeting } : { act, meeting, reachable: true };
  return bench.committee.members
    .filter((one) => permission(one, wish, { ...bench, now: LATER }).allowed)
    .map((one) => one.id);
}

test.each([
  ['kien-giang', ['thanh', 'cong', 'hai'], ['thanh'], ['thanh', 'khoa', 'tram', 'luan']],
  ['phu-quoc', ['hung'], ['hung'], ['hung', 'thao', 'vinh']],
  ['ba-trang', ['thich'], ['thich'], ['thich', 'toan']],
  ['lang-son', ['thieu'], ['thieu'], ['thieu', 'linh']],
  ['binh-dinh', ['dung'], ['dung'], ['dung', 'quang']],
] as const)(
  '%s: ai quyết định việc phổ biến, ai cho gửi, ai soạn kết luận',
  (id, classes, clears, drafters) => {
    expect(who(id, 'class-conclusion')).toEqual(classes);
    expect(who(id, 'clear-conclusion')).toEqual(clears);
    expect(who(id, 'draft-conclusion')).toEqual(drafters);
  },
);
