import type { RefusalCode, RefusalFacts } from './refusals.ts';

/** All that one of these codes may need; nothing where none needs anything, `never` where one needs what another has not. */
type Needed<Code extends RefusalCode> = {
  [One in Code]: (facts: RefusalFacts[One]) => void;
}[Code] extends (facts: infer All) => void
  ? All
  : never;

/**
 * A rule is broken. It carries a code and the facts that its sentence needs; `src/say/refusals.ts` says it in
 * Vietnamese, with the article and the next step.
 */
export class DomainError<Code extends RefusalCode = RefusalCode> extends Error {
  readonly code: Code;
  readonly facts: RefusalFacts[Code];

  constructor(code: Code, ...[facts]: [null] extends [Needed<Code>] ? [] : [facts: Needed<Code>]) {
    super(code);
    this.name = 'DomainError';
    this.code = code;
    this.facts = facts as RefusalFacts[Code];
  }
}
