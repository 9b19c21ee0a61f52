import { describe, expect, test } from 'vitest';
import { circulate } from '../../src/domain/circulation.ts';
import { cast } from '../../src/domain/sheets/ballot.ts';
import { closedEarly, countedAt, ended, unsettled } from '../../src/domain/sheets/end.ts';
import { mattersOf, modeOf } from '../../src/domain/sheets/mode.ts';
import { awaitsDecision, isSheetOver, outcomeOf } from '../../src/domain/sheets/result.ts';
import {
  decided,
  isSheetClosed,
  rephrased,
  type Sheet,
  silentOnSheet,
} from '../../src/domain/sheets/sheet.ts';
import { fixture } from '../doubles/house.ts';
import { otherwise } from './otherwise.ts';

const AT = '2026-11-20T02:00:00.000Z';
const DEADLINE = '2026-11-25T09:00:00.000Z';

const open = (to: readonly string[]): Sheet => ({
  id: 'ban/2026-1',
  committee: 'ban',
  body: 'committee',
  question: 'Đồng ý không?',
  papers: [],
  openedBy: 'a',
  recordedBy: 'a',
  article: null,
  at: AT,
  deadline: DEADLINE,
  secret: false,
  matter: 'plans',
  mode: { how: 'majority', of: null, article: 'khoản 2 Điều 3' },
  countOf: 'asked',
  silence: null,
  meeting: null,
  state: 'open',
  closed: null,
  ballots: {},
  voted: [],
  salt: null,
  sealed: null,
  decision: null,
  circulation: circulate({ title: '', by: 'a', to, wantsAcknowledgement: false }),
  log: [],
});
const sheet = (to: readonly string[], more: Partial<Sheet> = {}): Sheet => otherwise(open(to), more);

const answered = (start: Sheet, votes: string): Sheet =>
  [...votes].reduce((then, letter, at) => {
    const vote = letter === 'y' ? 'yes' : letter === 'n' ? 'no' : 'other';
    const id = start.circulation.to[at] ?? '';
    return cast(then, id, start.secret ? `k${9 - at}` : id, { vote, text: '' }, AT);
  }, start);

const FOUR = ['a', 'b', 'c', 'd'];
const HAND = { by: 'a', onBehalfOf: null };
const member = (id: string, left: string | null = null) => ({ id, left });
const ROLL = { members: FOUR.map((id) => member(id)), zone: 'Asia/Ho_Chi_Minh' };

