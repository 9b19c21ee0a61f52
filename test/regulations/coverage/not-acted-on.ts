/** Nothing happens by it at a day or by somebody that a program could do, show to somebody, or refuse. */
const PRINCIPLE = 'a principle, without an act of its own';
const LATER = 'not built yet';

/** Rules on which the program does not act, by where they stand in a profile, and why. */
export const NOT_ACTED_ON: Readonly<Record<string, string>> = {
  inForce: 'says where the day of coming into force is from; that day itself, effectiveFrom, is acted on',
  'governance.competence': PRINCIPLE,
  'governance.exchange': PRINCIPLE,
  'governance.above': 'who stands above has no seat here; reports upward name their receivers themselves',
  'governance.children': LATER,
  'governance.amendment': LATER,
  'governance.oversight': LATER,
  'information.aboutMembers': 'refers to the law; what others may see of a member is decided by rights',
  'information.directed': LATER,
  'information.toMembers': LATER,
  'information.toPress': LATER,
  'opinions.summed': LATER,
  'preparation.notices': LATER,
  'problems.agencies': LATER,
  'reports.online': LATER,
  'reports.template': LATER,
};
