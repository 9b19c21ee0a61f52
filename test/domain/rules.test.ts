import { describe, expect, test } from 'vitest';
import type { Act } from '../../src/domain/committee/act.ts';
import { chairOf, deciderOf } from '../../src/domain/committee/acting.ts';
import { permission } from '../../src/domain/committee/authority.ts';
import { callable } from '../../src/domain/committee/convening.ts';
import { askAbsence, attend, fileOpinion, sendDelegate } from '../../src/domain/meetings/attendance.ts';
import {
  chairCandidates,
  chairHanded,
  decideProposal,
  planned,
  proposalDeciders,
} from '../../src/domain/meetings/calling.ts';
import type { Meeting } from '../../src/domain/meetings/meeting.ts';
import { announced, hindrances, leadTimes } from '../../src/domain/meetings/notice.ts';
import { standing } from '../../src/domain/meetings/standing.ts';
import type { Body, MeetingKind } from '../../src/regulations/schema.ts';
import type { CommitteeId } from '../doubles/house.ts';
import { Bench, CALENDAR, NOW, refused, START, TODAY, ZONE } from './people.ts';

/** What members have a right to call by themselves, as "member: body kind". Secretaries act for others. */
function rights(bench: Bench): string[] {
  return bench.committee.members
    .filter((member) => !member.secretary)
    .flatMap((member) =>
      callable(member, { ...bench, now: NOW }).map(
        ({ body, kind, how }) => `${member.id} ${how === 'convene' ? '' : 'proposes '}${body} ${kind}`,
      ),
    );
}

const may = (bench: Bench, who: string, wish: Act, now = NOW): boolean =>
  permission(bench.who(who), wish, { ...bench, now }).allowed;

const mayConvene = (bench: Bench, who: string, kind: MeetingKind, body: Body = 'committee'): boolean =>
  may(bench, who, { act: 'convene', body, kind });

const article = (bench: Bench, who: string, wish: Act): string | null =>
  permission(bench.who(who), wish, { ...bench, now: NOW }).article;

const chair = (bench: Bench, meeting: Meeting) => chairOf(meeting, bench);

/** A member asks to be absent; where the answer stands, and whom the request goes to. */
function absence(bench: Bench, meeting: Meeting, who: string) {
  const member = bench.who(who);
  const then = askAbsence(meeting, { member, by: member }, 'bận', { ...bench, now: NOW });
  return {
    state: standing(member, then, bench.regulation),
    decider: deciderOf(then, { ...bench, now: NOW }).member?.id ?? null,
    then,
  };
}

/** A delegate who is sent, then consented to, then with a written opinion: where it stands each time. */
function proxy(bench: Bench, meeting: Meeting, who: string): string[] {
  const member = bench.who(who);
  const giver = { member, by: member };
  const delegate = { name: 'Người Thay', post: null };
  const sent = sendDelegate(meeting, giver, delegate, null, null, { ...bench, now: NOW });
  const answer = sent.answers[who];
  if (answer?.kind !== 'proxy') throw new Error('no proxy');
  const consent = { state: 'granted', by: 'x', recordedBy: 'x', at: NOW } as const;
  const agreed: Meeting =
    answer.consent.state === 'asked'
      ? { ...sent, answers: { ...sent.answers, [who]: { ...answer, consent } } }
      : sent;
  const filed = fileOpinion(agreed, giver, { text: 'nhất trí', file: null }, NOW);
  return [sent, agreed, filed].map((one) => standing(member, one, bench.regulation));
}

/** What still keeps the notice of a draft back. */
const held = (bench: Bench, meeting: Meeting): string[] =>
  hindrances(meeting, bench.regulation).map((one) => `${one.what}: ${one.article}`);

const leads = (bench: Bench, meeting: Meeting, now = NOW): string[] =>
  leadTimes(meeting, { ...bench, calendar: CALENDAR, zone: ZONE, now }).map(
    (lead) => `${lead.what} ${lead.deadline.latest} ${lead.state}`,
  );

