import type { IncomingMessage } from 'node:http';
import { badRequest } from './refusal.ts';

export interface Upload {
  file_name: string;
  bytes: Buffer;
}

export interface Body {
  params: Record<string, unknown>;
  uploads: Map<string, Upload>;
}

/** The parameters of a call, from wherever the Bot API takes them: query, JSON, urlencoded, multipart. */
export async function readBody(request: IncomingMessage, query: URLSearchParams): Promise<Body> {
  const body: Body = { params: Object.fromEntries(query), uploads: new Map() };
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (bytes.length === 0) return body;
  if (type.startsWith('application/json')) Object.assign(body.params, readJson(bytes));
  else if (type.startsWith('application/x-www-form-urlencoded')) {
    Object.assign(body.params, Object.fromEntries(new URLSearchParams(bytes.toString())));
  } else if (type.startsWith('multipart/form-data')) {
    readMultipart(bytes, /boundary="?([^";]+)"?/.exec(type)?.[1] ?? '', body);
  } else throw badRequest(`the fake does not read a body of type "${type}"`);
  return body;
}

function readJson(bytes: Buffer): object {
  try {
    const value: unknown = JSON.parse(bytes.toString());
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    // Fall through: Telegram has one answer for both.
  }
  throw badRequest("can't parse request JSON object");
}

function readMultipart(bytes: Buffer, boundary: string, body: Body): void {
  const mark = Buffer.from(`--${boundary}`);
  let from = bytes.indexOf(mark);
  while (from !== -1) {
    const next = bytes.indexOf(mark, from + mark.length);
    if (next === -1) return;
    // A part is "<mark>CRLF headers CRLF CRLF content CRLF".
    readPart(bytes.subarray(from + mark.length + 2, next - 2), body);
    from = next;
  }
}

function readPart(part: Buffer, body: Body): void {
  const split = part.indexOf('\r\n\r\n');
  if (split === -1) return;
  const headers = part.subarray(0, split).toString();
  const content = part.subarray(split + 4);
  const name = /[; ]name="([^"]*)"/i.exec(headers)?.[1];
  if (name === undefined) return;
  const file = /filename=(?:"([^"]*)"|([^;\r\n]*))/i.exec(headers);
  if (file) {
    body.uploads.set(name, { file_name: file[1] ?? file[2] ?? 'file', bytes: Buffer.from(content) });
  } else body.params[name] = content.toString();
}
