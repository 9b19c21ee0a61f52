import { extname } from 'node:path';
import type { Document, File } from 'grammy/types';
import type { Upload } from './body.ts';
import { textOf } from './params.ts';
import { badRequest } from './refusal.ts';
import type { StoredFile, World } from './world.ts';

const MAX_DOWNLOAD = 20 * 1024 * 1024;
const MAX_UPLOAD = 50 * 1024 * 1024;
const TYPES: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.zip': 'application/zip',
  '.json': 'application/json',
  '.csv': 'text/csv',
  '.txt': 'text/plain',
  '.md': 'text/markdown',
  '.html': 'text/html',
  '.ics': 'text/calendar',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export function addFile(
  world: World,
  file: { file_name: string; mime_type?: string; file_size: number; bytes?: Buffer },
): StoredFile {
  const number = world.files.size + 1;
  const mime = file.mime_type ?? TYPES[extname(file.file_name).toLowerCase()] ?? 'application/octet-stream';
  const stored = {
    ...file,
    mime_type: mime,
    file_id: `BQACfake${number}`,
    file_unique_id: `AgADfake${number}`,
  };
  world.files.set(stored.file_id, stored);
  return stored;
}

/** The document of a call: an upload, an address Telegram is to fetch, or a file it already has. */
export function storeFile(world: World, value: unknown, uploads: Map<string, Upload>): StoredFile {
  const text = textOf(value) ?? '';
  const upload = uploads.get(text.startsWith('attach://') ? text.slice('attach://'.length) : 'document');
  if (upload) {
    const size = upload.bytes.length;
    if (size === 0) throw badRequest('file must be non-empty');
    if (size > MAX_UPLOAD) throw badRequest('file is too big');
    return addFile(world, { ...upload, file_size: size });
  }
  if (text === '' || text.startsWith('attach://')) throw badRequest('there is no document in the request');
  const known = world.files.get(text);
  if (known) return known;
  if (!/^https?:/.test(text)) throw badRequest('wrong remote file identifier specified');
  if (!URL.canParse(text)) throw badRequest('wrong HTTP URL specified');
  // By address Telegram takes documents of these kinds only.
  const name = new URL(text).pathname.split('/').at(-1) ?? '';
  if (!/\.(pdf|zip|gif)$/i.test(name)) throw badRequest('wrong type of the web page content');
  return addFile(world, { file_name: decodeURIComponent(name), file_size: 1 });
}

export function documentOf(file: StoredFile): Document {
  const { bytes: _, ...document } = file;
  return document;
}

export function fileOf(world: World, id: unknown): File {
  const file = world.files.get(textOf(id) ?? '');
  if (!file) throw badRequest('wrong file_id or the file is temporarily unavailable');
  // A bot may download less than it may upload.
  if (file.file_size > MAX_DOWNLOAD) throw badRequest('file is too big');
  const { file_id, file_unique_id, file_size } = file;
  return { file_id, file_unique_id, file_size, file_path: `documents/${file_id}${extname(file.file_name)}` };
}

/** What lies behind the file_path of getFile. */
export function download(world: World, path: string): Buffer | undefined {
  const id = /^documents\/([^./]+)/.exec(path)?.[1] ?? '';
  const file = world.files.get(id);
  return file?.bytes ?? (file && Buffer.alloc(file.file_size, 'x'));
}
