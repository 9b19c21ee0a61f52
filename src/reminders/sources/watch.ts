import { within } from '../mornings.ts';
import type { Source } from '../source.ts';
import { leads } from '../watch/leads.ts';
import { proposals } from '../watch/proposals.ts';
import { regular } from '../watch/regular.ts';

/** What the regulation asks for and is about to be missed: regular meetings, lead times, the proposal report. */
export const watch: Source = {
  name: 'watch',
  plan: (records, from, to) =>
    within([...regular(records, from, to), ...leads(records), ...proposals(records)], from, to),
};
