import { AFTER_TOUR } from './tour-after.js';
import { MEETING_TOUR } from './tour-meeting.js';
import { REPORTS_TOUR } from './tour-reports.js';

/** The three guided tours, in the order in which a newcomer meets them. */
/** @type {readonly import('./tour-world.js').Guide[]} */
export const TOURS = [MEETING_TOUR, AFTER_TOUR, REPORTS_TOUR];

/** What of them can be walked to its end here: what a regulation does not know, nobody is led to. */
/** @type {(world: import('./tour-world.js').World) => import('./tour-world.js').Guide[]} */
export const toursIn = (world) =>
  TOURS.map((tour) => ({ ...tour, steps: tour.steps.filter(({ fits }) => fits?.(world) ?? true) })).filter(
    ({ steps }) => steps.length > 0,
  );
