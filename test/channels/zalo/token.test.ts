import { beforeEach, describe, expect, test } from 'vitest';
import { Tokens } from '../../../src/channels/zalo/token.ts';
import type { Trouble } from '../../../src/channels/zalo/zalo.ts';
import { failureOf } from '../../contracts/channel.ts';
import { APP, NOW, Wire } from './bench.ts';
import { MemoryVault } from './memory-vault.ts';

const HOUR = 3_600_000;
const OAUTH = /access_token$/;

let wire: Wire;
let vault: MemoryVault;
let now: number;
let troubles: Trouble[];
beforeEach(() => {
  wire = new Wire();
  vault = new MemoryVault();
  now = NOW;
  troubles = [];
});

/** A process; all share the wire and the vault. */
const keeper = (
  refreshToken: string | null = 'refresh-0',
  more: Partial<typeof APP & { alone: boolean; pause: () => Promise<void> }> = {},
): Tokens =>
  new Tokens({
    ...APP,
    root: 'https://oauth.zaloapp.com',
    fetch: wire.fetch,
    timeout: 1_000,
    vault,
    refreshToken,
    clock: () => now,
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    ...more,
    look: 1,
    tell: (trouble) => troubles.push(trouble),
  });
const exchanged = (): string[] => wire.to(OAUTH).map(({ body }) => body.refresh_token);

describe('đổi token', () => {
  test('lần đầu bằng token đã dán, rồi mỗi lần bằng token mới nhất', async () => {
    const tokens = keeper();
    expect(await tokens.current()).toBe('access-1');
    expect(await tokens.current()).toBe('access-1');
    now += 20 * HOUR;
    expect(await tokens.current()).toBe('access-2');
    expect(exchanged()).toEqual(['refresh-0', 'refresh-1']);
    expect(wire.asked[0]?.body).toEqual({
      refresh_token: 'refresh-0',
      app_id: APP.appId,
      grant_type: 'refresh_token',
    });
  });

  test('chưa đến 20 giờ thì chưa đổi', async () => {
    const tokens = keeper();
    await tokens.current();
    now += 20 * HOUR - 1;
    expect(await tokens.current()).toBe('access-1');
  });

  test('nhiều người cần cùng lúc chỉ đổi một lần', async () => {
    const tokens = keeper();
    expect(new Set(await Promise.all(Array.from({ length: 20 }, () => tokens.current())))).toEqual(
      new Set(['access-1']),
    );
    expect(exchanged()).toHaveLength(1);
  });

  test('hai tiến trình chung một kho cùng đổi: Zalo chỉ được hỏi một lần', async () => {
    const [one, other] = [keeper(), keeper()];
    expect(await Promise.all([one.current(), other.current()])).toEqual(['access-1', 'access-1']);
    expect(exchanged()).toEqual(['refresh-0']);
  });

  test('khởi động lại thì dùng tiếp token đã giữ', async () => {
    await keeper().current();
    expect(await keeper().current()).toBe('access-1');
    expect(exchanged()).toHaveLength(1);
  });

  test('chưa ghi được thì chưa dùng, và token mới không mất', async () => {
    const tokens = keeper();
    await tokens.current();
    now += 21 * HOUR;
    vault.onKept = (kept) => {
      // The lease is kept; what comes next is not.
      if (kept?.includes('until')) vault.fails = 1;
      vault.onKept = () => {};
    };
    expect(await failureOf(tokens.current())).toEqual({ kind: 'network' });
    expect(vault.kept).not.toContain('access-2');
    expect(await tokens.current()).toBe('access-2');
    expect(exchanged()).toEqual(['refresh-0', 'refresh-1']);
    expect(await keeper().current()).toBe('access-2');
  });

  test('tiến trình giữ kho một mình: hợp đồng đổi token của tiến trình đã chết không giữ ai lại', async () => {
    await keeper().current();
    now += 20 * HOUR;
    const kept = JSON.parse(vault.kept ?? '{}');
    vault.kept = JSON.stringify({ ...kept, lease: { by: 'da-chet', until: now + 60_000 } });
    expect(await keeper('refresh-0', { alone: true }).current()).toBe('access-2');
  });

  test('đang đợi tiến trình khác thì nói đợi gì, đến bao giờ', async () => {
    await keeper().current();
    now += 26 * HOUR;
    const kept = JSON.parse(vault.kept ?? '{}');
    vault.kept = JSON.stringify({ ...kept, lease: { by: 'khac', until: now + 60_000 } });
    const heard: (string | null)[] = [];
    const tokens = keeper('refresh-0', { pause: async () => void heard.push(tokens.waiting) });
    await failureOf(tokens.current());
    expect(heard.at(-1)).toContain(`ends at ${new Date(now + 60_000).toISOString()}`);
    expect(tokens.waiting).toBeNull();
  });

  test('một tiến trình chết giữa chừng: hết hạn giữ chỗ thì tiến trình khác đổi', async () => {
    await keeper().current();
    now += 26 * HOUR;
    const kept = JSON.parse(vault.kept ?? '');
    vault.kept = JSON.stringify({ ...kept, lease: { by: 'da-chet', until: now + 60_000 } });
    const tokens = keeper();
    expect(await failureOf(tokens.current())).toEqual({ kind: 'network' });
    expect(exchanged()).toHaveLength(1);
    now += 60_000;
    expect(await tokens.current()).toBe('access-2');
  });

  test('trong khi tiến trình khác đang đổi, token còn sống vẫn dùng', async () => {
    await keeper().current();
    now += 21 * HOUR;
    const kept = JSON.parse(vault.kept ?? '');
    vault.kept = JSON.stringify({ ...kept, lease: { by: 'khac', until: now + 60_000 } });
    expect(await keeper().current()).toBe('access-1');
    expect(exchanged()).toHaveLength(1);
  });

  test('kho bị hỏng thì bắt đầu lại từ token đã dán', async () => {
    vault.kept = '{"access":';
    expect(await keeper().current()).toBe('access-1');
  });
});

