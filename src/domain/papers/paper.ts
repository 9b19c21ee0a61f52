import { fileName } from '../file-name.ts';
import { type FileRef, MADE } from '../reference.ts';
import type { Instant } from '../time/instant.ts';

/** The papers that are drafted in Word, in the form of Nghị định 30/2020. */
export const PAPER_KINDS = [
  'invitation',
  'minutes',
  'conclusion',
  'letter',
  'sheet',
  'report',
  'plan',
  'call-up',
] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** Which paper: of what (a document's id; of a report `<committee>/<time>`), and who asked for it. */
export interface PaperRef {
  readonly kind: PaperKind;
  readonly of: string;
  readonly by: string;
}

/** A paper, which is written when it is sent. Channels keep what they uploaded by its id: each asking is one of its own. */
export const paperFile = ({ kind, of, by }: PaperRef, name: string, now: Instant): FileRef => ({
  channel: MADE,
  id: `paper:${kind} ${of} ${by} ${now}`,
  name: fileName(`${name}.docx`),
  size: null,
});

/** Reads what stands behind the colon of such an id; `null` for anything else. */
export function readPaperRef(what: string): PaperRef | null {
  const [word = '', of = '', by = ''] = what.split(' ');
  const kind = PAPER_KINDS.find((one) => one === word);
  return kind && /^[a-z0-9-]+\/./.test(of) && by !== '' ? { kind, of, by } : null;
}
