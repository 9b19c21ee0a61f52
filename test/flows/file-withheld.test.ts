import { describe, expect, test } from 'vitest';
import { TABLES } from '../../src/domain/committee/table-file.ts';
import { PAPER_KINDS } from '../../src/domain/papers/paper.ts';
import { toInstant } from '../../src/domain/time/instant.ts';
import { fetchMade } from '../../src/papers/makers.ts';
import { house, opens, talk } from '../stage.ts';
import { held } from './held.ts';

// Tệp chờ gửi: đến lúc làm mới hỏi lại người yêu cầu còn được nhận không.

const ID = 'kien-giang';

/** Who asked is no longer on the committee, or not what they were. */
async function becomes(id: string, change: 'left' | 'member'): Promise<void> {
  await house.store.transaction(async (tx) => {
    const committee = await tx.committees.get(ID);
    if (!committee) throw new Error('no committee');
    const members = committee.members.map((one) => {
      if (one.id !== id) return one;
      return change === 'left'
        ? { ...one, left: toInstant(house.now()) }
        : { ...one, role: 'member' as const, teamRole: null, secretary: false };
    });
    tx.committees.put(ID, { ...committee, members });
  });
}

const outcome = async (id: string): Promise<string> => {
  const clock = house.now;
  const fetch = fetchMade({ store: house.store, zone: 'Asia/Ho_Chi_Minh', soffice: null, clock });
  const file = { channel: 'bot', id, name: 'x', size: null };
  return fetch(file, 50_000_000).then(
    (bytes) => (bytes.length > 0 ? 'made' : 'empty'),
    (error) => error.failure?.kind ?? String(error),
  );
};

const MEETING = `${ID}/2026-1`;
const OF_SECRETARY = [
  ...TABLES.flatMap((kind) => ['xlsx', 'csv'].map((as) => `${as}:${kind}/${ID}/2026/tram@1`)),
  `zip:${MEETING}/tram@1`,
  `matrix:${ID}/tram@1`,
  `paper:minutes ${MEETING} tram 1`,
  `paper:report ${ID}/2026 tram 1`,
];

describe('Kiên Giang', () => {
  test('người yêu cầu còn được nhận: làm như thường; đã thôi tham gia: không làm', async () => {
    await opens(ID);
    await held(house, ID);
    for (const id of OF_SECRETARY) expect([id, await outcome(id)]).toEqual([id, 'made']);
    await becomes('tram', 'left');
    const all = [
      ...OF_SECRETARY,
      `ics:${MEETING}/tram@1`,
      ...PAPER_KINDS.flatMap((kind) => [
        `paper:${kind} ${MEETING} tram 1`,
        `pdf:paper:${kind} ${MEETING} tram 1`,
      ]),
    ];
    for (const id of all) expect([id, await outcome(id)]).toEqual([id, 'file-withheld']);
  });

  test('còn là thành viên nhưng thôi làm thư ký: hồ sơ, biên bản, sổ không gửi nữa', async () => {
    await opens(ID);
    await held(house, ID);
    await becomes('tram', 'member');
    for (const id of [
      `zip:${MEETING}/tram@1`,
      `paper:minutes ${MEETING} tram 1`,
      `xlsx:register/${ID}/2026/tram@1`,
    ])
      expect([id, await outcome(id)]).toEqual([id, 'file-withheld']);
  });

  test('tin đang chờ: người ấy nhận một câu thay cho tệp và lời kèm', async () => {
    await opens(ID);
    const tram = talk.member(ID, 'tram');
    await held(house, ID);
    house.fake.fault({ method: 'sendDocument', kind: 'status', status: 502, times: 1 });
    tram.says('/hosohop');
    await house.fake.until(() => house.fake.calls.some(({ method }) => method === 'sendDocument'));
    await becomes('tram', 'left');
    await tram.hears('Tệp đồng chí yêu cầu không gửi nữa');
  });
});