describe('Zalo không nhận token giữa chừng', () => {
  test('thì đổi một lần, cho tất cả', async () => {
    const tokens = keeper();
    const bad = await tokens.current();
    expect(await Promise.all([tokens.replace(bad), tokens.replace(bad)])).toEqual(['access-2', 'access-2']);
    expect(exchanged()).toHaveLength(2);
  });

  test('mà tiến trình khác đã đổi rồi, thì lấy cái đã đổi', async () => {
    const [one, other] = [keeper(), keeper()];
    const bad = await one.current();
    await other.current();
    await other.replace(bad);
    expect(await one.replace(bad)).toBe('access-2');
    expect(exchanged()).toHaveLength(2);
  });

  test('token mới nào cũng không nhận, thì không đổi mãi', async () => {
    const tokens = keeper();
    let token = await tokens.current();
    for (let at = 0; at < 3; at += 1) token = await tokens.replace(token);
    expect(await failureOf(tokens.replace(token))).toEqual({ kind: 'auth' });
    expect(exchanged()).toHaveLength(4);
  });
});

describe('Zalo từ chối refresh token', () => {
  const REFUSAL = { error: -14020, error_name: 'Refresh token expired', error_reason: 'refresh-0' };

  test('thì không hỏi nữa, báo một lần, cho đến khi có token mới', async () => {
    wire.answers(OAUTH, REFUSAL);
    const tokens = keeper();
    for (let at = 0; at < 3; at += 1) expect(await failureOf(tokens.current())).toEqual({ kind: 'auth' });
    expect(await failureOf(keeper().current())).toEqual({ kind: 'auth' });
    expect(exchanged()).toEqual(['refresh-0']);
    expect(troubles).toEqual(['refresh-refused', 'refresh-refused']);
    expect(tokens.problem).toContain('-14020');
    expect(tokens.problem).not.toContain('refresh-0');

    const renewed = keeper('dan-moi');
    expect(await renewed.current()).toBe('access-1');
    expect(renewed.problem).toBeNull();
    expect(exchanged()).toEqual(['refresh-0', 'dan-moi']);
  });

  test('thì token còn sống vẫn dùng cho đến khi hết', async () => {
    const tokens = keeper();
    await tokens.current();
    now += 21 * HOUR;
    wire.answers(OAUTH, REFUSAL);
    expect(await tokens.current()).toBe('access-1');
    expect(tokens.problem).not.toBeNull();
    now += 5 * HOUR;
    expect(await failureOf(tokens.current())).toEqual({ kind: 'auth' });
    expect(exchanged()).toHaveLength(2);
    expect(troubles).toEqual(['refresh-refused']);
  });

  test('thì tiến trình còn mang token cũ không kéo mọi người về token ấy', async () => {
    await keeper('cu').current();
    await keeper('moi').current();
    expect(await keeper('cu').current()).toBe('access-2');
    expect(exchanged()).toEqual(['cu', 'moi']);
  });

  test('vì khóa của app sai, thì sửa khóa là đủ', async () => {
    wire.answers(OAUTH, { error: -14004 });
    const wrong = keeper('refresh-0', { appSecret: 'go-nham' });
    expect(await failureOf(wrong.current())).toEqual({ kind: 'auth' });
    expect(troubles).toEqual(['app']);
    expect(await keeper().current()).toBe('access-1');
  });
});

describe('OAuth không trả lời', () => {
  test.each(['drop', '<html>502</html>', 503, { error: -1 }, {}])(
    '%j: dùng token còn sống, lát sau hỏi lại',
    async (answer) => {
      const tokens = keeper();
      await tokens.current();
      now += 21 * HOUR;
      wire.answers(OAUTH, answer);
      expect(await tokens.current()).toBe('access-1');
      expect(await tokens.current()).toBe('access-1');
      expect(exchanged()).toHaveLength(2);
      now += 2_000;
      expect(await tokens.current()).toBe('access-2');
      expect(exchanged()).toEqual(['refresh-0', 'refresh-1', 'refresh-1']);
      expect(troubles).toEqual([]);
    },
  );

  test('mà token đã hết, thì là lỗi mạng, và không hỏi dồn', async () => {
    wire.answers(OAUTH, 'drop');
    const tokens = keeper();
    expect(await failureOf(tokens.current())).toEqual({ kind: 'network' });
    expect(await failureOf(tokens.current())).toEqual({ kind: 'network' });
    expect(exchanged()).toHaveLength(1);
  });
});

test('chưa có token nào thì nói là thiếu', async () => {
  const tokens = keeper(null);
  expect(await failureOf(tokens.current())).toEqual({ kind: 'auth' });
  expect(troubles).toEqual(['needs-refresh-token']);
  expect(tokens.problem).toContain('ZALO_REFRESH_TOKEN');
  expect(wire.asked).toEqual([]);
});
