import type { ReminderLine, WordWanted } from '../say/committee/reminders-lines.ts';

type Words = Extract<ReminderLine, { readonly what: 'waits-word' }>;

/**
 * What one person is told in one message, each thing once: what waits for the same leader is one line, and a request that
 * they are reminded of themselves stands in no other.
 */
export function toldOnce(lines: readonly ReminderLine[]): ReminderLine[] {
  const found: ReminderLine[] = [];
  for (const line of lines) {
    if (line.what !== 'waits-word') {
      found.push(line);
      continue;
    }
    const wanted = line.facts.wanted.filter((one) => !lines.some((other) => isOf(one, other)));
    const at = found.findIndex((one) => one.what === 'waits-word' && one.facts.of === line.facts.of);
    const before = found[at] as Words | undefined;
    if (before)
      found[at] = {
        ...before,
        facts: { ...before.facts, wanted: [...before.facts.wanted, ...wanted] },
      };
    else if (wanted.length > 0) found.push({ ...line, facts: { ...line.facts, wanted } });
  }
  return found;
}

/** Whether a reminder of its own says it. */
function isOf({ what, id, title, asker }: WordWanted, line: ReminderLine): boolean {
  if (line.what === 'request') return line.facts.meeting === id && line.facts.asker === asker;
  if (line.what === 'participants') return what === 'participants' && line.facts.meeting === id;
  return line.what === 'conclusion-waits' && what === 'conclusion' && line.facts.title === title;
}
