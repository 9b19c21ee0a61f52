import { expect, test } from 'vitest';
import type { Act } from '../../src/domain/committee/act.ts';
import { authorise, permission } from '../../src/domain/committee/authority.ts';
import { mayCallSomething } from '../../src/domain/committee/convening.ts';
import type { Meeting } from '../../src/domain/meetings/meeting.ts';
import { aMeeting } from '../storage/a-meeting.ts';
import { otherwise } from './otherwise.ts';
import { Bench, NOW, refused } from './people.ts';

const CITED = { article: 'khoản 3 Điều 9', quote: 'Tổ trưởng chủ trì' };

const allowed = (bench: Bench, who: string, wish: Act) =>
  permission(bench.who(who), wish, { ...bench, now: NOW });

test('từ chối nói điều khoản và ai có quyền', () => {
  const b = new Bench('ba-trang');
  const wish: Act = { act: 'convene', body: 'committee', kind: 'ad-hoc' };
  expect(refused(() => authorise(b.who('ngan'), wish, { ...b, now: NOW }))).toEqual({
    code: 'not-allowed',
    article: 'khoản 3 Điều 3 và đoạn 1 Điều 7',
    who: 'Trưởng Ban Chỉ đạo',
  });
  const decide: Act = { act: 'decide-as-chair', meeting: b.called('thich'), chairReachable: true };
  expect(refused(() => authorise(b.who('lam'), decide, { ...b, now: NOW }))).toMatchObject({
    people: [{ name: 'Phạm Quang Thịnh', leads: 'Trưởng Ban Chỉ đạo' }],
  });
});

test('từ chối nêu điều của chính việc bị từ chối: thành phần, vắng họp, cử người thay; không nêu điều về chủ trì', () => {
  const b = new Bench('kien-giang');
  const at = { ...b, now: NOW };
  const cites = (wish: Act) => refused(() => authorise(b.who('cong'), wish, at)).article;
  const meeting = b.called('thanh');
  const decide: Act = { act: 'decide-as-chair', meeting, chairReachable: true };
  const { absence, participants, handChair } = b.regulation.meetings.committee;
  expect(cites({ ...decide, asker: 'binh' })).toBe(absence?.article);
  expect(cites(decide)).toBe(participants?.article ?? b.regulation.meetings.committee.chair?.article);
  expect(cites({ act: 'hand-chair', meeting })).toBe(handChair?.article);
  const other = new Bench('ba-trang');
  const hands: Act = { act: 'hand-chair', meeting: other.called('thich') };
  expect(refused(() => authorise(other.who('lam'), hands, { ...other, now: NOW })).article).toBe(
    'khoản 3 Điều 3',
  );
});

test('nhiều điều cho quyền thì từ chối nêu đủ, ai theo điều nào cũng có điều của mình', () => {
  const b = new Bench('ba-trang');
  const wish: Act = { act: 'give-task', lead: b.who('ngan') };
  expect(refused(() => authorise(b.who('hung'), wish, { ...b, now: NOW }))).toMatchObject({
    people: [{ name: 'Phạm Quang Thịnh' }, { name: 'Đinh Thị Lam' }, { name: 'Phạm Văn Dũ' }],
    article: 'khoản 1 Điều 3; đoạn 7 Điều 5 và khoản 3 Điều 8',
  });
});

test('kết luận của Tổ 2: từ chối soạn không nêu điều về kết luận của Ủy ban', () => {
  const b = new Bench('uy-ban-to');
  const wish: Act = { act: 'draft-conclusion', meeting: b.called('hai', 'to-2') };
  expect(refused(() => authorise(b.who('uyen'), wish, { ...b, now: NOW })).article).toBe('');
});

test('thư ký ghi thay người chủ trì chỉ khi trợ lý không nhắn được cho người ấy', () => {
  const b = new Bench('kien-giang');
  const wish = (chairReachable: boolean): Act => ({
    act: 'decide-as-chair',
    meeting: b.called('thanh'),
    chairReachable,
  });
  expect(allowed(b, 'tram', wish(true)).allowed).toBe(false);
  expect(allowed(b, 'tram', wish(false))).toMatchObject({ allowed: true, onBehalfOf: { id: 'thanh' } });
  expect(allowed(b, 'cong', wish(false)).allowed).toBe(false);
});

test('Phú Quốc: không ai được giao thì cả thư ký cũng không ghi thay', () => {
  const b = new Bench('phu-quoc');
  b.mandate('absent', 'hung');
  const wish: Act = { act: 'decide-as-chair', meeting: b.called('hung'), chairReachable: false };
  expect(allowed(b, 'thao', wish)).toMatchObject({ allowed: false, people: [{ id: 'hung' }] });
});

