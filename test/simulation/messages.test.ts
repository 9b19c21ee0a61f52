import { expect, test } from 'vitest';
import type { Address } from '../../src/domain/address.ts';
import { post } from '../../src/outbox/post.ts';
import type { Envelope, Transaction } from '../../src/ports/store.ts';
import { MessageWatch } from './invariants/messages.ts';
import type { Seen } from './invariants/seen.ts';

const TEXT = 'Nhắc việc: kỳ này chưa có cuộc họp định kỳ.';
const NEWER = 'Đã bỏ câu trả lời vừa ghi.';
const [ZALO, TELEGRAM] = ['zalo:665', 'telegram:15'] as const;

function watched() {
  const faults: string[] = [];
  const doubts = new Map<string, number>();
  const world = { arrivals: { doubts, refusedFor: new Set() } };
  const watch = new MessageWatch({ world, fault: (what: string) => faults.push(what) } as unknown as Seen);
  const put = (id: string, after: Envelope | null): void =>
    watch.look([{ shelf: 'outbox', id, before: null, after }]);
  return {
    faults,
    doubts,
    posts(id: string, to: Address, text = TEXT, revision = 1): void {
      const outbox = { put: (_: string, fresh: Envelope) => put(id, { ...fresh, revision }) };
      post({ outbox } as unknown as Transaction, id, { to, message: { text } }, id);
    },
    leaves: (id: string): void => put(id, null),
    reads: (chat: string, text = TEXT): void =>
      watch.arrives({ at: 0, chat, group: false, edit: false, answers: false, text }),
  };
}

/** Zalo refuses its token: the message reaches its person by Telegram. */
function goneByAnotherWay() {
  const watch = watched();
  watch.posts('2026-12-01', ZALO);
  watch.posts('2026-12-01', TELEGRAM);
  watch.reads(TELEGRAM);
  watch.leaves('2026-12-01');
  expect(watch.faults).toEqual([]);
  return watch;
}

test('tin đã đi đường khác không nhận thay cho tin sau cùng lời ở nơi cũ', () => {
  const { posts, reads, leaves, faults } = goneByAnotherWay();
  posts('2026-12-11', ZALO);
  reads(ZALO);
  leaves('2026-12-11');
  expect(faults).toEqual([]);
});

test('tin đã đi đường khác mà vẫn tới nơi cũ là thừa; tin rời hàng mà không tới nơi nào là mất', () => {
  const { posts, reads, leaves, faults } = goneByAnotherWay();
  reads(ZALO);
  expect(faults).toEqual([expect.stringContaining(`nobody put on its way what ${ZALO} read`)]);
  posts('2026-12-11', ZALO);
  leaves('2026-12-11');
  expect(faults[1]).toContain(`2026-12-11 for ${ZALO} is gone, and never arrived`);
});

test('tin được thay khi đang trên đường: lời cũ và lời mới, mỗi lời tới một lần; lời mới phải tới', () => {
  const { posts, reads, leaves, faults } = watched();
  posts('request', ZALO);
  posts('request', ZALO, NEWER, 2);
  reads(ZALO);
  reads(ZALO, NEWER);
  expect(faults).toEqual([]);
  reads(ZALO);
  expect(faults).toEqual([expect.stringContaining('read twice')]);
  posts('request', ZALO, TEXT, 3);
  leaves('request');
  expect(faults[1]).toContain('is gone, and never arrived');
});

test('tin còn trên dây khi tiến trình chết, tiến trình sau gửi lại và tới trước: tin trên dây tới sau là một lần thừa, không hơn', () => {
  const { posts, reads, leaves, doubts, faults } = watched();
  posts('2026-12-01', TELEGRAM);
  doubts.set(TELEGRAM, 1);
  reads(TELEGRAM);
  leaves('2026-12-01');
  reads(TELEGRAM);
  expect(faults).toEqual([]);
  reads(TELEGRAM);
  expect(faults).toEqual([expect.stringContaining('nobody put on its way')]);
});
