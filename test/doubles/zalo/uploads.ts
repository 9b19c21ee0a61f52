import { extname } from 'node:path';
import type { Body } from './body.ts';
import { badField, overLimit, unsupported } from './refusal.ts';
import type { World } from './world.ts';

const MIB = 1024 * 1024;
const KINDS = {
  file: { endings: ['.pdf', '.doc', '.docx', '.csv'], most: 5 * MIB, answer: 'token' },
  image: { endings: ['.jpg', '.jpeg', '.png'], most: MIB, answer: 'attachment_id' },
} as const;

/** Keeps an uploaded file, for seven days, and names it. */
export function upload(world: World, kind: keyof typeof KINDS, body: Body): Record<string, string> {
  const { endings, most, answer } = KINDS[kind];
  if (body.type !== 'multipart') throw badField('no multipart form');
  const extra = [...Object.keys(body.fields), ...[...body.uploads.keys()].filter((name) => name !== 'file')];
  if (extra.length > 0) throw badField(`the field "${extra[0]}"`);
  const file = body.uploads.get('file');
  if (!file || file.bytes.length === 0) throw badField('no file');
  const ending = extname(file.name).toLowerCase();
  if (!endings.some((one) => one === ending)) throw unsupported(`a file "${ending}"`);
  if (file.bytes.length > most) throw overLimit(`a file of ${file.bytes.length} bytes`);
  const id = world.nextId();
  world.assets.set(id, { kind, ...file, at: world.now() });
  return { [answer]: id };
}
