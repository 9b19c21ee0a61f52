import type { FileRef } from '../reference.ts';
import type { Instant } from '../time/instant.ts';

/** The form on which reports by a duty are to be written ("mẫu báo cáo"): words, a file, or both. */
export interface Template {
  /** The key of the duty. */
  readonly duty: string;
  readonly text: string;
  readonly file: FileRef | null;
  readonly by: string;
  readonly at: Instant;
}

export const TEMPLATE_LIMIT = 2_000;

export const templateOf = (
  { templates }: { readonly templates?: readonly Template[] },
  duty: string,
): Template | null => templates?.find((one) => one.duty === duty) ?? null;
