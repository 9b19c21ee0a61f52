/** A group of what somebody wrote, of which nothing is checked yet. */
export type Unchecked = Readonly<Record<string, unknown>>;

export const isGroup = (value: unknown): value is Unchecked =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The group that stands there; an empty one where none does. */
export const groupAt = (value: unknown, key: string): Unchecked => {
  const found = isGroup(value) ? value[key] : undefined;
  return isGroup(found) ? found : {};
};

export const itemsIn = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
