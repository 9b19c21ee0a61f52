import { toInstant } from '../../../src/domain/time/instant.ts';
import { CROWD_FIRST, House } from '../../doubles/house.ts';
import { aMeeting } from '../../storage/a-meeting.ts';
import { both, type Figure, median, ms, type Row, type Spent, spent, wall } from '../measured.ts';

const MEETINGS = 5_000;
const YEARS = 5;
const INVITEES = 20;
const ROUNDS = 7;
const [SECRETARY, OTHER] = [CROWD_FIRST + 1, CROWD_FIRST + 2];

/** What every one of them is about, and what one in a hundred. */
const [ALL, FEW] = ['so ket quy', 'chuyen doi so'];

/** `/hoso` over an archive of 5,000 meetings, and what somebody else's `/hop` waits meanwhile. */
export const row: Row = {
  seconds: 180,
  measure: async () => {
    const house = await House.open({ crowd: 50 });
    try {
      await fillArchive(house);
      await house.begins({});
      const search = (words: string) => asked(house, SECRETARY, `/hoso ${words}`, /hồ sơ/);
      const hop = () => asked(house, OTHER, '/hop', /cuộc họp/);
      const first = await spent(() => search(FEW));
      const figures: Figure[] = [];
      for (const [words, found] of [
        [FEW, MEETINGS / 100],
        [ALL, MEETINGS],
      ] as const) {
        const [alone, searching, meanwhile]: [Spent[], Spent[], Spent[]] = [[], [], []];
        for (let round = 0; round < ROUNDS; round += 1) {
          alone.push(await spent(hop));
          searching.push(await spent(() => search(words)));
          const busy = search(words);
          meanwhile.push(await spent(hop));
          await busy;
        }
        figures.push(
          {
            what: `/hoso over ${MEETINGS} meetings, ${found} of them found`,
            figure: ms(median(wall(searching))),
            wanted: '≤ 200 ms',
            beside: `${both(searching)}; the first after a start ${ms(first.wall)}`,
          },
          {
            what: 'a /hop of somebody else, asked right after it',
            figure: ms(median(wall(meanwhile))),
            wanted: '≤ 20 ms',
            beside: `with nothing else ${both(alone)}`,
          },
        );
      }
      return figures;
    } finally {
      await house.close();
    }
  },
};

async function fillArchive(house: House): Promise<void> {
  const people = Array.from({ length: INVITEES }, (_, at) => `tv-${at}`);
  const each = MEETINGS / YEARS;
  for (let year = 2026 - YEARS; year < 2026; year += 1)
    await house.store.transaction(async (tx) => {
      const [regulation = ''] = (await tx.regulations.all()).map(([id]) => id);
      for (let at = 1; at <= each; at += 1) {
        const id = `dong-nguoi/${year}-${at}`;
        const meeting = {
          ...aMeeting(id, INVITEES),
          ...{ convenedBy: 'tv-0', draftedBy: 'tv-1', invitees: people },
          ...{ start: `${year}-11-27T01:00:00.000Z`, regulation },
          ...(at % 100 === 0 ? { title: 'Họp chuyên đề chuyển đổi số' } : {}),
        };
        tx.archive('meetings', 'dong-nguoi', `${year}`, id, meeting, toInstant(house.now()));
      }
    });
}

/** Until a message that says this has come. */
async function asked({ fake }: House, who: number, asks: string, says: RegExp): Promise<void> {
  const before = fake.messages(who).length;
  fake.says(who, asks);
  const answer = await fake.until(() => fake.messages(who)[before], 60_000);
  if (!says.test(answer.text ?? '')) throw new Error(`${asks}: ${answer.text}`);
}
