import type { FileRef } from '../../ports/channel.ts';
import type { OAuthSettings } from './oauth.ts';
import type { Templates } from './template.ts';
import type { Trouble } from './trouble.ts';

export interface ZaloSettings {
  readonly appId: string;
  readonly appSecret: string;
  /** Of the webhook's page; signs what arrives. */
  readonly oaSecretKey: string;
  /** The first one, or one pasted in after a refusal; later ones are in the vault. */
  readonly refreshToken: string | null;
  readonly apiRoot: string;
  readonly oauthRoot: string;
  readonly buttons: boolean;
  readonly requestsPerMinute: number;
  readonly templates: Templates;
  readonly vault: Vault;
  /** No other process uses the vault. */
  readonly alone?: boolean;
  /** The bytes of a file that came by another channel. Throws `file-refused`. */
  readonly fetchFile: (file: FileRef, most: number) => Promise<Buffer>;
  /** Another form of the same file, which Zalo carries more surely. */
  readonly carriedAs?: (file: FileRef) => FileRef;
  readonly words: Words;
  readonly clock: () => number;
  /** Nobody is sure what time it is. */
  readonly doubted?: () => boolean;
  /** Something that an operator should know; without secrets. */
  readonly warn: (what: string) => void;
  /** Something that a person has to put right; each kind at most once an hour. */
  readonly onTrouble: (trouble: Trouble) => void;
  readonly fetch?: typeof fetch;
  readonly patience?: ZaloPatience;
}

export interface Words {
  /** The line above numbered choices. */
  readonly howToChoose: string;
  /** Under a group's card, which is not changed any more: when its counts were true, and how to get new ones. */
  readonly notLiving: string;
  /** The name of a picture, which comes without one. */
  readonly picture: string;
  /** The name of a file that comes without one. */
  readonly attachment: string;
}

/** How long it waits for what, in milliseconds. */
export interface ZaloPatience {
  /** For one call. */
  readonly call: number;
  /** Before the second try to reach Zalo; each further pause is twice as long. */
  readonly retry: number;
  /** Between looks at a token that another process is renewing. */
  readonly look: number;
}

export const PATIENCE: ZaloPatience = { call: 15_000, retry: 500, look: 250 };
/** A value kept in the store, changed by one process at a time; when `change` resolves, the new value is durable. */
export interface Vault {
  change<Result>(work: (kept: string | null) => { keep: string | null; result: Result }): Promise<Result>;
}

export interface TokenSettings extends OAuthSettings {
  readonly vault: Vault;
  /** The one from the settings; the first, or one pasted in after a refusal. */
  readonly refreshToken: string | null;
  /** No other process uses the vault: a lease that is not ours was left by one that has ended. */
  readonly alone?: boolean;
  readonly clock: () => number;
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Milliseconds between looks at what another process is exchanging. */
  readonly look: number;
  readonly tell: (trouble: Trouble) => void;
}
