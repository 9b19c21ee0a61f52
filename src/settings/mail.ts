import { z } from 'zod';
import { EMAIL } from '../domain/address.ts';

export interface MailSetting {
  readonly server: MailServer;
  readonly from: Sender;
}

interface Sender {
  readonly name: string;
  readonly address: string;
}

/** Where letters are handed in: over a line that others can read only to this machine itself. */
interface MailServer {
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  readonly requireTls: boolean;
  readonly login: { readonly user: string; readonly pass: string } | null;
}

const LOOPBACK = /^(127(\.\d{1,3}){3}|localhost|\[::1\])$/;

/** `smtps://name:password@host:465`, or `smtp://…:587` with STARTTLS; `null` where it is none. */
function readServer(text: string): MailServer | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^smtps?:$/.test(url.protocol) || url.hostname === '') return null;
  if (/^\/?$/.test(url.pathname) === false || url.search !== '' || url.hash !== '') return null;
  const secure = url.protocol === 'smtps:';
  const login = { user: plain(url.username), pass: plain(url.password) };
  if (login.user === null || login.pass === null || (login.user === '') !== (login.pass === '')) return null;
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    requireTls: !secure && !LOOPBACK.test(url.hostname),
    login: login.user === '' ? null : { user: login.user, pass: login.pass },
  };
}

const plain = (part: string): string | null => {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
};

const SENDER = /^(?:"?([^"<>\p{Cc}]*?)"?\s*<([^<>\s]+)>|([^<>\s]+))$/u;

/** `Ban Chỉ đạo Đề án 06 <bcd@example.gov.vn>`, or the address alone; `null` where it is neither. */
function readSender(text: string): Sender | null {
  const [, name = '', named, bare] = SENDER.exec(text) ?? [];
  const address = named ?? bare ?? '';
  return EMAIL.test(address) ? { name: name.trim(), address } : null;
}

export const mailServer = z
  .string()
  .refine(
    (text) => readServer(text) !== null,
    'phải có dạng smtps://tên:mật-khẩu@máy-chủ:465 hoặc smtp://tên:mật-khẩu@máy-chủ:587 (ký tự đặc biệt trong mật khẩu viết dạng %40); để trống thì không gửi thư',
  );
export const mailSender = z
  .string()
  .refine(
    (text) => readSender(text) !== null,
    'phải là địa chỉ thư công vụ, có thể kèm tên: Ban Chỉ đạo Đề án 06 <bcd@example.gov.vn>',
  );

interface Set {
  readonly SMTP_URL?: string | undefined;
  readonly MAIL_FROM?: string | undefined;
}

/** Mail is on with both. */
export function mailIsWhole({ SMTP_URL, MAIL_FROM }: Set, check: z.RefinementCtx): void {
  if ((SMTP_URL === undefined) === (MAIL_FROM === undefined)) return;
  check.addIssue({
    code: 'custom',
    path: [SMTP_URL === undefined ? 'SMTP_URL' : 'MAIL_FROM'],
    message: 'còn thiếu; thư công vụ cần đủ SMTP_URL, MAIL_FROM (hoặc để trống cả hai để không gửi thư)',
  });
}

export function mailOf({ SMTP_URL, MAIL_FROM }: Set): MailSetting | null {
  const server = SMTP_URL === undefined ? null : readServer(SMTP_URL);
  const from = MAIL_FROM === undefined ? null : readSender(MAIL_FROM);
  return server && from ? { server, from } : null;
}
