/** A document as it was stored: it may lack what its kind has today. */
export type Stored = Readonly<Record<string, unknown>>;

/** From one version to the next: pure, and the same document where nothing is missing, so that taken twice it changes nothing. */
export type Upgrade = (document: object) => object;

/** A step that fills in what is missing. What is there stays as it is. */
export const filling =
  (missing: Stored): Upgrade =>
  (document) =>
    Object.keys(missing).every((name) => name in document) ? document : { ...missing, ...document };

export const listIn = (document: object, name: string): readonly Stored[] => {
  const found = (document as Stored)[name];
  return Array.isArray(found) ? found : [];
};
