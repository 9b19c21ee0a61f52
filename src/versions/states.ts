import type { Stored, Upgrade } from './step.ts';

interface StoredSheet extends Stored {
  readonly salt: string | null;
  readonly sealed: unknown;
  readonly circulation: { readonly to: readonly string[] };
}

/** What was sealed before it was noted who counts as asked: everybody who was. */
const counted: Upgrade = (document) => {
  const { secret, salt, sealed, counted, circulation } = document as StoredSheet;
  return secret !== true || salt !== null || !sealed || counted
    ? document
    : { ...document, counted: circulation.to };
};

/** 1: a sealed sheet says who was counted. */
export const sheets: readonly Upgrade[] = [counted];
