import { notSimulated, Refusal } from './refusal.ts';

const ACCESS_SECONDS = 90_000;
const REFRESH_MS = 90 * 24 * 3_600_000;
const FIELDS = ['app_id', 'grant_type', 'refresh_token'];

export interface Client {
  readonly appId: string;
  readonly appSecret: string;
}

interface Pair {
  access_token: string;
  refresh_token: string;
  /** Seconds, as text. */
  expires_in: string;
}

/** OAuth v4: an access token lives 25 hours; a refresh token three months, and is good for one use. */
export class Tokens {
  /** How often a pair was handed out. */
  refreshes = 0;
  /** How often a refresh was refused. */
  refused = 0;
  /** The refresh token to begin with, as it stands in the settings. */
  readonly first: string;
  private readonly client: Client;
  private readonly now: () => number;
  private readonly access = new Map<string, number>();
  private refresh = '';
  private refreshDies = 0;
  private made = 0;

  constructor(client: Client, now: () => number) {
    this.client = client;
    this.now = now;
    this.first = this.grant().refresh_token;
  }

  /** The only refresh token that is still good. */
  get current(): string {
    return this.refresh;
  }

  /** An administrator of the OA consents anew, and gets a pair to paste. */
  grant(): Pair {
    this.made += 1;
    const access_token = `access-${this.made}-${this.client.appId}`;
    this.access.set(access_token, this.now() + ACCESS_SECONDS * 1000);
    this.refresh = `refresh-${this.made}-${this.client.appId}`;
    this.refreshDies = this.now() + REFRESH_MS;
    return { access_token, refresh_token: this.refresh, expires_in: String(ACCESS_SECONDS) };
  }

  /** Every access token is dead at once. */
  expireAccess(): void {
    this.access.clear();
  }

  /** The OA withdraws the app's permission: nothing helps but consent anew. */
  revoke(): void {
    this.expireAccess();
    this.refresh = '';
  }

  check(token: unknown): void {
    const dies = typeof token === 'string' ? this.access.get(token) : undefined;
    if (dies === undefined || dies <= this.now()) throw new Refusal(-216, 'Access token is invalid');
  }

  /** The call POST /v4/oa/access_token. */
  exchange(secret: unknown, form: Readonly<Record<string, string>>): Pair {
    try {
      this.checkExchange(secret, form);
    } catch (error) {
      this.refused += 1;
      throw error;
    }
    this.refreshes += 1;
    return this.grant();
  }

  private checkExchange(secret: unknown, form: Readonly<Record<string, string>>): void {
    const other = Object.keys(form).find((name) => !FIELDS.includes(name));
    if (other !== undefined) throw notSimulated(`the field "${other}"`);
    if (form.grant_type !== 'refresh_token') throw notSimulated(`grant_type "${form.grant_type}"`);
    if (form.app_id !== this.client.appId) throw new Refusal(-14002, 'Application is not active');
    if (secret !== this.client.appSecret) throw new Refusal(-14004, 'Invalid secret key');
    if (!form.refresh_token || form.refresh_token !== this.refresh || this.refreshDies <= this.now()) {
      throw new Refusal(-14020, 'Refresh token is used or expired');
    }
  }
}
