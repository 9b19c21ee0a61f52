import { createHash, timingSafeEqual } from 'node:crypto';
import { type RequestHandler, Router } from 'express';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Measures } from '../ports/measures.ts';

/** What waits to be sent by one channel, in this process. */
export interface ChannelQueue {
  readonly channel: string;
  readonly length: number;
  /** How long the oldest has waited. */
  readonly seconds: number;
}

export interface Metrics {
  readonly measures: Measures;
  /** `/metrics`, for who has the token. */
  readonly routes: Router;
}

/** From a tenth of a millisecond to ten seconds. */
const SECONDS = [0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10];

/** Counts what it is told. `queues` is asked when somebody asks for the figures. */
export function openMetrics(token: string, queues: () => readonly ChannelQueue[]): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const named = (name: string, help: string) => ({ name: `thu_ky_so_${name}`, help, registers });
  const updates = new Histogram({
    ...named('update_seconds', 'From the arrival of an update until it is durable.'),
    labelNames: ['channel', 'how'],
    buckets: SECONDS,
  });
  const acts = new Counter({
    ...named('acts_total', 'What was put on record: answers, votes, reports and the rest.'),
    labelNames: ['act'],
  });
  const sends = new Counter({
    ...named('sends_total', 'What became of messages that were to leave.'),
    labelNames: ['channel', 'result'],
  });
  const commits = new Histogram({
    ...named('commit_seconds', 'From the end of the work of a transaction until it is durable.'),
    buckets: SECONDS,
  });
  const ticks = new Histogram({ ...named('tick_seconds', 'A look at what is due.'), buckets: SECONDS });
  const length = new Gauge({
    ...named('queue_length', 'Messages that wait, in the process that sends.'),
    labelNames: ['channel'],
    collect: () => {
      length.reset();
      for (const queue of queues()) length.set({ channel: queue.channel }, queue.length);
    },
  });
  const age = new Gauge({
    ...named('queue_oldest_seconds', 'How long the oldest of them has waited.'),
    labelNames: ['channel'],
    collect: () => {
      age.reset();
      for (const { channel, seconds } of queues()) age.set({ channel }, seconds);
    },
  });
  const measures: Measures = {
    update: (channel, how, seconds) => updates.observe({ channel, how }, seconds),
    act: (act) => acts.inc({ act }),
    sent: (channel, result) => sends.inc({ channel, result }),
    commit: (seconds) => commits.observe(seconds),
    tick: (seconds) => ticks.observe(seconds),
  };
  const routes = Router();
  routes.get('/metrics', withToken(token), async (_request, response) => {
    response.type(registry.contentType).end(await registry.metrics());
  });
  return { measures, routes };
}

/** Whoever has no token learns nothing, not even whether there is something. */
function withToken(token: string): RequestHandler {
  const expected = digest(`Bearer ${token}`);
  return (request, response, next) => {
    if (timingSafeEqual(digest(request.get('authorization') ?? ''), expected)) next();
    else response.status(404).end();
  };
}

/** Of one length, whatever was sent. */
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