const settled = { participants: { confirmedBy: 'x', recordedBy: 'x', at: NOW } };
const TEAM: Record<CommitteeId, string> = {
  'ba-trang': 'toan',
  'lang-son': 'linh',
  'phu-quoc': 'thao',
  'binh-dinh': 'quang',
  'kien-giang': 'khoa',
};

describe('Ba Trang', () => {
  const bench = (): Bench => new Bench('ba-trang');

  test('Ba Trang, khoản 3 Điều 3: chỉ Trưởng ban triệu tập họp định kỳ, đột xuất; đoạn 2 Điều 7: và họp mở rộng', () => {
    expect(rights(bench())).toEqual([
      'thich committee regular',
      'thich committee ad-hoc',
      'thich committee extended',
      'thich committee working-session',
      'lam committee working-session',
      'du committee working-session',
    ]);
    expect(article(bench(), 'du', { act: 'convene', body: 'committee', kind: 'ad-hoc' })).toBe(
      'khoản 3 Điều 3 và đoạn 1 Điều 7',
    );
    expect(article(bench(), 'du', { act: 'convene', body: 'committee', kind: 'extended' })).toBe(
      'đoạn 2 Điều 7',
    );
  });

  test('Ba Trang, khoản 3 Điều 3: Trưởng ban chủ trì; không có quyền giao chủ trì một cuộc họp', () => {
    const b = bench();
    expect(chair(b, b.draft('thich'))).toMatchObject({ member: { id: 'thich' }, article: 'khoản 3 Điều 3' });
    expect(chairCandidates(b.draft('thich'), b)).toEqual([]);
  });

  test('Ba Trang, khoản 1 Điều 4: Trưởng ban vắng, Phó Trưởng ban Thường trực thay mặt: triệu tập, chủ trì, quyết định', () => {
    const b = bench();
    b.mandate('absent', 'thich');
    expect(mayConvene(b, 'lam', 'ad-hoc')).toBe(true);
    expect(mayConvene(b, 'lam', 'extended')).toBe(true);
    expect(mayConvene(b, 'du', 'ad-hoc')).toBe(false);
    expect(chair(b, b.draft('thich'))).toMatchObject({
      member: { id: 'lam' },
      basis: 'acting',
      article: 'khoản 1 Điều 4',
    });
    expect(absence(b, b.called('thich'), 'nhi').decider).toBe('lam');
  });

  test('Ba Trang, khoản 1 Điều 4: không có việc ủy quyền hay giao; ghi nhận như vậy cũng không ai thay', () => {
    const b = bench();
    b.mandate('authorised', 'thich', 'lam');
    b.mandate('assigned', 'thich', 'lam');
    expect(chair(b, b.draft('thich')).member?.id).toBe('thich');
  });

  test('Ba Trang, đoạn 5 Điều 5: vắng phải được người chủ trì đồng ý', () => {
    const b = bench();
    expect(absence(b, b.called('thich'), 'nhi')).toMatchObject({ state: 'absence-asked', decider: 'thich' });
  });

  test('Ba Trang, đoạn 5 Điều 5: ủy quyền phải có ý kiến bằng văn bản', () => {
    const b = bench();
    expect(proxy(b, b.called('thich'), 'nhi')).toEqual(['proxy-pending', 'proxy-pending', 'proxy-valid']);
  });

  test('Ba Trang, đoạn 1 Điều 7: người chủ trì quyết định thành phần', () => {
    const b = bench();
    expect(held(b, b.draft('thich'))).toEqual(['participants: đoạn 1 Điều 7']);
  });

  test('Ba Trang: thời hạn thông báo, tài liệu, nội dung thông báo: Quy chế không quy định', () => {
    const b = bench();
    expect(leads(b, b.draft('thich'))).toEqual([]);
    expect(held(b, b.draft('thich', 'committee', 'regular', { ...settled, agenda: '' }))).toEqual([]);
  });

  test('Ba Trang, đoạn 3 Điều 7: lãnh đạo Tổ công tác triệu tập họp Tổ; việc vắng, ủy quyền không quy định', () => {
    const b = bench();
    expect(mayConvene(b, 'toan', 'regular', 'team')).toBe(true);
    expect(mayConvene(b, 'tho', 'regular', 'team')).toBe(false);
    expect(mayConvene(b, 'thich', 'regular', 'team')).toBe(false);
    expect(absence(b, b.called('toan', 'team'), 'tho').state).toBe('absence-noted');
    expect(held(b, b.draft('toan', 'team'))).toEqual([]);
  });
});

