import type { Regulation } from '../../../src/regulations/schema.ts';
import { NOT_ACTED_ON } from './not-acted-on.ts';
import { rulesOf } from './rules.ts';

export interface Coverage {
  /** What is printed: a figure for each regulation, and what of it nothing read, by article. */
  readonly lines: readonly string[];
  /** Each rule that nothing read has its reason, and each reason its rule. */
  readonly holds: boolean;
}

/** Regulations beside what was read of them: `<id> <path>`, as `watchedRules` notes it. */
export function coverage(
  regulations: readonly Regulation[],
  read: ReadonlySet<string>,
  reasons: Readonly<Record<string, string>> = NOT_ACTED_ON,
): Coverage {
  const used = new Set<string>();
  const lines: string[] = [];
  let holds = true;
  for (const regulation of regulations) {
    const rules = rulesOf(regulation);
    const unread = rules.filter(({ path }) => !read.has(`${regulation.id} ${path}`));
    lines.push(`${regulation.id}: ${rules.length - unread.length} of ${rules.length} rules are acted on`);
    for (const { path, article } of unread) {
      const kind = path.replace(/\.\d+$/, '');
      const reason = reasons[kind];
      if (reason) used.add(kind);
      else holds = false;
      lines.push(`  ${article} · ${path}: ${reason ?? 'nothing acts on it'}`);
    }
  }
  for (const kind of Object.keys(reasons).filter((one) => !used.has(one))) {
    holds = false;
    lines.push(`${kind} is acted on everywhere: its reason can go`);
  }
  return { lines, holds };
}
