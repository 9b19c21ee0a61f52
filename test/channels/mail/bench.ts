import { MailChannel, type MailSettings } from '../../../src/channels/mail/mail.ts';
import { MAIL_WORDS } from '../../../src/say/mail.ts';
import { noFile } from '../../doubles/no-file.ts';
import { mailConfig, type PostOffice } from '../../doubles/post-office.ts';

/** An hour that no machine's clock says. */
export const NOON = Date.parse('2026-11-20T05:00:00.000Z');

export interface Server {
  readonly port?: number;
  readonly requireTls?: boolean;
  readonly login?: { readonly user: string; readonly pass: string };
}

/** A mail channel at that post office. */
export function mailTo(
  office: PostOffice,
  server: Server = {},
  settings: Partial<MailSettings> = {},
): MailChannel {
  const { server: usual, from } = mailConfig(office);
  return new MailChannel({
    server: { ...usual, ...server },
    from,
    fetchFile: noFile,
    words: MAIL_WORDS,
    clock: () => NOON,
    warn: () => {},
    patience: 5_000,
    ...settings,
  });
}
