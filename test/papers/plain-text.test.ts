import { unzipSync } from 'fflate';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { toInstant } from '../../src/domain/time/instant.ts';
import { calendarOf } from '../../src/papers/calendar.ts';
import { asCsv, workbook } from '../../src/papers/workbook.ts';
import type { SaidEvent } from '../../src/say/calendar.ts';

// Chữ người gõ, dù có ký tự gì: lịch, bảng tính vẫn đọc được, không thành dòng lệnh hay công thức.

const start = toInstant(Date.parse('2026-11-26T08:00:00+07:00'));
const end = toInstant(Date.parse('2026-11-26T10:00:00+07:00'));
const CONTROLS = Array.from({ length: 0x20 }, (_, code) => String.fromCharCode(code)).join('');
const STRANGE = `${CONTROLS}\u007f\u0085\u009f\u2028\ud83d`;

const event = (text: string): SaidEvent => ({
  ...{ id: 'kien-giang/2026-1', title: text, text, place: text, at: { start, end } },
  ...{ sequence: 0, stamp: start, cancelled: false },
});

describe('lịch', () => {
  const read = (text: string) => {
    const calendar = calendarOf(text, [event(text)], 'Asia/Ho_Chi_Minh');
    const parsed = new ICAL.Component(ICAL.parse(calendar));
    const events = parsed.getAllSubcomponents('vevent');
    expect(events).toHaveLength(1);
    // RFC 5545, §3.1: a line is folded at 75 octets, and holds no control but a tab.
    for (const line of calendar.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/[^\P{Cc}\t]|\p{Surrogate}/u);
    }
    return new ICAL.Event(events[0] as ICAL.Component);
  };

  test('ký tự điều khiển, nửa ký tự: bỏ, phần còn lại nguyên vẹn', () => {
    const said = read(`Họp${STRANGE}quý`);
    expect(said.summary.replace(/\s/g, '')).toBe('Họpquý');
    expect(said.location.replace(/\s/g, '')).toBe('Họpquý');
    expect(said.description.replace(/\s/g, '')).toBe('Họpquý');
  });

  test('dòng giả làm lịch vẫn là chữ', () => {
    const text = 'Họp\r\nEND:VEVENT\rBEGIN:VEVENT\nSUMMARY:giả; mạo, \\n “x”';
    const said = read(text);
    expect(said.summary).toBe('Họp END:VEVENT BEGIN:VEVENT SUMMARY:giả; mạo, \\n “x”');
    expect(said.description.split('\n')).toHaveLength(4);
  });
});

describe('bảng tính', () => {
  const table = (cell: string) => ({
    ...{ sheet: 'A', title: 'Bảng', columns: [{ head: 'Cột', width: 9 }], rows: [[cell]] },
  });
  const FORMULAS = [
    '=cmd',
    ' =cmd',
    '\t=cmd',
    '\r=cmd',
    '\n+1',
    '\u00a0=cmd',
    '＝cmd',
    ' ＋1',
    '－1',
    '＠x',
    '@x',
    '|x',
  ];

  test.each(FORMULAS)('.csv: %j có dấu nháy đứng trước', async (cell) => {
    const row = (await asCsv(table(cell))).toString('utf8').trimEnd().split(/\r?\n/).at(-1);
    expect(row).toMatch(/^'[=+\-@|＝＋－＠]/u);
  });

  test.each(FORMULAS)('.xlsx: %j là chữ', async (cell) => {
    const parts = unzipSync(await workbook(table(cell)));
    const text = (name: string) => Buffer.from(parts[name] ?? []).toString();
    expect(text('xl/worksheets/sheet1.xml')).not.toContain('<f>');
    expect(text('xl/sharedStrings.xml')).toContain(`<t>${cell.trim()}</t>`);
  });

  test('ký tự điều khiển không vào tệp', async () => {
    const parts = unzipSync(await workbook(table(`a${STRANGE}b`)));
    expect(Buffer.from(parts['xl/sharedStrings.xml'] ?? []).toString()).not.toMatch(/_x00|\ufffd/);
    expect((await asCsv(table(`a${CONTROLS.replace(/[\t\n\r]/g, '')}b`))).toString()).toContain('ab');
  });

  test('chữ thường, số âm, điện thoại giữ nguyên chữ', async () => {
    expect((await asCsv(table('Họp quý – “tổng kết”'))).toString()).toContain('\nHọp quý – “tổng kết”');
  });
});
