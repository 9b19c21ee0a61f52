import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { redeem } from '../../src/accounts/invitations.ts';
import { unknownAccount } from '../../src/accounts/link.ts';
import type { Address } from '../../src/domain/address.ts';
import { type Committee, memberById, regulationOn } from '../../src/domain/committee/committee.ts';
import { waiting } from '../../src/domain/meetings/attendance.ts';
import type { Meeting } from '../../src/domain/meetings/meeting.ts';
import type { Account } from '../../src/ports/store.ts';
import { versions } from '../../src/versions/versions.ts';
import { openStore } from '../../storage/open-store.ts';
import { Desk } from '../fixtures/desk.ts';
import { Program } from '../fixtures/program.ts';

const ROOT = new URL('../../', import.meta.url);
const KIEN_GIANG = readFileSync(new URL('test/fixtures/committees/kien-giang.yaml', ROOT), 'utf8');
const REGULATION = readFileSync(new URL('src/regulations/kien-giang-2022.yaml', ROOT), 'utf8');
const ID = 'kien-giang';

let desk: Desk;
beforeEach(async () => {
  desk = new Desk();
  expect((await put(KIEN_GIANG)).code).toBe(0);
});
afterEach(() => desk.close());

const put = (text: string) => desk.run('import', desk.write('ban.yaml', text));

/** The file with an entry changed; what is not there cannot be changed. */
function edited(from: string | RegExp, to: string, text = KIEN_GIANG): string {
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`nothing like ${from}`);
  return changed;
}

const without = (id: string, text = KIEN_GIANG): string =>
  edited(new RegExp(`  - id: ${id}\\n(    .*\\n)+`), '', text);

const stored = (): Promise<Committee> =>
  desk.inStore(async (tx) => {
    const committee = await tx.committees.get(ID);
    if (!committee) throw new Error('nothing was imported');
    return committee;
  });
const member = async (id: string) => {
  const found = memberById(await stored(), id);
  if (!found) throw new Error(`no member ${id}`);
  return found;
};
const seatsOf = (address: string) =>
  desk.inStore(async (tx) => (await tx.accounts.get(address))?.seats.map((seat) => seat.member));

const live = (): string => readFileSync(join(desk.data, 'live.json'), 'utf8');

describe('nạp lại', () => {
  test('nạp hai lần không đổi gì', async () => {
    const before = live();
    desk.today = '2026-11-25';
    const again = await put(KIEN_GIANG);
    expect(again).toMatchObject({ code: 0, complained: '' });
    expect(again.printed).toContain('Đã nạp BCĐ Đề án 06: 9 thành viên.');
    expect(live()).toBe(before);
  });

  test('ngày nghỉ thư ký đã nhập thì còn; ngày ghi trong tệp thay cho ngày trùng', async () => {
    const day = (date: string, name: string) =>
      ({ date, kind: 'swap-off', name, legalBasis: 'Công văn 1', status: 'official' }) as const;
    await desk.inStore(async (tx) => {
      const committee = await tx.committees.get(ID);
      if (!committee) throw new Error('nothing was imported');
      const daysOff = [day('2026-11-30', 'thư ký nhập'), day('2026-12-01', 'thư ký nhập')];
      tx.committees.put(ID, { ...committee, daysOff });
    });
    const row = "{ date: 2026-11-30, kind: swap-off, name: tệp, legalBasis: 'Công văn 2', status: official }";
    expect((await put(`${KIEN_GIANG}daysOff:\n  - ${row}\n`)).code).toBe(0);
    expect((await stored()).daysOff).toEqual([
      { ...day('2026-11-30', 'tệp'), legalBasis: 'Công văn 2' },
      day('2026-12-01', 'thư ký nhập'),
    ]);
  });

  test('sửa rồi nạp: cập nhật tại chỗ', async () => {
    const { no } = await member('binh');
    await put(
      edited('name: Trần Thanh Bình', 'name: Trần Thanh Bình An').replace(
        'place: Kiên Giang',
        'place: Rạch Giá',
      ),
    );
    expect(await member('binh')).toMatchObject({ no, name: 'Trần Thanh Bình An', left: null });
    expect((await stored()).place).toBe('Rạch Giá');
  });

  test('tệp có lỗi không đổi gì', async () => {
    const before = live();
    const refused = await put(edited('role: head', 'role: truong').replace('place: Kiên Giang', 'place: X'));
    expect(refused.code).toBe(1);
    expect(refused.printed).toContain('chưa có gì thay đổi');
    expect(live()).toBe(before);
  });

  test('người mới có số mới; số của người đã rời không cấp lại', async () => {
    expect((await member('luan')).no).toBe(9);
    const added = (id: string) =>
      edited('groups:', `  - id: ${id}\n    name: Đỗ Mới\n    role: member\ngroups:`);
    await put(added('moi'));
    expect((await member('moi')).no).toBe(10);
    await put(KIEN_GIANG);
    await put(added('khac'));
    expect((await member('khac')).no).toBe(11);
    await put(added('moi'));
    expect(await member('moi')).toMatchObject({ no: 10, left: null });
  });
});

