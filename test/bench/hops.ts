import { Agent, request } from 'node:http';
import type { Store } from '../../src/ports/store.ts';
import { CROWD_FIRST, crowd } from '../doubles/crowd.ts';
import { fixture } from '../doubles/house.ts';
import { importCommittee } from '../doubles/import-committee.ts';
import { aMeeting } from '../storage/a-meeting.ts';
import type { Api } from './api.ts';
import { NOW } from './committees.ts';
import type { Served } from './served.ts';

const CONNECTIONS = 50;
/** So many of each connection in a round, each once the one before was acknowledged and answered. */
const EACH = 10;
export const SECRET = 'bi-mat-webhook-1';

export interface Round {
  /** Milliseconds of each update, on average: its share of the whole, until acknowledged, until its call is out. */
  readonly share: number;
  readonly acknowledged: number;
  readonly out: number;
  readonly processor: number;
}

/** Fifty people with a meeting ahead. */
export async function gather(store: Store): Promise<void> {
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
}

let update = 0;

/** `/hop` of all of them at once, by each connection so many times; of several processes each gets one in its turn. */
export async function asks(served: readonly Served[], api: Api): Promise<Round> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const [began, before] = [performance.now(), await processorOf(served)];
  let [acknowledged, out] = [0, 0];
  const one = async (at: number): Promise<void> => {
    for (let count = 0; count < EACH; count += 1) {
      const from = performance.now();
      const chat = CROWD_FIRST + at;
      const sent = api.sent(chat).then(() => {
        out += performance.now() - from;
      });
      await posted(portOf(served, at + count), agent, hop(chat));
      acknowledged += performance.now() - from;
      await sent;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, (_, at) => one(at)));
  const count = CONNECTIONS * EACH;
  const share = (performance.now() - began) / count;
  const processor = ((await processorOf(served)) - before) / count;
  agent.destroy();
  return { share, acknowledged: acknowledged / count, out: out / count, processor };
}

const portOf = (served: readonly Served[], turn: number): number => served[turn % served.length]?.port ?? 0;
const processorOf = async (served: readonly Served[]): Promise<number> =>
  (await Promise.all(served.map((one) => one.processor()))).reduce((all, one) => all + one, 0);

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
