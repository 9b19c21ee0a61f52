import type { PaperKind } from '../domain/papers/paper.ts';
import type { Transaction } from '../ports/store.ts';

/** Where a committee's own templates are kept: with the settings, so that they go wherever the records go. */

const nameOf = (committee: string, kind: PaperKind): string => `template:${committee}:${kind}`;

export async function wordTemplateOf(
  tx: Transaction,
  committee: string,
  kind: PaperKind,
): Promise<Buffer | null> {
  const kept = await tx.settings.get(nameOf(committee, kind));
  return kept && Buffer.from(kept.value, 'base64');
}

/** Keeps one in the place of our own form; `null` gives our own form back. */
export function keepTemplate(
  tx: Transaction,
  committee: string,
  kind: PaperKind,
  bytes: Buffer | null,
): void {
  const name = nameOf(committee, kind);
  if (bytes === null) tx.settings.delete(name);
  else tx.settings.put(name, { value: bytes.toString('base64') });
}
