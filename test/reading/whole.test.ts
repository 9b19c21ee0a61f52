import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { answersOf } from '../../src/reading/profile.ts';
import { sectionsOf } from '../../src/reading/sections.ts';
import { parseRegulation } from '../../src/regulations/load.ts';
import { Desk } from '../fixtures/desk.ts';
import { OpenRoom } from './reader.ts';

/** The regulations under which test/flows/more-regulations tells its stories, read out of their texts through the room. */
const at = (path: string): string => join(import.meta.dirname, path);
const kept = (id: string): string => readFileSync(at(`../fixtures/regulations/${id}.yaml`), 'utf8');

test.each([
  ['một Ủy ban', 'an-toan-giao-thong-2017', 'an-toan-giao-thong', 7],
  ['một Ban Chỉ huy xã', 'chi-huy-2025', 'chi-huy', 10],
  ['một Ban Chỉ đạo có Thường trực và ba Tổ', 'ba-to-2025', 'ba-to', 19],
  ['một Hội đồng Thi đua - Khen thưởng', 'thi-dua-khen-thuong', 'thi-dua', 11],
])(
  '%s: từ văn bản qua phòng đọc tới nơi chạy, không câu nào không ghi được',
  async (_, id, committee, said) => {
    const reading = parseRegulation(kept(id), `${id}.yaml`);
    if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
    const room = await OpenRoom.open(at(`whole/${id}.txt`));
    const desk = new Desk();
    try {
      const answers = Object.entries(answersOf(reading.regulation)).filter(
        ([, { state }]) => state !== 'silent',
      );
      expect(answers).toHaveLength(said);
      for (const [question, answer] of answers)
        expect((await room.post('answer', { id: question, answer })).status).toBe(200);
      for (const section of sectionsOf(answersOf(reading.regulation)).keys())
        await room.post('silence', { section });
      // Each quote is found in the text, where its article says.
      expect(await (await room.post('finish', {})).json()).toEqual({ written: expect.any(String) });
      const written = parseRegulation(room.read(`${id}.yaml`), `${id}.yaml`);
      expect(written).toMatchObject({ ok: true, regulation: reading.regulation });
      desk.write(`${id}.yaml`, room.read(`${id}.yaml`));
      const file = readFileSync(at(`../fixtures/committees/${committee}.yaml`), 'utf8');
      const imported = await desk.run('import', desk.write('ban.yaml', file.replace('../regulations/', '')));
      expect(imported.printed).toContain(reading.regulation.title);
    } finally {
      await desk.close();
      await room.close();
    }
  },
);