test('gửi thông báo: thư ký, người triệu tập, người chủ trì; điểm danh, trả lời thay: thư ký', () => {
  const b = new Bench('phu-quoc');
  const meeting = b.draft('nga', 'committee', 'ad-hoc');
  const may = (who: string) => allowed(b, who, { act: 'announce', meeting }).allowed;
  expect(['hung', 'nga', 'thao', 'tien', 'yen'].map(may)).toEqual([true, true, true, false, false]);
  expect(allowed(b, 'hung', { act: 'record-attendance', meeting }).allowed).toBe(false);
  expect(allowed(b, 'thao', { act: 'record-attendance', meeting }).allowed).toBe(true);
  expect(allowed(b, 'nga', { act: 'answer-for-others' }).allowed).toBe(false);
});

test('chuẩn bị tài liệu: thư ký, Tổ, cơ quan thường trực, người triệu tập, người chủ trì; không phải mọi thành viên', () => {
  const b = new Bench('phu-quoc');
  const meeting = b.draft('nga', 'committee', 'ad-hoc');
  const may = (who: string) => allowed(b, who, { act: 'prepare', meeting }).allowed;
  expect(['phuc', 'vinh', 'thao', 'nga', 'hung', 'yen', 'tien'].map(may)).toEqual([
    true,
    true,
    true,
    true,
    true,
    false,
    false,
  ]);
});

test('Phú Quốc: người đã đề nghị cuộc họp chuẩn bị được nó, cả khi cơ quan thường trực nay mang tên khác', () => {
  const b = new Bench('phu-quoc');
  const meeting = b.draft('hung', 'committee', 'ad-hoc', { draftedBy: 'phuc', proposedBy: 'phuc' });
  b.committee = { ...b.committee, standingAgency: 'Phòng Nội vụ' };
  const may = (one: Meeting) => allowed(b, 'phuc', { act: 'prepare', meeting: one }).allowed;
  expect(may(meeting)).toBe(true);
  expect(may(otherwise(meeting, { proposedBy: null }))).toBe(false);
  expect(may({ ...meeting, proposedBy: 'yen' })).toBe(false);
});

test('ghi nhận đi vắng: chính người đứng đầu Ban, Tổ, hoặc thư ký', () => {
  const b = new Bench('kien-giang');
  const may = (who: string) => allowed(b, who, { act: 'record-mandate' }).allowed;
  expect(['thanh', 'khoa', 'tram', 'cong', 'binh'].map(may)).toEqual([true, true, true, false, false]);
});

test('ghi nhận đi vắng của một lãnh đạo: chính người ấy hoặc thư ký', () => {
  const b = new Bench('kien-giang');
  const may = (who: string) => allowed(b, who, { act: 'record-mandate', of: 'thanh' }).allowed;
  expect(['thanh', 'khoa', 'tram', 'cong', 'binh'].map(may)).toEqual([true, false, true, false, false]);
});

test('xem cuộc họp không phải của mình: thư ký, người chủ trì; đưa vào lịch: người được mời và thư ký', () => {
  const b = new Bench('phu-quoc');
  const meeting = { ...b.draft('nga', 'committee', 'ad-hoc'), invitees: ['nga', 'tien'] };
  const may = (act: Act) =>
    ['hung', 'nga', 'thao', 'tien', 'yen'].filter((who) => allowed(b, who, act).allowed);
  expect(may({ act: 'follow-meeting', meeting })).toEqual(['hung', 'thao']);
  expect(may({ act: 'follow-meeting', meeting: null })).toEqual(['thao']);
  expect(may({ act: 'take-into-calendar', meeting })).toEqual(['nga', 'thao', 'tien']);
});

test('chức danh ở Tổ không cho quyền ở Ban, và ngược lại; giữ cả hai thì có cả hai', () => {
  const b = new Bench('ba-trang');
  const team: Act = { act: 'convene', body: 'team', kind: 'regular' };
  expect(allowed(b, 'hung', team).allowed).toBe(false);
  b.change('hung', { teamRole: 'deputy-team-lead' });
  expect(allowed(b, 'hung', team)).toMatchObject({ allowed: true, article: 'đoạn 3 Điều 7' });
  expect(allowed(b, 'hung', { act: 'convene', body: 'committee', kind: 'regular' }).allowed).toBe(false);
});

