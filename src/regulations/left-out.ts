import { profileSchema } from './schema.ts';
import { holdsRules, keysAt, type Path } from './yaml-wording.ts';

/** Where a profile says nothing at all, not even `null`, so that the text is taken to say nothing: groups before their rules. */
export const leftOut = (written: unknown): string[] => leftOutIn(written, []);

function leftOutIn(written: unknown, path: Path): string[] {
  if (holdsRules(profileSchema, path) || keysAt(profileSchema, path).length === 0)
    return written === undefined && holdsRules(profileSchema, path) ? [path.join('.')] : [];
  if (written === undefined) return holdRules(path) ? [path.join('.')] : [];
  if (typeof written !== 'object' || written === null) return [];
  const group = written as Readonly<Record<string, unknown>>;
  return keysAt(profileSchema, path).flatMap((key) => leftOutIn(group[key], [...path, key]));
}

/** Whether any rule may stand in a group. */
const holdRules = (path: Path): boolean =>
  keysAt(profileSchema, path).some(
    (key) => holdsRules(profileSchema, [...path, key]) || holdRules([...path, key]),
  );
