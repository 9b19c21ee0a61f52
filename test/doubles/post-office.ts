import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { CommitteeFile } from '../../src/committee-file/schema.ts';
import type { Config } from '../../src/settings/config.ts';

/** A letter as it arrived in a mailbox. */
export interface Arrived {
  /** By the envelope, whatever its head says. */
  readonly to: readonly string[];
  readonly from: string;
  readonly letter: ParsedMail;
  readonly raw: string;
}

interface Refusal {
  readonly code: number;
  readonly at: 'sender' | 'mailbox' | 'letter';
}

/** How the server meets a letter for a mailbox; one that hangs goes on doing so. */
export type Meets = 'takes' | 'hangs' | Refusal;

/** A real mail server on this machine, which answers as it is told and keeps what it took. */
export class PostOffice {
  readonly arrived: Arrived[] = [];
  /** How often each mailbox was tried. */
  readonly tries = new Map<string, number>();
  readonly #server: SMTPServer;
  readonly #meets = new Map<string, Meets[]>();
  #port = 0;
  #away = 0;

  private constructor(options: SMTPServerOptions) {
    this.#server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      disableReverseLookup: true,
      closeTimeout: 50,
      onConnect: (_session, done) => {
        this.#away = Math.max(0, this.#away - 1);
        done(this.#away > 0 ? failed(421) : null);
      },
      onMailFrom: (_address, _session, done) => this.#answer('*', 'sender', done),
      onRcptTo: ({ address }, _session, done) => {
        this.tries.set(address, (this.tries.get(address) ?? 0) + 1);
        this.#answer(address, 'mailbox', done);
      },
      onData: (stream, { envelope }, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          const to = envelope.rcptTo.map(({ address }) => address);
          const refused = stream.sizeExceeded ? failed(552) : this.#refusal(to[0] ?? '', 'letter');
          if (refused !== 'hangs') {
            if (refused) return done(refused);
            const raw = Buffer.concat(parts).toString('utf8');
            const from = envelope.mailFrom ? envelope.mailFrom.address : '';
            simpleParser(raw).then((letter) => {
              this.arrived.push({ to, from, letter, raw });
              done();
            }, done);
          }
        });
      },
      ...options,
    });
    // A client that gives up in the middle is no trouble of the server's.
    this.#server.on('error', () => {});
  }

  static async open(options: SMTPServerOptions = {}): Promise<PostOffice> {
    const office = new PostOffice(options);
    const server = office.#server.listen(0, '127.0.0.1');
    await new Promise<void>((resolve) => server.once('listening', resolve));
    office.#port = (server.address() as AddressInfo).port;
    return office;
  }

  get port(): number {
    return this.#port;
  }

  /** Turns so many calls away before it hears what they want. */
  turnsAway(calls: number): void {
    this.#away = calls + 1;
  }

  /** What the next tries meet, one after the other; `*`: whoever it is for. */
  meets(mailbox: string, ...how: Meets[]): void {
    this.#meets.set(mailbox, how);
  }

  /** The letters that a mailbox got, the oldest first. */
  of(mailbox: string): ParsedMail[] {
    return this.arrived.filter(({ to }) => to.includes(mailbox)).map(({ letter }) => letter);
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.#server.close(resolve));
  }

  #answer(mailbox: string, at: 'sender' | 'mailbox', done: (error?: Error | null) => void): void {
    const refused = this.#refusal(mailbox, at);
    if (refused !== 'hangs') done(refused);
  }

  #refusal(mailbox: string, at: 'sender' | 'mailbox' | 'letter'): Error | 'hangs' | null {
    const how = this.#meets.get(mailbox) ?? this.#meets.get('*') ?? [];
    const [next] = how;
    if (next === undefined || next === 'takes') {
      if (at === 'letter') how.shift();
      return null;
    }
    if (next === 'hangs') return at === 'mailbox' ? 'hangs' : null;
    if (next.at !== at) return null;
    how.shift();
    return failed(next.code);
  }
}

/** As servers say it: with the address in it, which may stand in no log. */
const failed = (responseCode: number): Error =>
  Object.assign(new Error(`<an@example.gov.vn>: said ${responseCode}`), { responseCode });

export const mailConfig = ({ port }: PostOffice): NonNullable<Config['mail']> => ({
  server: { host: '127.0.0.1', port, secure: false, requireTls: false, login: null },
  from: { name: 'BCĐ Chính quyền điện tử', address: 'bcd@binhdinh.example.gov.vn' },
});

/** By the member's id. */
export type Mailboxes = Readonly<Record<string, { readonly email?: string; readonly agencyEmail?: string }>>;

export const withMailboxes = (file: CommitteeFile, mailboxes: Mailboxes = {}): CommitteeFile => ({
  ...file,
  members: file.members.map((member) => ({ ...member, ...mailboxes[member.id] })),
});