describe('Lạng Sơn', () => {
  const bench = (): Bench => new Bench('lang-son');

  test('Lạng Sơn, khoản 3 Điều 4: Trưởng ban triệu tập; khoản 2 Điều 8: họp mở rộng', () => {
    expect(rights(bench())).toEqual([
      'thieu committee regular',
      'thieu committee ad-hoc',
      'thieu committee extended',
      'thieu committee working-session',
      'hien committee working-session',
      'khanh committee working-session',
    ]);
    expect(article(bench(), 'hien', { act: 'convene', body: 'committee', kind: 'regular' })).toBe(
      'khoản 3 Điều 4',
    );
    expect(article(bench(), 'hien', { act: 'convene', body: 'committee', kind: 'extended' })).toBe(
      'khoản 2 Điều 8',
    );
  });

  test.each(['absent', 'authorised'] as const)(
    'Lạng Sơn, khoản 1 Điều 5: Phó Trưởng ban Thường trực thay mặt khi đi vắng hoặc ủy quyền (%s)',
    (kind) => {
      const b = bench();
      b.mandate(kind, 'thieu', kind === 'absent' ? null : 'hien');
      expect(mayConvene(b, 'hien', 'regular')).toBe(true);
      expect(mayConvene(b, 'khanh', 'regular')).toBe(false);
      expect(chair(b, b.draft('thieu'))).toMatchObject({ member: { id: 'hien' }, article: 'khoản 1 Điều 5' });
    },
  );

  test('Lạng Sơn, điểm d khoản 1 Điều 6: vắng phải được đồng ý, ủy quyền phải có ý kiến bằng văn bản', () => {
    const b = bench();
    expect(absence(b, b.called('thieu'), 'mai')).toMatchObject({ state: 'absence-asked', decider: 'thieu' });
    expect(proxy(b, b.called('thieu'), 'mai')).toEqual(['proxy-pending', 'proxy-pending', 'proxy-valid']);
  });

  test('Lạng Sơn, khoản 1 Điều 8: phải có báo cáo đề xuất, cả họp Tổ; người chủ trì quyết định thành phần', () => {
    const b = bench();
    expect(held(b, b.draft('thieu'))).toEqual(['participants: khoản 1 Điều 8', 'proposal: khoản 1 Điều 8']);
    expect(held(b, b.draft('linh', 'team'))).toEqual(['proposal: khoản 1 Điều 8']);
    const by = { member: 'linh', onBehalfOf: null, lateReason: null };
    expect(refused(() => announced(b.draft('linh', 'team'), b.regulation, [], by, NOW))).toMatchObject({
      code: 'proposal-missing',
      article: 'khoản 1 Điều 8',
    });
    const proposal = { kind: 'filed', goals: 'a', schedule: 'b', results: 'c', by: 'linh', at: NOW } as const;
    expect(announced(b.draft('linh', 'team', 'regular', { proposal }), b.regulation, [], by, NOW).state).toBe(
      'called',
    );
  });

  test('Lạng Sơn: thời hạn gửi, người triệu tập và chủ trì họp Tổ: Quy chế không quy định; Tổ trưởng gọi họp, không viện điều nào', () => {
    const b = bench();
    expect(leads(b, b.draft('thieu'))).toEqual([]);
    const wish: Act = { act: 'convene', body: 'team', kind: 'regular' };
    expect(permission(b.who('linh'), wish, { ...b, now: NOW })).toMatchObject({
      allowed: true,
      article: null,
    });
    expect(may(b, 'son', wish)).toBe(false);
    expect(may(b, 'linh', { ...wish, kind: 'extended' })).toBe(false);
    expect(chair(b, b.draft('linh', 'team'))).toMatchObject({ member: { id: 'linh' }, article: null });
    expect(absence(b, b.called('linh', 'team'), 'son').state).toBe('absence-noted');
  });
});