describe('rời Ban', () => {
  test('không bị xóa, thôi ghế, tài khoản còn đó', async () => {
    desk.today = '2026-12-01';
    await put(without('trinh'));
    expect(await member('trinh')).toMatchObject({ no: 5, left: '2026-12-01', accounts: [] });
    expect(await seatsOf('telegram:1505')).toEqual([]);
    desk.today = '2026-12-09';
    await put(without('trinh'));
    expect((await member('trinh')).left).toBe('2026-12-01');
  });

  test('không còn được mời dự cuộc họp sắp tới; cuộc họp đã qua giữ nguyên', async () => {
    const meeting = (id: string, start: string): Meeting =>
      ({
        id: `${ID}/${id}`,
        committee: ID,
        start,
        state: 'called',
        regulation: 'kien-giang-2022@1',
        ...{
          body: 'committee',
          kind: 'regular',
          title: 'Họp quý',
          place: 'A',
          agenda: '',
          guests: [],
          papers: [],
        },
        ...{ convenedBy: 'thanh', handedChair: null, cards: [], deliveries: {}, movedFrom: null },
        invitees: ['thanh', 'trinh', 'hoa'],
        answers: {
          trinh: {
            kind: 'absent',
            reason: 'ốm',
            consent: { state: 'asked' },
            at: '2026-11-18T01:00:00.000Z',
            by: 'trinh',
          },
        },
        log: [],
      }) as Partial<Meeting> as Meeting;
    await desk.inStore(async (tx) => {
      for (const one of [
        meeting('2026-1', '2026-11-19T01:00:00.000Z'),
        meeting('2026-2', '2026-11-27T01:00:00.000Z'),
      ])
        tx.meetings.put(one.id, one);
    });
    await put(without('trinh'));
    const [past, coming] = await desk.inStore(async (tx) => (await tx.meetings.all()).map(([, one]) => one));
    expect(past?.invitees).toEqual(['thanh', 'trinh', 'hoa']);
    expect(coming?.invitees).toEqual(['thanh', 'hoa']);
    // Đề nghị của người đã rời không còn chờ ai quyết định.
    expect(past?.answers).toHaveProperty('trinh');
    expect(coming && waiting(coming)).toEqual([]);
    expect(coming?.log).toMatchObject([{ act: 'left', by: 'committee-file', note: 'trinh' }]);
    const acts = await desk.inStore(async (tx) => (await tx.acts.list(`${ID}/`)).map(([, one]) => one));
    expect(acts).toMatchObject([{ act: 'left', subject: `meetings:${ID}/2026-2`, note: 'trinh' }]);
  });

  test('mã mời đã cấp không mở cửa cho người đã rời', async () => {
    const first = await put(edited('    telegram: 1508\n', ''));
    expect(first.printed).not.toContain('Mã mời');
    const code = await secretaryCode();
    await put(
      without('moi', withSecretary()).replace('    role: member', '    secretary: true\n    role: member'),
    );
    expect(await take(code)).toBeNull();
  });
});

const withSecretary = (): string =>
  edited('groups:', '  - id: moi\n    name: Đỗ Mới\n    role: team-member\n    secretary: true\ngroups:');
async function secretaryCode(): Promise<string> {
  const { printed } = await put(withSecretary());
  const [, code] = /Mã mời thư ký Đỗ Mới: nhắn cho bot câu \/start (\w{20})/.exec(printed) ?? [];
  if (!code) throw new Error(printed);
  return code;
}
const take = (code: string) => desk.inStore((tx) => redeem(tx, code, `${desk.today}T03:00:00.000Z`));

