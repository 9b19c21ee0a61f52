import type { Label } from './label.ts';
import { MEETINGS } from './meetings.ts';
import { REST } from './rest.ts';
import { WORK_EXAMPLES } from './work.ts';

/**
 * What people type who wish for something: by this a sentence that is not understood is likened to what it may mean.
 * Nothing is ever recorded by it. Marks and case do not count.
 */
export const EXAMPLES: Readonly<Record<Label, string>> = { ...MEETINGS, ...WORK_EXAMPLES, ...REST };
