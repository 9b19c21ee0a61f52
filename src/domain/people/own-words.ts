/** What somebody is asked to say in words of their own. */
export type OwnWords =
  | 'absence'
  | 'delegate'
  | 'delegate-post'
  | 'opinion'
  | 'other-opinion'
  | 'secret-opinion'
  | 'progress'
  | 'result'
  | 'hand-back'
  | 'day-reason'
  | 'reopened'
  | 'report-back'
  | 'changes'
  | 'correction'
  | 'desk-opinion'
  | 'report'
  | 'reason';
