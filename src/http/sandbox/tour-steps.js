import { AFTER_TOUR } from './tour-after.js';
import { MEETING_TOUR } from './tour-meeting.js';
import { REPORTS_TOUR } from './tour-reports.js';

/** The three guided tours, in the order in which a newcomer meets them. */
/** @type {readonly import('./tour-world.js').Guide[]} */
export const TOURS = [MEETING_TOUR, AFTER_TOUR, REPORTS_TOUR];