describe('Phú Quốc', () => {
  const bench = (): Bench => new Bench('phu-quoc');

  test('Phú Quốc, khoản 1 và khoản 2 Điều 9: Trưởng ban, Phó Trưởng ban triệu tập; cơ quan thường trực chỉ đề nghị', () => {
    const heads = ['hung', 'tien', 'nga'].flatMap((id) =>
      ['regular', 'ad-hoc', 'extended', 'working-session'].map((kind) => `${id} committee ${kind}`),
    );
    expect(rights(bench())).toEqual([
      ...heads,
      'phuc proposes committee regular',
      'phuc proposes committee ad-hoc',
    ]);
    expect(article(bench(), 'yen', { act: 'propose', body: 'committee', kind: 'ad-hoc' })).toBe(
      'khoản 1 Điều 9',
    );
  });

  test('Phú Quốc, khoản 1 Điều 9: Trưởng ban hoặc Phó Trưởng ban quyết định đề nghị họp, một lần', () => {
    const b = bench();
    const proposed = b.draft('phuc', 'committee', 'ad-hoc', { state: 'proposed', proposedBy: 'phuc' });
    expect(proposalDeciders(proposed, { ...b, now: NOW }).map((one) => one.id)).toEqual([
      'hung',
      'tien',
      'nga',
    ]);
    expect(may(b, 'phuc', { act: 'decide-proposal', meeting: proposed })).toBe(false);
    expect(may(b, 'nga', { act: 'decide-proposal', meeting: proposed })).toBe(true);
    const accepted = decideProposal(proposed, b.who('nga'), true, NOW);
    expect(accepted).toMatchObject({ state: 'draft', convenedBy: 'nga' });
    expect(refused(() => decideProposal(accepted, b.who('hung'), false, NOW)).code).toBe('request-settled');
  });

  test('Phú Quốc, khoản 2 Điều 4: Phó Trưởng ban Thường trực chỉ chủ trì khi được giao', () => {
    const b = bench();
    b.mandate('absent', 'hung');
    expect(chair(b, b.draft('nga'))).toMatchObject({
      member: null,
      basis: 'nobody',
      article: 'khoản 2 Điều 4',
    });
    expect(absence(b, b.called('nga'), 'yen')).toMatchObject({ state: 'absence-asked', decider: null });
    expect(may(b, 'tien', { act: 'decide-as-chair', meeting: b.called('nga'), chairReachable: true })).toBe(
      false,
    );
    b.mandate('assigned', 'hung', 'tien');
    expect(chair(b, b.draft('nga'))).toMatchObject({ member: { id: 'tien' }, basis: 'handed' });
    expect(absence(b, b.called('nga'), 'yen').decider).toBe('tien');
  });

  test('Phú Quốc, khoản 2 Điều 4: được giao cho một cuộc họp; không giao được cho người khác', () => {
    const b = bench();
    expect(chairCandidates(b.draft('hung'), b).map((one) => one.id)).toEqual(['tien']);
    const by = { of: b.who('hung'), recordedBy: b.who('thao') };
    expect(refused(() => chairHanded(b.draft('hung'), b.who('nga'), by, { ...b, now: NOW }))).toMatchObject({
      code: 'not-assignable',
      article: 'khoản 2 Điều 4',
      who: 'Trần Minh Tiến',
    });
    const handed = chairHanded(b.draft('hung'), b.who('tien'), by, { ...b, now: NOW });
    expect(chair(b, handed)).toMatchObject({
      member: { id: 'tien' },
      basis: 'handed',
      article: 'khoản 2 Điều 4',
    });
  });

  test('Phú Quốc, khoản 5 Điều 6: vắng phải được đồng ý, ủy quyền phải có ý kiến bằng văn bản', () => {
    const b = bench();
    expect(absence(b, b.called('hung'), 'yen')).toMatchObject({ state: 'absence-asked', decider: 'hung' });
    expect(proxy(b, b.called('hung'), 'yen')).toEqual(['proxy-pending', 'proxy-pending', 'proxy-valid']);
  });

  test('Phú Quốc, khoản 1 Điều 9: thành phần do người chủ trì; thời hạn, báo cáo đề xuất không quy định', () => {
    const b = bench();
    expect(held(b, b.draft('hung'))).toEqual(['participants: khoản 1 Điều 9']);
    expect(leads(b, b.draft('hung'))).toEqual([]);
  });

  test('Phú Quốc, khoản 3 Điều 9: lãnh đạo Tổ triệu tập họp Tổ; việc vắng không quy định', () => {
    const b = bench();
    expect(mayConvene(b, 'thao', 'ad-hoc', 'team')).toBe(true);
    expect(mayConvene(b, 'vinh', 'ad-hoc', 'team')).toBe(false);
    expect(mayConvene(b, 'hung', 'ad-hoc', 'team')).toBe(false);
    expect(absence(b, b.called('thao', 'team'), 'vinh').state).toBe('absence-noted');
  });
});

