import { expect, test } from 'vitest';
import { OutboxLine } from '../../src/outbox/line.ts';
import { post } from '../../src/outbox/post.ts';
import type { Envelope, Shelf, Transaction } from '../../src/ports/store.ts';

const NOW = '2026-11-30T01:00:00.000Z';

/** A transaction with an outbox and without any account. */
function shelved(): { readonly tx: Transaction; readonly outbox: Map<string, Envelope> } {
  const outbox = new Map<string, Envelope>();
  const shelf: Partial<Shelf<Envelope>> = {
    get: async (id) => outbox.get(id) ?? null,
    all: async () => [...outbox],
    put: (id, envelope) => outbox.set(id, envelope),
  };
  return { tx: { outbox: shelf, accounts: { get: async () => null } } as unknown as Transaction, outbox };
}

test('tin của nền tảng không bật chỉ được đếm: không ai xét tới lượt nó, dù có bao nhiêu', async () => {
  const { tx, outbox } = shelved();
  const line = new OutboxLine((channel) => (channel === 'telegram' ? false : null));
  for (let at = 0; at < 1_000; at += 1)
    post(tx, `cũ/${at}`, { to: `zalo:${at}`, message: { text: 'a' } }, NOW);
  await line.renew(tx);
  post(tx, 'mới/1', { to: 'telegram:1', message: { text: 'a' } }, NOW);
  post(tx, 'mới/2', { to: 'zalo:1', message: { text: 'a' } }, NOW);
  await line.look(tx, ['mới/1', 'mới/2']);
  expect([...line.inTurn()].map(({ entry }) => entry.id)).toEqual(['mới/1']);
  expect(line.size).toBe(1);
  expect(line.waiting().get('zalo')).toEqual({ length: 1_001, oldest: NOW });
  outbox.delete('mới/2');
  await line.look(tx, ['mới/2']);
  expect(line.follow(new Map([['cũ/1', null]]))).toBe(true);
  expect(line.waiting().get('zalo')?.length).toBe(999);
});