describe('tài khoản và nhóm', () => {
  /** As an invitation does. */
  const link = (id: string, address: Address) =>
    desk.inStore(async (tx) => {
      const committee = await tx.committees.get(ID);
      if (!committee) throw new Error('nothing was imported');
      const members = committee.members.map((one) =>
        one.id === id ? { ...one, accounts: [...one.accounts, address] } : one,
      );
      tx.committees.put(ID, { ...committee, members });
      const account: Account = {
        ...unknownAccount(address),
        seats: [{ committee: ID, member: id }],
        current: ID,
        reachableSince: '2026-11-20T03:00:00.000Z',
        linkedAt: '2026-11-20T03:00:00.000Z',
      };
      tx.accounts.put(address, account);
    });

  test('tài khoản đã liên kết qua lời mời vẫn giữ nguyên', async () => {
    const file = edited('    telegram: 1505\n', '');
    await put(file);
    await link('trinh', 'telegram:777');
    const before = live();
    await put(file);
    expect(live()).toBe(before);
    expect((await member('trinh')).accounts).toContain('telegram:777');
    expect(await seatsOf('telegram:777')).toEqual(['trinh']);
  });

  test('thêm Zalo không mất Telegram', async () => {
    await put(edited('    telegram: 1505\n', '    zalo: "6650000000000000001"\n'));
    expect((await member('trinh')).accounts).toEqual(['zalo:6650000000000000001', 'telegram:1505']);
  });

  test('tệp ghi tài khoản khác: tài khoản cũ thôi ghế', async () => {
    await put(edited('telegram: 1505', 'telegram: 1999'));
    expect((await member('trinh')).accounts).toEqual(['telegram:1999']);
    expect(await seatsOf('telegram:1505')).toEqual([]);
    expect(await seatsOf('telegram:1999')).toEqual(['trinh']);
  });

  test('tài khoản ghi nhầm người, sửa lại: chỉ còn ghế của người đúng', async () => {
    await put(
      edited('telegram: 1505', 'telegram: "0"').replace('    telegram: "0"\n', '').replace('1504', '1505'),
    );
    expect(await seatsOf('telegram:1505')).toEqual(['binh']);
    expect((await member('trinh')).accounts).toEqual([]);
  });

  test('một người ngồi ở hai Ban: nạp Ban này không động tới Ban kia', async () => {
    const other = edited('id: kien-giang\n', 'id: ban-khac\n').replace('-1001000000005', '-1001000000077');
    await desk.run('import', desk.write('khac.yaml', other));
    const before = live();
    await put(KIEN_GIANG);
    expect(live()).toBe(before);
    await put(without('trinh'));
    const seats = await desk.inStore(async (tx) => (await tx.accounts.get('telegram:1505'))?.seats);
    expect(seats).toEqual([{ committee: 'ban-khac', member: 'trinh' }]);
  });

  test('nhóm gắn bằng /ketnoi vẫn giữ; nhóm của Ban khác thì không lấy', async () => {
    const chat = 'telegram:-1009' as const;
    await desk.inStore(async (tx) => {
      const committee = await tx.committees.get(ID);
      if (!committee) throw new Error('nothing was imported');
      const groups = [...committee.groups, { chat, topics: { notices: '3', reminders: null } }];
      tx.committees.put(ID, { ...committee, groups });
      tx.groups.put(chat, { committee: ID });
    });
    await put(KIEN_GIANG);
    expect((await stored()).groups).toEqual([
      { chat: 'telegram:-1001000000005', topics: { notices: '5', reminders: '7' } },
      { chat, topics: { notices: '3', reminders: null } },
    ]);

    const before = live();
    const thief = edited('id: kien-giang\n', 'id: ban-khac\n');
    expect(await desk.run('import', desk.write('khac.yaml', thief))).toMatchObject({
      code: 1,
      complained:
        'Nhóm telegram:-1001000000005 đang gắn với "kien-giang". Xin bỏ nhóm này khỏi một trong hai tệp.',
    });
    expect(live()).toBe(before);
  });

  test('thư ký chưa có tài khoản: mã dùng một lần, mã mới thay mã cũ', async () => {
    const first = await secretaryCode();
    const second = await secretaryCode();
    expect(live()).not.toContain(second);
    expect(await take(first)).toBeNull();
    expect(await take(second)).toMatchObject({ committee: ID, member: 'moi' });
    expect(await take(second)).toBeNull();
  });
});

