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

/** Every single value with its path, but for the entries named. */
export function singleValues(
  value: unknown,
  without: readonly string[] = [],
  path: readonly PropertyKey[] = [],
): [path: readonly PropertyKey[], value: unknown][] {
  if (Array.isArray(value)) return value.flatMap((item, index) => singleValues(item, [], [...path, index]));
  if (!isGroup(value)) return [[path, value]];
  return Object.entries(value).flatMap(([key, item]) =>
    without.includes(key) ? [] : singleValues(item, [], [...path, key]),
  );
}