test('ai không gọi họp được thì không được mời chào lệnh ấy', () => {
  const b = new Bench('lang-son');
  const may = (who: string) => mayCallSomething(b.who(who), { ...b, now: NOW });
  expect(['thieu', 'hien', 'linh', 'mai', 'son'].map(may)).toEqual([true, true, true, false, false]);
});

test('cơ quan thường trực mang tên mới: người của cơ quan mới đề nghị được, của cơ quan cũ thì không', () => {
  const b = new Bench('phu-quoc');
  b.committee = { ...b.committee, standingAgency: 'Phòng Nội vụ' };
  const wish: Act = { act: 'propose', body: 'committee', kind: 'ad-hoc' };
  expect(allowed(b, 'yen', wish).allowed).toBe(true);
  expect(allowed(b, 'phuc', wish).allowed).toBe(false);
});

test('người chỉ được giao chủ trì không ghi thay lời của Chủ tịch, mà Quy chế để Chủ tịch đồng ý', () => {
  const b = new Bench('hoa-lam');
  // Không còn ở cơ quan thường trực, nơi chuẩn bị phiên họp.
  const members = b.committee.members.map((one) => (one.id === 'thuy' ? { ...one, agency: 'Sở Y tế' } : one));
  b.committee = { ...b.committee, members };
  const handed = { to: 'thuy', by: 'minh', recordedBy: 'minh', at: NOW };
  const meeting = otherwise(b.called('minh'), { handedChair: handed });
  const spoken: Act = { act: 'decide-as-chair', meeting, chairReachable: true, asker: 'ha', spoken: true };
  expect(allowed(b, 'thuy', { act: 'prepare', meeting }).allowed).toBe(true);
  expect(allowed(b, 'thuy', spoken)).toMatchObject({ allowed: false, people: [{ id: 'minh' }] });
  expect(allowed(b, 'phuc', spoken)).toMatchObject({ allowed: true, onBehalfOf: { id: 'minh' } });
});

test('từ chối nêu mỗi người một lần, dù việc thuộc quyền người ấy theo mấy lẽ', () => {
  const b = new Bench('uy-ban-to');
  const meeting = { ...aMeeting('uy-ban-to/2026-1'), body: 'to-2', convenedBy: 'hai' };
  const wish: Act = { act: 'send-conclusion', meeting, cleared: null };
  const said = refused(() => authorise(b.who('lien'), wish, { ...b, now: NOW })).people;
  expect(said).toMatchObject([{ name: 'Ngô Thanh Hải', leads: 'Tổ trưởng Tổ 2' }]);
});

test('Tổ trưởng của một nơi lập thêm ghi nhận việc đi vắng của mình, không của người khác', () => {
  const b = new Bench('uy-ban-to');
  const may = (who: string, of: string) => allowed(b, who, { act: 'record-mandate', of }).allowed;
  expect([may('hai', 'hai'), may('hai', 'chinh'), may('lien', 'lien')]).toEqual([true, false, false]);
});

test('nơi lập thêm: giao chủ trì, được ủy quyền triệu tập gọi theo chức danh nơi ấy, không theo Tổ công tác', () => {
  const b = new Bench('uy-ban-to');
  const rules = b.regulation.meetings['to-2'];
  const regular = rules?.convene.regular;
  if (!rules || !regular) throw new Error('no rules');
  const handChair = { by: 'team-lead', to: ['deputy-team-lead'], kinds: ['regular'], ...CITED } as const;
  const convene = {
    ...rules.convene,
    regular: {
      ...regular,
      by: ['team-lead'],
      authorised: { by: ['deputy-team-lead'], article: 'Điều 5', quote: '…' },
    },
  };
  const meetings = { ...b.regulation.meetings, 'to-2': { ...rules, handChair, convene } } as never;
  const law = { committee: b.committee, regulation: { ...b.regulation, meetings }, now: NOW };
  const meeting = { ...aMeeting('uy-ban-to/2026-1'), body: 'to-2', convenedBy: 'hai' };
  const said = (wish: Act) => refused(() => authorise(b.who('lien'), wish, law));
  const people = [{ name: 'Ngô Thanh Hải', leads: 'Tổ trưởng Tổ 2' }];
  expect(said({ act: 'hand-chair', meeting })).toMatchObject({ people, who: '' });
  expect(said({ act: 'convene', body: 'to-2', kind: 'regular' })).toMatchObject({
    people,
    who: 'Tổ phó Tổ 2 khi được ủy quyền',
  });
});