describe('đa số', () => {
  const verdict = (votes: string, more: Partial<Sheet> = {}) =>
    outcomeOf(answered(sheet(FOUR, more), votes)).verdict;

  test('phải quá nửa số người được hỏi; đúng một nửa thì không bên nào có đa số', () => {
    expect(verdict('yyy')).toBe('passed');
    expect(verdict('yy')).toBe('no-majority');
    expect(verdict('yynn')).toBe('no-majority');
    expect(verdict('nnn')).toBe('rejected');
    expect(verdict('')).toBe('no-majority');
  });
  test('tính trên số người trả lời thì người im lặng không kéo xuống; ý kiến khác vẫn nằm trong số đó', () => {
    const more = { countOf: 'answered' } as const;
    expect(verdict('yy', more)).toBe('passed');
    expect(verdict('yyo', more)).toBe('passed');
    expect(verdict('yo', more)).toBe('no-majority');
    expect(verdict('', more)).toBe('no-majority');
  });
  test('im lặng chỉ tính là đồng ý khi phiếu nói rõ căn cứ', () => {
    expect(verdict('yn')).toBe('no-majority');
    const silence = 'Công văn 12';
    const sent = { state: 'sent', at: AT, channel: 'telegram' } as const;
    const told = (...ids: string[]) => ({
      ...sheet(FOUR).circulation,
      deliveries: Object.fromEntries(ids.map((id) => [id, sent])),
    });
    expect(verdict('yn', { silence, circulation: told(...FOUR) })).toBe('passed');
    // Chưa nhận được phiếu thì im lặng không nói lên điều gì.
    expect(verdict('yn', { silence, circulation: told('a', 'b', 'c') })).toBe('no-majority');
    const late = { ...sent, at: '2026-11-25T10:00:00.000Z' };
    const circulation = { ...told('a', 'b', 'c'), deliveries: { c: sent, d: late } };
    expect(verdict('yn', { silence, circulation })).toBe('no-majority');
  });
  test('Quy chế đòi tỷ lệ cao hơn quá nửa thì phải đủ tỷ lệ ấy; phiếu quyết định không thay được', () => {
    const least = (share: '2/3' | '3/4' | '9/10', moreThan = false) =>
      ({ how: 'majority', of: 'all', least: { share, more: moreThan }, article: 'khoản 2 Điều 8' }) as const;
    expect(verdict('yyyn', { mode: least('3/4') })).toBe('passed');
    expect(verdict('yyyn', { mode: least('3/4', true) })).toBe('no-majority');
    expect(verdict('yyyn', { mode: least('9/10') })).toBe('no-majority');
    expect(verdict('yyyy', { mode: least('9/10', true) })).toBe('passed');
    expect(verdict('nnny', { mode: least('2/3') })).toBe('rejected');
    const tie = { of: 'head', by: 'a', article: 'khoản 1 Điều 12' } as const;
    expect(verdict('yynn', { tie })).toBe('passed');
    expect(verdict('yynn', { tie, mode: least('2/3') })).toBe('no-majority');
  });
  test('một người quyết định thì phiếu là ý kiến tham mưu và chờ quyết định', () => {
    const one = answered(
      sheet(FOUR, { mode: { how: 'leader', role: 'head', article: 'khoản 1 Điều 2' } }),
      'yyyy',
    );
    expect(outcomeOf(one).verdict).toBe('advice');
    expect(awaitsDecision(one)).toBe(true);
    const then = decided(one, 'Đồng ý', { by: 'h', recordedBy: 'h' }, DEADLINE);
    expect(awaitsDecision(then)).toBe(false);
    expect(() => decided(then, 'Thôi', { by: 'h', recordedBy: 'h' }, DEADLINE)).toThrow('sheet-decided');
    expect(() => decided(one, 'Sớm', { by: 'h', recordedBy: 'h' }, AT)).toThrow('sheet-open');
  });
});

test('đúng giờ hạn là hết hạn; người không được hỏi, bỏ trùng đều bị từ chối', () => {
  const one = sheet(FOUR);
  expect(isSheetClosed(one, '2026-11-25T08:59:59.999Z')).toBe(false);
  expect(isSheetClosed(one, DEADLINE)).toBe(true);
  const yes = { vote: 'yes', text: '' } as const;
  expect(() => cast(one, 'a', 'a', yes, DEADLINE)).toThrow('sheet-closed');
  // Viết trong hạn mà đến sau khi đã tổng hợp: kết quả không đổi nữa.
  expect(() => cast(ended(one, ROLL), 'a', 'a', yes, AT)).toThrow('sheet-counted');
  expect(() => cast(one, 'x', 'x', yes, AT)).toThrow('sheet-not-asked');
  const then = cast(one, 'a', 'a', yes, AT);
  expect(() => cast(then, 'a', 'a', yes, AT)).toThrow('sheet-same');
  expect(silentOnSheet(then)).toEqual(['b', 'c', 'd']);
  expect(() => rephrased(then, 'Câu khác', { by: 'a', onBehalfOf: null }, AT)).toThrow('sheet-answered');
  expect(rephrased(one, 'Câu khác', { by: 'a', onBehalfOf: null }, AT).circulation.version).toBe(2);
});