describe('Bình Định', () => {
  const bench = (): Bench => new Bench('binh-dinh');

  test('Bình Định, khoản 4 Điều 3 và điểm a khoản 1 Điều 11: định kỳ, mở rộng của Trưởng ban; đột xuất cả Phó Trưởng ban', () => {
    expect(rights(bench())).toEqual([
      'dung committee regular',
      'dung committee ad-hoc',
      'dung committee extended',
      'dung committee working-session',
      'long committee ad-hoc',
      'long committee working-session',
      'kiet proposes committee ad-hoc',
      'thuy proposes committee ad-hoc',
    ]);
    expect(article(bench(), 'long', { act: 'convene', body: 'committee', kind: 'extended' })).toBe(
      'điểm a khoản 1 Điều 11',
    );
  });

  test('Bình Định, điểm a khoản 1 Điều 11: Ủy viên thường trực đề nghị, Trưởng ban hoặc Phó Trưởng ban quyết định', () => {
    const b = bench();
    const proposed = b.draft('kiet', 'committee', 'ad-hoc', { state: 'proposed', proposedBy: 'kiet' });
    expect(proposalDeciders(proposed, { ...b, now: NOW }).map((one) => one.id)).toEqual(['dung', 'long']);
    // Sở Thông tin và Truyền thông là cơ quan thường trực, nhưng Quy chế chỉ nói Ủy viên thường trực đề nghị.
    expect(may(b, 'anh', { act: 'propose', body: 'committee', kind: 'ad-hoc' })).toBe(false);
  });

  test('Bình Định, Điều 4: Phó Trưởng ban thay mặt khi Trưởng ban vắng, cả việc triệu tập họp mở rộng', () => {
    const b = bench();
    b.mandate('absent', 'dung');
    expect(chair(b, b.draft('dung'))).toMatchObject({ member: { id: 'long' }, article: 'Điều 4' });
    expect(mayConvene(b, 'long', 'extended')).toBe(true);
    expect(mayConvene(b, 'kiet', 'ad-hoc')).toBe(false);
  });

  test('Bình Định, khoản 4 Điều 6: người dự thay cần người chủ trì đồng ý, không cần ý kiến bằng văn bản', () => {
    const b = bench();
    expect(absence(b, b.called('dung'), 'nam')).toMatchObject({ state: 'absence-asked', decider: 'dung' });
    expect(proxy(b, b.called('dung'), 'nam')).toEqual(['proxy-pending', 'proxy-valid', 'proxy-valid']);
  });

  test('Bình Định, điểm c khoản 1 Điều 11: tài liệu chậm nhất 48 giờ trước, tính theo giờ, kể cả ngày nghỉ', () => {
    const b = bench();
    // Thứ Hai 30/11, 08:00.
    const monday = b.draft('dung', 'committee', 'regular', { start: '2026-11-30T01:00:00.000Z' });
    const saturday = '2026-11-28T01:00:00.000Z';
    // Kế hoạch là giờ làm việc cuối trước đó (thứ Sáu 17:00); muộn thì chỉ theo 48 giờ.
    expect(leads(b, monday, '2026-11-27T09:59:00.000Z')).toEqual([`papers ${saturday} in-time`]);
    expect(leads(b, monday, '2026-11-28T00:59:00.000Z')).toEqual([`papers ${saturday} tight`]);
    expect(leads(b, monday, '2026-11-28T02:00:00.000Z')).toEqual([`papers ${saturday} late`]);
    expect(held(b, monday)).toEqual(['participants: điểm a khoản 1 Điều 11']);
  });

  test('Bình Định, điểm b khoản 1 Điều 11: Tổ trưởng Tổ thư ký triệu tập họp Tổ; việc vắng không quy định', () => {
    const b = bench();
    expect(mayConvene(b, 'quang', 'regular', 'team')).toBe(true);
    expect(mayConvene(b, 'anh', 'regular', 'team')).toBe(false);
    expect(absence(b, b.called('quang', 'team'), 'anh').state).toBe('absence-noted');
    expect(leads(b, b.draft('quang', 'team'))).toEqual([]);
  });

  test('Bình Định: giao chủ trì một cuộc họp, báo cáo đề xuất: Quy chế không quy định', () => {
    const b = bench();
    expect(chairCandidates(b.draft('dung'), b)).toEqual([]);
    b.mandate('authorised', 'dung', 'long');
    expect(chair(b, b.draft('dung')).member?.id).toBe('dung');
  });
});

