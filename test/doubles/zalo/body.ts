import type { IncomingMessage } from 'node:http';
import { badField } from './refusal.ts';

export interface Upload {
  readonly name: string;
  readonly bytes: Buffer;
}

export interface Body {
  readonly type: 'none' | 'json' | 'form' | 'multipart' | 'other';
  readonly json: unknown;
  /** Fields of a form. */
  readonly fields: Readonly<Record<string, string>>;
  /** Files of a form, by field. */
  readonly uploads: ReadonlyMap<string, Upload>;
}

const NOTHING: Body = { type: 'none', json: undefined, fields: {}, uploads: new Map() };

export async function readBody(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (bytes.length === 0) return NOTHING;
  if (type.startsWith('application/json')) return { ...NOTHING, type: 'json', json: readJson(bytes) };
  if (type.startsWith('application/x-www-form-urlencoded')) {
    return { ...NOTHING, type: 'form', fields: Object.fromEntries(new URLSearchParams(bytes.toString())) };
  }
  if (type.startsWith('multipart/form-data')) return readMultipart(bytes, type);
  return { ...NOTHING, type: 'other' };
}

function readJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    throw badField('the body is no JSON');
  }
}

async function readMultipart(bytes: Buffer, type: string): Promise<Body> {
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } })
    .formData()
    .catch(() => {
      throw badField('the body is no multipart form');
    });
  const fields: Record<string, string> = {};
  const uploads = new Map<string, Upload>();
  for (const [name, value] of form) {
    if (typeof value === 'string') fields[name] = value;
    else uploads.set(name, { name: value.name, bytes: Buffer.from(await value.arrayBuffer()) });
  }
  return { ...NOTHING, type: 'multipart', fields, uploads };
}
