import type { Conclusion } from '../conclusions/conclusion.ts';
import type { OfficialKind } from '../register/entry.ts';
import type { PaperKind } from './paper.ts';

/** In which version a conclusion is about to go, or went. */
export const conclusionVersion = ({
  circulation,
  state,
}: Pick<Conclusion, 'circulation' | 'state'>): number =>
  circulation === null ? 1 : circulation.version + (state === 'sent' ? 0 : 1);

/** Under which name the register knows a paper: that of what the bot sends by it, where it sends any. */
export function registeredAs(kind: PaperKind, of: string, version = 1): string {
  switch (kind) {
    case 'invitation':
      return `meetings:${of}`;
    case 'conclusion':
      return `conclusions:${of}/v${version}`;
    case 'letter':
      return `conclusions:${of}/v${version}/outside`;
    case 'sheet':
      return `sheets:${of}`;
    default:
      return `${kind}:${of}`;
  }
}

/** What the register calls each. */
export const REGISTERED: Record<PaperKind, OfficialKind> = {
  invitation: 'notice',
  minutes: 'minutes',
  conclusion: 'conclusion',
  letter: 'passed-on',
  sheet: 'sheet',
  report: 'report',
  plan: 'plan',
  'call-up': 'call-up',
};