describe('Kiên Giang', () => {
  const bench = (): Bench => new Bench('kien-giang');

  test('Kiên Giang, khoản 1 và khoản 2 Điều 14: Trưởng ban, Phó Trưởng ban triệu tập; Công an tỉnh đề nghị', () => {
    const heads = ['thanh', 'cong', 'hai'].flatMap((id) =>
      ['regular', 'ad-hoc', 'extended', 'working-session'].map((kind) => `${id} committee ${kind}`),
    );
    expect(rights(bench())).toEqual([
      ...heads,
      'khoa proposes committee regular',
      'khoa proposes committee ad-hoc',
      'khoa team regular',
      'khoa team ad-hoc',
    ]);
  });

  test('Kiên Giang, khoản 6 Điều 4: Trưởng ban giao bất kỳ thành viên nào chủ trì họp thường kỳ, không giao họp đột xuất', () => {
    const b = bench();
    const ids = (kind: MeetingKind) =>
      chairCandidates(b.draft('thanh', 'committee', kind), b).map((one) => one.id);
    expect(ids('regular')).toEqual(['cong', 'hai', 'binh', 'trinh', 'hoa']);
    expect(ids('ad-hoc')).toEqual([]);
    expect(ids('extended')).toEqual([]);
    const wish: Act = { act: 'hand-chair', meeting: b.draft('thanh') };
    expect(may(b, 'thanh', wish)).toBe(true);
    expect(may(b, 'cong', wish)).toBe(false);
    expect(article(b, 'cong', wish)).toBe('khoản 6 Điều 4');
  });

  test.each(['absent', 'authorised'] as const)(
    'Kiên Giang, khoản 2 Điều 5: Phó Trưởng ban Thường trực thay mặt khi vắng hoặc được ủy quyền (%s)',
    (kind) => {
      const b = bench();
      b.mandate(kind, 'thanh', kind === 'absent' ? null : 'cong');
      expect(chair(b, b.draft('thanh'))).toMatchObject({ member: { id: 'cong' }, article: 'khoản 2 Điều 5' });
    },
  );

  test('Kiên Giang, khoản 5 Điều 7: vắng phải được đồng ý, ủy quyền phải có ý kiến bằng văn bản', () => {
    const b = bench();
    expect(absence(b, b.called('thanh'), 'hoa')).toMatchObject({ state: 'absence-asked', decider: 'thanh' });
    expect(proxy(b, b.called('thanh'), 'hoa')).toEqual(['proxy-pending', 'proxy-pending', 'proxy-valid']);
  });

  test('Kiên Giang, khoản 2 Điều 13: họp Tổ cũng vậy', () => {
    const b = bench();
    expect(absence(b, b.called('khoa', 'team'), 'luan')).toMatchObject({
      state: 'absence-asked',
      decider: 'khoa',
    });
    expect(proxy(b, b.called('khoa', 'team'), 'luan')).toEqual([
      'proxy-pending',
      'proxy-pending',
      'proxy-valid',
    ]);
  });

  test('Kiên Giang, khoản 2 Điều 11: Tổ phó Thường trực thay mặt khi Tổ trưởng vắng', () => {
    const b = bench();
    b.mandate('absent', 'khoa', null, { body: 'team' });
    expect(chair(b, b.draft('khoa', 'team'))).toMatchObject({
      member: { id: 'tram' },
      article: 'khoản 2 Điều 11',
    });
  });

  test('Kiên Giang, khoản 3 Điều 14: thông báo và tài liệu trước 02 ngày làm việc, trừ ngày nghỉ 24/11', () => {
    const b = bench();
    // Họp thứ Năm 26/11: thứ Tư 25 và thứ Hai 23 là hai ngày làm việc trước đó.
    const latest = '2026-11-23T10:00:00.000Z';
    const meeting = b.draft('thanh');
    expect(leads(b, meeting, '2026-11-20T10:00:00.000Z')).toEqual([
      `notice ${latest} in-time`,
      `papers ${latest} in-time`,
    ]);
    expect(leads(b, meeting, latest)).toEqual([`notice ${latest} tight`, `papers ${latest} tight`]);
    expect(leads(b, meeting, '2026-11-23T10:00:00.001Z')).toEqual([
      `notice ${latest} late`,
      `papers ${latest} late`,
    ]);
  });

  test('Kiên Giang, khoản 3 Điều 14: muộn thì phải có lý do; lý do được lưu', () => {
    const b = bench();
    const draft = b.draft('thanh', 'committee', 'regular', settled);
    const late = '2026-11-25T01:00:00.000Z';
    const now = leadTimes(draft, { ...b, calendar: CALENDAR, zone: ZONE, now: late });
    const by = (text: string | null) => ({
      member: 'tram',
      onBehalfOf: 'thanh',
      lateReason: text === null ? null : { text, onBehalfOf: 'thanh' },
    });
    expect(refused(() => announced(draft, b.regulation, now, by(null), late))).toMatchObject({
      code: 'late-without-reason',
      article: 'khoản 3 Điều 14',
    });
    const sent = announced(draft, b.regulation, now, by('việc gấp'), late);
    expect(sent.notice).toMatchObject({ lateReason: 'việc gấp' });
    // Lý do là của người chủ trì, thư ký ghi lại.
    expect(sent.log.slice(-2)).toMatchObject([
      { act: 'announced', by: 'tram', onBehalfOf: 'thanh', note: null },
      { act: 'notice-late', by: 'tram', onBehalfOf: 'thanh', note: 'việc gấp' },
    ]);
    // Một lý do thừa không biến thông báo kịp hạn thành muộn.
    const inTime = leadTimes(draft, { ...b, calendar: CALENDAR, zone: ZONE, now: NOW });
    expect(announced(draft, b.regulation, inTime, by('thừa'), NOW).notice?.lateReason).toBeNull();
  });

  test('Kiên Giang, khoản 3 Điều 14: thông báo phải có nội dung, thời gian, địa điểm', () => {
    const b = bench();
    const empty = b.draft('thanh', 'committee', 'regular', { ...settled, agenda: ' ', place: '' });
    expect(hindrances(empty, b.regulation)).toEqual([
      { what: 'items', missing: ['content', 'place'], article: 'khoản 3 Điều 14' },
    ]);
  });

  test('Kiên Giang, khoản 1 Điều 14: người chủ trì quyết định thành phần', () => {
    const b = bench();
    expect(held(b, b.draft('thanh'))).toEqual(['participants: khoản 1 Điều 14']);
    const by = { member: 'tram', onBehalfOf: null, lateReason: null };
    expect(refused(() => announced(b.draft('thanh'), b.regulation, [], by, NOW)).code).toBe(
      'participants-unconfirmed',
    );
  });

  test('Kiên Giang, khoản 4 Điều 14: lãnh đạo Tổ triệu tập họp Tổ; thời hạn của Ban không áp cho Tổ', () => {
    const b = bench();
    expect(mayConvene(b, 'tram', 'regular', 'team')).toBe(true);
    expect(mayConvene(b, 'luan', 'regular', 'team')).toBe(false);
    expect(leads(b, b.draft('khoa', 'team'))).toEqual([]);
    expect(held(b, b.draft('khoa', 'team'))).toEqual([]);
  });
});

