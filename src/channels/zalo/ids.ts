import { type Address, readAddress, writeAddress } from '../../ports/channel.ts';

export const ZALO = 'zalo';

/** Who the OA is, as `getoa` says; unknown until Zalo was reached. */
export interface Oa {
  readonly id: string | null;
  readonly name: string | null;
}

/** U: no page says how to tell them apart. In every sample a group's id holds a letter and a person's only digits. */
export const isGroupId = (chat: string): boolean => /[A-Za-z]/.test(chat);

/** An address for an id of Zalo's; `null` for what cannot be one. */
export function addressOf(id: string | undefined): Address | null {
  const address = writeAddress(ZALO, id ?? '');
  return readAddress(address)?.topic === null ? address : null;
}

/** U: the form of the link into the private chat. It takes no payload. */
export const doorLink = (oaId: string): string => `https://zalo.me/${oaId}`;
