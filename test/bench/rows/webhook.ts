import { Agent, request } from 'node:http';
import { versions } from '../../../src/versions/versions.ts';
import { openJsonStore } from '../../../storage/json-store.ts';
import { CROWD_FIRST, crowd } from '../../doubles/crowd.ts';
import { fixture } from '../../doubles/house.ts';
import { importCommittee } from '../../doubles/import-committee.ts';
import { aMeeting } from '../../storage/a-meeting.ts';
import { type Api, openApi } from '../api.ts';
import { NOW } from '../committees.ts';
import { dataOf, inFolder } from '../folder.ts';
import { inTurns, median, ms, type Row, ratio, times } from '../measured.ts';
import { openServed, type Served } from '../served.ts';

const CONNECTIONS = 50;
/** So many of each connection in a round, each once the one before was acknowledged and answered. */
const EACH = 10;
const ROUNDS = 7;
const SECRET = 'bi-mat-webhook-1';

interface Round {
  /** Milliseconds of each update, on average: its share of the whole, until acknowledged, until its call is out. */
  readonly share: number;
  readonly acknowledged: number;
  readonly out: number;
  readonly processor: number;
}

/** `/hop` of 50 people at once by webhook, beside grammY and express, which answer a constant. */
export const row: Row = {
  seconds: 150,
  measure: () =>
    inFolder(async (folder) => {
      const api = await openApi();
      const peer = await openServed('peer.ts', ['', api.url, SECRET]);
      const own: Served[] = [];
      for (const size of [1, 100]) {
        const data = await dataOf(size - 1, folder);
        await gather(data);
        own.push(await openServed('serving.ts', [data, api.url, SECRET], { compiled: true }));
      }
      const all = { peer, ...Object.fromEntries([1, 100].map((size, at) => [size, own[at] as Served])) };
      const rounds = Object.fromEntries(
        Object.entries(all).map(([name, served]) => [name, () => asks(served, api)]),
      );
      // What is compiled as it runs has been.
      await inTurns(rounds, 2);
      const spans = await inTurns(rounds, ROUNDS);
      for (const served of Object.values(all)) await served.stop();
      api.close();
      const { peer: theirs = [] } = spans;
      return [1, 100].flatMap((size) => {
        const ours = spans[size] ?? [];
        const beside = (of: (round: Round) => number) =>
          `${ms(median(ours.map(of)))}; grammY and express ${ms(median(theirs.map(of)))}`;
        const line = (what: string, of: (round: Round) => number, wanted: string) => ({
          ...{ what, wanted, beside: beside(of) },
          figure: times(ratio(theirs.map(of), ours.map(of))),
        });
        return [
          line(`/hop by webhook, ${size} committees: updates a second`, (one) => one.share, '≥ 0.5'),
          line('the same, until its API call is out', (one) => one.out, ''),
          line('the same, until acknowledged', (one) => one.acknowledged, '≥ 0.8'),
          line('the same, processor time of an update', (one) => one.processor, ''),
        ];
      });
    }),
};

/** Fifty people with a meeting ahead. */
async function gather(data: string): Promise<void> {
  const store = await openJsonStore(data, versions);
  await importCommittee(store, crowd(CONNECTIONS), fixture('kien-giang').regulation, NOW);
  await store.transaction(async (tx) => {
    const id = 'dong-nguoi/2026-1';
    const invitees = Array.from({ length: CONNECTIONS }, (_, at) => `tv-${at}`);
    const { id: name, version } = fixture('kien-giang').regulation;
    tx.meetings.put(id, {
      ...aMeeting(id, 0),
      ...{
        invitees,
        regulation: `${name}@${version}`,
        start: '2026-12-11T01:00:00.000Z',
        convenedBy: 'tv-0',
        draftedBy: 'tv-1',
        papers: [],
      },
    });
  });
  await store.close();
}

let update = 0;

async function asks(served: Served, api: Api): Promise<Round> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const [began, before] = [performance.now(), await served.processor()];
  let [acknowledged, out] = [0, 0];
  const one = async (at: number): Promise<void> => {
    for (let count = 0; count < EACH; count += 1) {
      const from = performance.now();
      const chat = CROWD_FIRST + at;
      const sent = api.sent(chat).then(() => {
        out += performance.now() - from;
      });
      await posted(served.port, agent, hop(chat));
      acknowledged += performance.now() - from;
      await sent;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, (_, at) => one(at)));
  const count = CONNECTIONS * EACH;
  const share = (performance.now() - began) / count;
  const processor = ((await served.processor()) - before) / count;
  agent.destroy();
  return { share, acknowledged: acknowledged / count, out: out / count, processor };
}

function hop(id: number): string {
  update += 1;
  const person = { id, first_name: 'A' };
  return JSON.stringify({
    update_id: update,
    message: {
      ...{ message_id: update, date: Math.floor(Date.parse(NOW) / 1_000), text: '/hop' },
      ...{ chat: { ...person, type: 'private' }, from: { ...person, is_bot: false } },
      entities: [{ type: 'bot_command', offset: 0, length: 4 }],
    },
  });
}

/** Resolves when it was answered with 200. */
const posted = (port: number, agent: Agent, body: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'x-telegram-bot-api-secret-token': SECRET,
    };
    const options = { host: '127.0.0.1', port, path: '/telegram/webhook', method: 'POST', agent, headers };
    const post = request(options, (response) => {
      response.resume();
      response.on('end', () =>
        response.statusCode === 200 ? resolve() : reject(new Error(`${response.statusCode}`)),
      );
    });
    post.on('error', reject);
    post.end(body);
  });