describe('quy chế', () => {
  const OWN = REGULATION.replace('id: kien-giang-2022', 'id: ban-rieng');
  const withOwn = edited('regulation: kien-giang-2022', 'regulation: quy-che/ban-rieng.yaml');
  const own = (text: string) => {
    mkdirSync(join(desk.folder, 'quy-che'), { recursive: true });
    desk.write('quy-che/ban-rieng.yaml', text);
    return put(withOwn);
  };
  const later = (text: string, from: string): string =>
    edited('effectiveFrom: 2022-03-31', `effectiveFrom: ${from}`, text);

  test('quy chế thứ sáu: một tệp YAML, không một dòng mã', async () => {
    const title = 'title: Quy chế hoạt động của Ban thứ sáu';
    const text = edited(/^title: .*$/m, title, OWN).replace('every: P2M', 'every: P3M');
    const { code, printed } = await own(text);
    expect(code).toBe(0);
    expect(printed).toContain('Quy chế: Quy chế hoạt động của Ban thứ sáu (61/QĐ-BCĐ');
    const regulation = await desk.inStore((tx) => tx.regulations.get('ban-rieng@1'));
    expect(regulation?.meetings.committee.regular).toMatchObject([{ every: 'P3M' }]);
    expect(regulationOn(await stored(), '2026-11-20')).toBe('ban-rieng@1');
  });

  test('cùng bản mà nội dung khác: từ chối và chỉ cách', async () => {
    await own(OWN);
    const before = live();
    const changed = OWN.replace('every: P2M', 'every: P3M');
    expect(await own(changed)).toMatchObject({
      code: 1,
      complained:
        'Quy chế ban-rieng bản 1 đã được lưu với nội dung khác. Xin tăng mục version trong tệp quy chế rồi nạp lại; các cuộc họp cũ vẫn theo bản cũ.',
    });
    expect(live()).toBe(before);
    expect((await own(changed.replace('version: 1', 'version: 2'))).code).toBe(0);
    expect(regulationOn(await stored(), '2026-11-20')).toBe('ban-rieng@2');
    expect(await desk.inStore((tx) => tx.regulations.get('ban-rieng@1'))).not.toBeNull();
  });

  test('có hiệu lực từ ngày sau: đến ngày đó mới theo, trước đó theo quy chế hôm nay', async () => {
    const { code, printed } = await own(later(OWN, '2027-01-01'));
    expect(code).toBe(0);
    expect(printed).toContain(
      'Quy chế này có hiệu lực từ 01/01/2027; đến ngày đó vẫn theo quy chế kien-giang-2022, bản 1.',
    );
    const committee = await stored();
    expect(regulationOn(committee, '2026-12-31')).toBe('kien-giang-2022@1');
    expect(regulationOn(committee, '2027-01-01')).toBe('ban-rieng@1');
    const before = live();
    await put(withOwn);
    expect(live()).toBe(before);
  });

  test('đổi ý, nạp lại quy chế cũ: quy chế kia thôi chờ', async () => {
    await own(later(OWN, '2027-01-01'));
    await put(KIEN_GIANG);
    expect(regulationOn(await stored(), '2027-06-01')).toBe('kien-giang-2022@1');
  });

  test('nạp nhầm quy chế rồi nạp lại cho đúng: theo quy chế ghi trong tệp, dù nó ban hành trước', async () => {
    await put(
      edited('regulation: kien-giang-2022', 'regulation: ba-trang-2023').replace(
        'role: standing-deputy-team-lead',
        'role: team-member',
      ),
    );
    expect(regulationOn(await stored(), '2026-11-20')).toBe('ba-trang-2023@1');
    await put(KIEN_GIANG);
    expect(regulationOn(await stored(), '2026-11-20')).toBe('kien-giang-2022@1');
  });
});

test('chương trình đang giữ thư mục dữ liệu: từ chối bằng lời', { timeout: 60_000 }, async () => {
  const holder = await openStore({ dataDir: desk.data }, versions);
  const before = live();
  const importing = new Program(desk.folder, ['committee', 'import', 'ban.yaml'], { DATA_DIR: desk.data });
  expect(await importing.ended).toBe(1);
  expect(importing.stderr).toMatch(/^Thư mục dữ liệu .* đang được một tiến trình khác sử dụng\. .*\n$/);
  await holder.close();
  expect(live()).toBe(before);
});
