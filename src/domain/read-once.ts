/** The same work, of which the last results are kept, `most` of them: for what is asked again and again, and is slow to read. */
export function readOnce<Args extends readonly string[], Value>(
  work: (...args: Args) => Value,
  most: number,
): (...args: Args) => Value {
  const known = new Map<string, Value>();
  return (...args) => {
    const key = args.join('\n');
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const found = work(...args);
    if (known.size >= most) known.clear();
    known.set(key, found);
    return found;
  };
}
