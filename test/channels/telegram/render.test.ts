import { describe, expect, test } from 'vitest';
import {
  renderCaption,
  renderChoices,
  renderOne,
  renderParts,
} from '../../../src/channels/telegram/render.ts';
import type { Meeting } from '../../../src/domain/meetings/meeting.ts';
import type { Message } from '../../../src/ports/channel.ts';
import { groupCard } from '../../../src/say/meetings/cards.ts';
import { answerChoices } from '../../../src/say/meetings/earlier.ts';
import { fixture, ZONE } from '../../doubles/house.ts';
import { committeeOf, makeMeeting } from '../../outbox/seeds.ts';

const NAME = 'thu_ky_so_bot';

describe('a text', () => {
  test('has its title in bold, counted in UTF-16 units', () => {
    const title = 'Họp 😀 khẩn';
    expect(renderParts({ title, text: 'Lúc 8 giờ' })).toEqual([
      { text: 'Họp 😀 khẩn\nLúc 8 giờ', entities: [{ type: 'bold', offset: 0, length: title.length }] },
    ]);
    expect(title.length).toBe([...title].length + 1);
  });

  test('without a title has no markup at all', () => {
    expect(renderParts({ text: '<b>*a*</b>' })).toEqual([{ text: '<b>*a*</b>', entities: [] }]);
  });

  test.each([
    ['at a line end', `${'a'.repeat(4_000)}\n${'b'.repeat(200)}`, ['a'.repeat(4_000), 'b'.repeat(200)]],
    ['at a space', `${'a'.repeat(4_000)} ${'b'.repeat(200)}`, ['a'.repeat(4_000), 'b'.repeat(200)]],
    ['anywhere, where it is one word', 'a'.repeat(4_100), ['a'.repeat(4_096), 'a'.repeat(4)]],
    ['exactly full', 'a'.repeat(4_096), ['a'.repeat(4_096)]],
    ['not within an emoji', `a${'😀'.repeat(2_048)}`, [`a${'😀'.repeat(2_047)}`, '😀']],
    ['leaving out a blank part', `${'a'.repeat(4_096)}${' '.repeat(5_000)}b`, ['a'.repeat(4_096), 'b']],
  ])('is split %s', (_, text, parts) => {
    expect(renderParts({ text }).map((part) => part.text.trim())).toEqual(parts);
    for (const part of renderParts({ text })) expect(part.text.length).toBeLessThanOrEqual(4_096);
  });

  test('is never blank', () => {
    expect(renderParts({ text: '' })).toEqual([{ text: '…', entities: [] }]);
    expect(renderOne({ text: '\n \n' })).toEqual({ text: '…', entities: [] });
  });

  test('has no half characters', () => {
    expect(renderParts({ title: 'Họp\ud83d', text: '\ude00Lúc 8 giờ 😀' })).toEqual([
      { text: 'Họp\nLúc 8 giờ 😀', entities: [{ type: 'bold', offset: 0, length: 3 }] },
    ]);
  });

  test('of an edit is cut, since it cannot become two', () => {
    const one = renderOne({ title: 'T'.repeat(5_000), text: '😀'.repeat(3_000) });
    expect(one.text.length).toBeLessThanOrEqual(4_096);
    expect(one.text.endsWith('\n…')).toBe(true);
    expect(one.entities).toEqual([{ type: 'bold', offset: 0, length: one.text.length }]);
  });

  test('under a file has up to 1024 characters; a longer one stands by itself', () => {
    const file = { channel: 'telegram', id: 'x', name: 'a.pdf', size: null };
    const fits: Message = { title: 'Tài liệu', text: 'a'.repeat(1_015), file };
    expect(renderCaption(fits)?.text.length).toBe(1_024);
    expect(renderCaption(fits)?.entities).toEqual([{ type: 'bold', offset: 0, length: 8 }]);
    expect(renderCaption({ ...fits, text: 'a'.repeat(1_016) })).toBeNull();
  });
});

