import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Postgres } from '../doubles/postgres.ts';
import { Desk } from '../fixtures/desk.ts';
import { aMeeting } from '../storage/a-meeting.ts';

const KIEN_GIANG = readFileSync(new URL('../fixtures/committees/kien-giang.yaml', import.meta.url), 'utf8');

let postgres: Postgres;
let desk: Desk;
let schemas = 0;

beforeAll(async () => {
  postgres = await Postgres.start();
});
afterAll(() => postgres.stop());
beforeEach(() => {
  desk = new Desk();
  expect.hasAssertions();
});
afterEach(() => desk.close());

const database = (): string => {
  schemas += 1;
  return postgres.url({ schema: `chuyen_${schemas}` });
};
const at = (name: string): string => join(desk.folder, name);
const documents = (name: string): string[] => readFileSync(at(name), 'utf8').split('\n').slice(1);

async function ran(...args: string[]): Promise<string> {
  const { code, printed, complained } = await desk.run(...args);
  expect({ code, complained }).toEqual({ code: 0, complained: '' });
  return printed;
}

/** A committee with a meeting, one closed, and what the program keeps for itself. */
async function fill(): Promise<void> {
  await ran('import', desk.write('ban.yaml', KIEN_GIANG));
  await desk.inStore(async (tx) => {
    tx.meetings.put('kien-giang/2026-2', aMeeting('kien-giang/2026-2', 30));
    tx.archive('meetings', 'kien-giang', '2026', 'kien-giang/2026-1', aMeeting('kien-giang/2026-1'));
    tx.archive(
      'problems',
      'kien-giang',
      '2025',
      'kien-giang/2025-1',
      { id: 'cũ' },
      '2025-12-31T17:00:00.000Z',
    );
    tx.settings.put('zalo-tokens', { value: 'giá trị “lạ” \u2028 \u0000 😀' });
  });
}

describe('chuyển toàn bộ dữ liệu', () => {
  test('thư mục → cơ sở dữ liệu → thư mục: không mất và không đổi một chữ nào', async () => {
    await fill();
    expect(await ran('export-all', at('mot.jsonl'))).toMatch(/Đã chép \d+ mục ra mot\.jsonl/);
    expect((statSync(at('mot.jsonl')).mode & 0o777).toString(8)).toBe('600');
    desk.database = database();
    expect(await ran('import-all', at('mot.jsonl'))).toContain('Chỉ chạy bot ở một nơi');
    await ran('export-all', at('hai.jsonl'));
    desk.database = null;
    const back = new Desk();
    try {
      expect((await back.run('import-all', at('hai.jsonl'))).code).toBe(0);
      expect((await back.run('export-all', at('ba.jsonl'))).code).toBe(0);
      expect(documents('hai.jsonl')).toEqual(documents('mot.jsonl'));
      expect(documents('ba.jsonl')).toEqual(documents('mot.jsonl'));
      expect(documents('mot.jsonl').length).toBeGreaterThan(10);
    } finally {
      back.close();
    }
  });

  test('nơi nhận đã có Ban, tệp lạ, tệp bị cắt, tệp của chương trình mới hơn: một câu, không đổi gì', async () => {
    await fill();
    await ran('export-all', at('mot.jsonl'));
    const refused = async (path: string): Promise<string> => {
      const { code, complained } = await desk.run('import-all', path);
      expect(code).toBe(1);
      return complained;
    };
    expect(await refused(at('mot.jsonl'))).toContain('đã có dữ liệu');
    expect(await refused(at('khong-co.jsonl'))).toContain('Không thấy tệp');
    expect(await refused(at('ban.yaml'))).toContain('không phải tệp do export-all ghi');
    const text = readFileSync(at('mot.jsonl'), 'utf8');
    writeFileSync(at('cut.jsonl'), text.slice(0, -200));
    expect(await refused(at('cut.jsonl'))).toContain('không còn nguyên');
    writeFileSync(at('moi.jsonl'), text.replace(/"meetings":\d+/, '"meetings":999'));
    expect(await refused(at('moi.jsonl'))).toContain('phiên bản mới hơn');
    const again = await desk.run('export-all', at('mot.jsonl'));
    expect(again).toMatchObject({ code: 1, complained: expect.stringContaining('không ghi đè') });
    expect(readFileSync(at('mot.jsonl'), 'utf8')).toBe(text);
  });
});