test('phiếu đã có kết luận lưu 30 ngày; còn chờ quyết định thì một năm', () => {
  const settled = answered(sheet(FOUR), 'yyy');
  expect(isSheetOver(settled, '2026-12-25T08:59:00.000Z')).toBe(false);
  expect(isSheetOver(settled, '2026-12-25T09:00:00.000Z')).toBe(true);
  const advice = sheet(FOUR, { mode: { how: 'leader', role: 'head', article: 'khoản 1 Điều 2' } });
  expect(isSheetOver(advice, '2027-11-25T09:00:00.000Z')).toBe(false);
  expect(isSheetOver(advice, '2027-11-26T09:00:00.000Z')).toBe(true);
});

test('một, hai phiếu kín thì không công bố gì và không kết luận; không phiếu nào, hoặc từ ba phiếu thì công bố', () => {
  const secret = sheet(FOUR, { secret: true, salt: 'muối', countOf: 'answered' });
  const verdict = (votes: string) => outcomeOf(ended(answered(secret, votes), ROLL)).verdict;
  expect(['', 'y', 'yy', 'yyy'].map(verdict)).toEqual(['no-majority', 'withheld', 'withheld', 'passed']);
  // Việc do đa số quyết định thì không chờ ai quyết định thay.
  expect(awaitsDecision(ended(answered(secret, 'y'), ROLL))).toBe(false);
});

test('phiếu kín: thứ tự lưu không theo thứ tự trả lời; kết thúc thì không còn mã và tên', () => {
  const one = answered(sheet(FOUR, { secret: true, salt: 'muối' }), 'yno');
  expect(Object.keys(one.ballots)).toEqual(['k7', 'k8', 'k9']);
  const late = cast(one, 'd', 'k5', { vote: 'yes', text: '' }, AT);
  expect(late.voted).toEqual(FOUR);
  const then = ended(late, ROLL);
  expect(then).toMatchObject({ ballots: {}, salt: null });
  expect(then.sealed?.map(({ vote }) => vote)).toEqual(['no', 'other', 'yes', 'yes']);
  expect(outcomeOf(then).tally).toEqual({ asked: 4, yes: 2, no: 1, other: 1, silent: 0 });
  expect(ended(then, ROLL)).toBe(then);
});

test('cách quyết định lấy từ quy chế: chỉ Kiên Giang nêu việc theo đa số và việc phải thông qua trước', () => {
  const of = (id: string) => fixture(id).regulation;
  expect(mattersOf(of('kien-giang'), 'committee')).toEqual([
    ...[
      'directions',
      'plans',
      'programmes',
      'regulation',
      'implementation-plan',
      'yearly-plan',
      'stage-plan',
    ],
    'other',
  ]);
  expect(mattersOf(of('phu-quoc'), 'committee')).toEqual(['other']);
  expect(modeOf('plans', of('kien-giang'), 'committee').how).toBe('majority');
  expect(modeOf('yearly-plan', of('kien-giang'), 'committee').how).toBe('passed-first');
  expect(modeOf('other', of('kien-giang'), 'committee')).toMatchObject({ how: 'leader', role: 'head' });
  expect(modeOf('other', of('kien-giang'), 'team')).toMatchObject({ how: 'leader', role: 'team-lead' });
  // Một việc mà quy chế này không nêu tên thì theo cách chung.
  expect(modeOf('plans', of('phu-quoc'), 'committee').how).toBe('leader');
  expect(modeOf('other', of('lang-son'), 'committee').how).toBe('leader');
  expect(modeOf('other', of('binh-dinh'), 'committee')).toEqual({ how: 'unstated' });
});

