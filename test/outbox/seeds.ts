import { applyCommitteeFile, regulationKey } from '../../src/committee-file/apply.ts';
import type { Committee } from '../../src/domain/committee/committee.ts';
import type { CalledMeeting } from '../../src/domain/meetings/meeting.ts';
import { toInstant } from '../../src/domain/time/instant.ts';
import { type CommitteeId, FRIDAY_MORNING, fixture } from '../doubles/house.ts';

/** A committee as its file says, outside of any store. */
export function committeeOf(id: CommitteeId): Committee {
  const { file, regulation } = fixture(id);
  return applyCommitteeFile(null, file, regulation, '2026-11-20');
}

/** A meeting that was called, with a notice by the committee's secretary and nothing answered yet. */
export function makeMeeting(id: CommitteeId, rest: Partial<CalledMeeting> = {}): CalledMeeting {
  const { file, regulation } = fixture(id);
  const secretary = file.members.find((member) => member.secretary)?.id ?? 'nobody';
  return {
    id: `${id}/2026-1`,
    committee: id,
    body: 'committee',
    kind: 'regular',
    title: 'Sơ kết quý IV',
    start: '2026-11-25T01:00:00.000Z',
    place: 'Phòng họp số 1',
    agenda: 'Nghe báo cáo, thảo luận',
    regulation: regulationKey(regulation),
    state: 'called',
    movedFrom: null,
    cancelled: null,
    revision: 1,
    convenedBy: file.members[0]?.id ?? 'nobody',
    draftedBy: secretary,
    proposedBy: null,
    handedChair: null,
    participants: null,
    participantsAsked: false,
    listChange: null,
    invitees: file.members.map((member) => member.id),
    guests: [],
    papers: [],
    proposal: null,
    notice: { sentAt: toInstant(FRIDAY_MORNING), by: secretary, lateReason: null },
    answers: {},
    attendance: {},
    deliveries: {},
    cards: [],
    log: [],
    ...rest,
  };
}