describe('choices', () => {
  test('carry what they do, or open the private chat', () => {
    const choices = [
      [{ label: 'Dự họp', command: '/thamgia #a/2026-1.1' }],
      [{ label: 'Mở', openPrivate: 'x' }],
    ];
    expect(renderChoices(choices, NAME)).toEqual({
      inline_keyboard: [
        [{ text: 'Dự họp', callback_data: '/thamgia #a/2026-1.1' }],
        [{ text: 'Mở', url: 'https://t.me/thu_ky_so_bot?start=x' }],
      ],
    });
  });

  test('that carry more than 64 bytes are left out, not the message with them', () => {
    const fits = `/${'ợ'.repeat(21)}`;
    const choices = [
      [{ label: 'Vừa', command: fits }],
      [{ label: 'Dài', command: `${fits}a` }],
      [{ label: ' ', command: '/x' }],
    ];
    expect(Buffer.byteLength(fits)).toBe(64);
    expect(renderChoices(choices, NAME)).toEqual({
      inline_keyboard: [[{ text: 'Vừa', callback_data: fits }]],
    });
  });

  test('have short labels', () => {
    const [[button] = []] = renderChoices(
      [[{ label: '😀'.repeat(60), command: '/x' }]],
      NAME,
    ).inline_keyboard;
    expect(button?.text.length).toBeLessThanOrEqual(60);
    expect(button?.text).toMatch(/^😀+…$/u);
  });

  test('of a meeting fit for the longest committee id there may be', () => {
    const id = `${'a'.repeat(32)}/2026-1234` as const;
    const meeting: Meeting = { ...makeMeeting('kien-giang'), id, revision: 1_234 };
    expect(renderChoices(answerChoices(meeting), NAME).inline_keyboard.flat().length).toBe(3);
  });
});

test('a group’s card for 300 invitees, with everything as long as it may be, is one message', () => {
  const { regulation } = fixture('kien-giang');
  const invitees = Array.from({ length: 300 }, (_, at) => `thanh-vien-${at}`);
  const long = (most: number) => 'Đẩy mạnh ứng dụng dữ liệu dân cư 😀 '.repeat(100).slice(0, most);
  const meeting: Meeting = {
    ...makeMeeting('kien-giang'),
    title: long(300),
    place: long(300),
    agenda: long(3_000),
    guests: Array.from({ length: 50 }, () => long(200)),
    invitees,
  };
  const card = groupCard(meeting, { committee: committeeOf('kien-giang'), regulation, zone: ZONE });
  expect(renderParts(card).length).toBe(1);
  expect(renderOne(card).text).toContain('300 người được mời');
});

describe('a list that the buttons repeat', () => {
  const choose = { text: 'Sửa mục nào?\n1. Thời gian\n2. Địa điểm', listed: 2 };

  test('is not written either where a way back stands beside them, which is no item of it', () => {
    const choices = [
      ...buttons('Thời gian', 'Địa điểm'),
      [{ label: 'Câu trước', command: '/truoc', quiet: true as const }],
    ];
    expect(renderParts({ ...choose, choices })[0]?.text).toBe('Sửa mục nào?');
  });
  const buttons = (...labels: string[]): NonNullable<Message['choices']> =>
    labels.map((label) => [{ label, command: '/x' }]);

  test('is not written above them', () => {
    const message = { ...choose, choices: buttons('Thời gian', 'Địa điểm') };
    expect(renderParts(message)).toEqual([{ text: 'Sửa mục nào?', entities: [] }]);
  });

  test('stays where it says more than they do, or one of them is cut', () => {
    expect(renderParts({ ...choose, choices: buttons('Giờ', 'Địa điểm') })[0]?.text).toContain(
      '1. Thời gian',
    );
    const long = 'Địa điểm '.repeat(8).trim();
    const text = `Sửa mục nào?\n1. Thời gian\n2. ${long}`;
    expect(renderParts({ text, listed: 2, choices: buttons('Thời gian', long) })[0]?.text).toBe(text);
  });
});