describe('mọi Quy chế', () => {
  test.each(Object.entries(TEAM) as [CommitteeId, string][])(
    '%s: họp của Tổ không có họp mở rộng, buổi làm việc',
    (id, lead) => {
      const b = new Bench(id);
      for (const kind of ['extended', 'working-session'] as const) {
        expect(mayConvene(b, lead, kind, 'team')).toBe(false);
      }
    },
  );

  test('thư ký triệu tập nhân danh người có quyền, và nhân danh người thay mặt khi người ấy vắng', () => {
    const b = new Bench('kien-giang');
    const wish: Act = { act: 'convene', body: 'committee', kind: 'regular' };
    const permit = () => permission(b.who('tram'), wish, { ...b, now: NOW });
    expect(permit()).toMatchObject({ allowed: true, onBehalfOf: { id: 'thanh' } });
    b.mandate('absent', 'thanh');
    expect(permit()).toMatchObject({ allowed: true, onBehalfOf: { id: 'cong' }, article: 'khoản 2 Điều 5' });
  });

  test('cuộc họp giữ Quy chế có hiệu lực ngày triệu tập, và số thứ tự trong năm', () => {
    const b = new Bench('lang-son');
    const plan = {
      body: 'committee' as const,
      kind: 'regular' as const,
      title: 'Họp',
      start: START,
      place: 'A',
      agenda: 'B',
      invitees: ['thieu'],
      guests: [],
    };
    const by = { draftedBy: b.who('thieu'), convenedBy: b.who('thieu'), proposed: false };
    const one = planned(plan, by, b.committee, TODAY, NOW);
    const two = planned(plan, by, one.committee, TODAY, NOW);
    expect([one.meeting.id, two.meeting.id]).toEqual(['lang-son/2026-1', 'lang-son/2026-2']);
    expect(one.meeting.regulation).toBe('lang-son-2022@1');
    expect(refused(() => planned({ ...plan, start: NOW }, by, b.committee, TODAY, NOW)).code).toBe(
      'start-in-past',
    );
  });

  test('người dự được tính ngay, không cần ai đồng ý', () => {
    const b = new Bench('ba-trang');
    const member = b.who('nhi');
    const then = attend(b.called('thich'), { member, by: member }, NOW);
    expect(standing(member, then, b.regulation)).toBe('attending');
  });
});
