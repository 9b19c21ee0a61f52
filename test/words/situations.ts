import type { Task } from '../../src/domain/tasks/task.ts';
import { toInstant } from '../../src/domain/time/instant.ts';
import { House } from '../doubles/house.ts';
import { Group, type Heard, type Person } from '../flows/people.ts';
import { drafts, Talk } from '../flows/talk.ts';
import { accountOf, GROUP, gathers, type Who } from './committee.ts';

export const SITUATIONS = [
  'invited',
  'invited-group',
  'chair-one',
  'chair-two',
  'chair-participants',
  'to-acknowledge',
  'sheet',
  'report-due',
  'task',
  'secretary-idle',
  'member-idle',
  'head-idle',
] as const;
export type SituationName = (typeof SITUATIONS)[number];

/** The program with what waits in one situation, at nine on Saturday, 28 November 2026. */
export interface Stage {
  readonly house: House;
  readonly talk: Talk;
  /** The meeting's card in the group. */
  readonly card: Heard | null;
}

const BEFORE = '2026-11-27T09:00';
const NOW = '2026-11-28T09:00';

export async function opens(name: SituationName): Promise<Stage> {
  const house = await House.open();
  await gathers(house);
  house.turnTo(BEFORE);
  const talk = new Talk(house);
  const card = await prepares[name](talk);
  await talk.settled();
  house.turnTo(NOW);
  await talk.settled();
  return { house, talk, card };
}

const at = (talk: Talk, who: Who): Person => talk.person(accountOf(who));

async function plans(who: Person): Promise<Heard> {
  const line =
    'Họp Ban Chỉ đạo | 14h30 10/12/2026 | Phòng họp số 2 | Đánh giá kết quả năm 2026, thông qua kế hoạch năm 2027';
  return drafts(who, line, 'Họp định kỳ Ban Chỉ đạo', 'Toàn thể Ban');
}

/** The chair calls it himself, so that nothing is asked of him. */
async function calls(talk: Talk): Promise<Heard> {
  const chair = at(talk, 'an');
  await chair.taps('Gửi thông báo', await plans(chair));
  await chair.taps('Gửi', 'Gửi thông báo trên');
  await chair.hears('Đã gửi thông báo');
  return new Group(talk, GROUP).hears('Họp Ban Chỉ đạo');
}

async function asksLeave(talk: Talk): Promise<void> {
  await at(talk, 'hoa').asks('/vang đi công tác Hà Nội', 'xin vắng');
  await at(talk, 'an').hears('Trần Thị Hoa');
}

const prepares: Readonly<Record<SituationName, (talk: Talk) => Promise<Heard | null>>> = {
  invited: calls,
  'invited-group': calls,
  'chair-one': async (talk) => {
    await calls(talk);
    await asksLeave(talk);
    return null;
  },
  'chair-two': async (talk) => {
    await calls(talk);
    await asksLeave(talk);
    const hai = at(talk, 'hai');
    await hai.asks('/uyquyen Phạm Thị Lan | Phó Chánh Văn phòng | Nhất trí với dự thảo', 'Phạm Thị Lan');
    await at(talk, 'an').hears('Lê Văn Hải');
    return null;
  },
  'chair-participants': async (talk) => {
    const secretary = at(talk, 'thu');
    await secretary.taps('Gửi thông báo', await plans(secretary));
    await at(talk, 'an').hears('Xin ý kiến về thành phần dự họp');
    return null;
  },
  'to-acknowledge': async (talk) => {
    const secretary = at(talk, 'thu');
    secretary.says('/thongbao Kế hoạch tổng kết năm 2026 và văn bản kèm theo');
    await secretary.taps('Toàn thể Ban Chỉ đạo', 'Gửi tới ai?');
    await secretary.taps('Gửi ngay', 'Gửi khi nào?');
    await secretary.taps('Cần xác nhận', 'xác nhận đã nhận không?');
    await secretary.taps('Gửi', 'đồng chí ngay?');
    await secretary.hears('Đang gửi thông báo tới');
    return null;
  },
  sheet: async (talk) => {
    const secretary = at(talk, 'thu');
    await secretary.asks('/xinykien Thông qua kế hoạch năm 2027?', 'Thành phần');
    secretary.says('cả ban');
    await secretary.taps('Vấn đề khác', 'Vấn đề này thuộc loại nào?');
    await secretary.taps('Công khai, ghi tên', 'Lấy ý kiến theo hình thức nào?');
    await secretary.asks('16h 4/12/2026', 'Tài liệu kèm theo?');
    secretary.says('xong');
    await secretary.taps('Gửi', 'Gửi phiếu trên tới');
    await secretary.hears('Đã gửi phiếu');
    return null;
  },
  'report-due': async (talk) => {
    await calls(talk);
    await at(talk, 'minh').asks('/thamgia', 'dự họp');
    return null;
  },
  task: async (talk) => {
    await talk.house.store.transaction(async (tx) => tx.tasks.put(TASK.id, TASK));
    return null;
  },
  'secretary-idle': async (talk) => {
    await calls(talk);
    return null;
  },
  'member-idle': async () => null,
  'head-idle': calls,
};

const GIVEN = toInstant(Date.parse('2026-11-20T09:00:00+07:00'));
const TASK: Task = {
  id: 'loi-noi/2026-1',
  committee: 'loi-noi',
  conclusion: null,
  work: 'Rà soát dữ liệu dân cư',
  lead: { member: 'minh', agency: 'Sở Nội vụ' },
  with: [],
  dueText: 'trước 15/12/2026',
  due: '2026-12-14',
  givenBy: 'an',
  state: 'open',
  reports: [],
  handedBack: false,
  wanted: null,
  revision: 1,
  at: GIVEN,
  closedAt: null,
  log: [],
};