describe('người đã rời Ban', () => {
  const roll = {
    ...ROLL,
    members: [member('a'), member('b'), member('c', '2026-11-24'), member('d', '2026-11-26')],
  };

  test('rời trước ngày kết thúc mà chưa trả lời thì không tính; đã trả lời thì vẫn tính; rời sau thì vẫn tính', () => {
    expect(ended(answered(sheet(FOUR), 'yy'), roll).counted).toEqual(['a', 'b', 'd']);
    expect(ended(answered(sheet(FOUR), 'yyy'), roll).counted).toEqual(FOUR);
    expect(outcomeOf(ended(answered(sheet(FOUR), 'yy'), roll)).verdict).toBe('passed');
  });
  test('thôi ở nơi được hỏi cũng vậy; thôi từ trước khi được hỏi thì vẫn tính', () => {
    const left = (id: string, at: string) => ({ ...member(id), leftBodies: { committee: at } });
    const members = [
      member('a'),
      left('b', DEADLINE),
      left('c', '2026-11-24T02:00:00.000Z'),
      left('d', '2026-11-01'),
    ];
    expect(ended(sheet(FOUR), { ...ROLL, members }).counted).toEqual(['a', 'd']);
    expect(ended(answered(sheet(FOUR), 'yyy'), { ...ROLL, members }).counted).toEqual(FOUR);
  });
  test('lá phiếu quyết định đi theo chức vụ: khi kết thúc không còn giữ thì không quyết định nữa', () => {
    const tie = { of: 'head', by: 'a', article: 'khoản 1 Điều 12' } as const;
    const asked = answered(sheet(FOUR, { tie }), 'yynn');
    const lost = (until: string) => ({
      ...member('a'),
      formerPosts: [{ body: 'committee', role: 'head' as const, until }],
    });
    const verdict = (until: string) =>
      outcomeOf(ended(asked, { ...ROLL, members: [lost(until), ...FOUR.slice(1).map((id) => member(id))] }))
        .verdict;
    expect(verdict('2026-11-24T02:00:00.000Z')).toBe('no-majority');
    expect(verdict('2026-11-26T02:00:00.000Z')).toBe('passed');
  });
  test('tính đến lúc hỏi khi còn đang lấy ý kiến; kết thúc rồi thì không đổi nữa', () => {
    expect(countedAt(sheet(FOUR), AT, roll).counted).toEqual(FOUR);
    const then = ended(answered(sheet(FOUR), 'yy'), roll);
    expect(ended(then, { ...roll, members: [] })).toBe(then);
  });
});

test('phiếu kín không kết thúc sớm khi mới có một hai người trả lời', () => {
  const one = sheet(FOUR, { secret: true, salt: 'muối' });
  expect(() => closedEarly(answered(one, 'yn'), HAND, AT, ROLL)).toThrow('sheet-too-few');
  expect(closedEarly(answered(one, 'yny'), HAND, AT, ROLL)).toMatchObject({ state: 'closed', salt: null });
});

describe('phiếu mà đồng hồ chạy trước đã kết thúc', () => {
  test('mở lại khi giờ đúng: ai chưa trả lời thì trả lời được, ý kiến cũ vẫn được tính', () => {
    const open = answered(sheet(FOUR), 'yy');
    const back = unsettled(ended(open, ROLL), 'muoi', AT);
    expect(back).toEqual(open);
    expect(unsettled(ended(open, ROLL), 'muoi', DEADLINE)).toEqual(ended(open, ROLL));
  });

  test('phiếu kín: ý kiến đã niêm phong không sửa được, không tính hai lần; kết thúc thì gộp lại', () => {
    const open = answered(sheet(FOUR, { secret: true, salt: 'cu' }), 'yy');
    const back = unsettled(ended(open, ROLL), 'moi', AT);
    expect(back).toMatchObject({ salt: 'moi', ballots: {}, voted: ['a', 'b'] });
    expect(() => cast(back, 'a', 'khoa-moi', { vote: 'no', text: '' }, AT)).toThrow('sheet-sealed');
    const more = cast(back, 'c', 'khoa-c', { vote: 'no', text: '' }, AT);
    const over = ended(cast(more, 'c', 'khoa-c', { vote: 'yes', text: '' }, AT), ROLL);
    expect(over).toMatchObject({ salt: null, ballots: {} });
    expect(over.sealed).toHaveLength(3);
    expect(outcomeOf(over)).toMatchObject({ verdict: 'passed', tally: { yes: 3, no: 0 } });
  });
});
