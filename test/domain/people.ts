import { applyCommitteeFile } from '../../src/committee-file/apply.ts';
import { sittingIn } from '../../src/domain/committee/bodies.ts';
import {
  type Committee,
  type Mandate,
  type Member,
  memberById,
} from '../../src/domain/committee/committee.ts';
import { DomainError } from '../../src/domain/domain-error.ts';
import { planned } from '../../src/domain/meetings/calling.ts';
import type { CalledMeeting, Meeting } from '../../src/domain/meetings/meeting.ts';
import { makeCalendar } from '../../src/domain/time/calendar.ts';
import type { Instant } from '../../src/domain/time/instant.ts';
import type { Body, MeetingKind, Regulation } from '../../src/regulations/schema.ts';
import { fixture } from '../doubles/house.ts';
import type { SeatedId } from '../doubles/seated.ts';
import { otherwise } from './otherwise.ts';

export const ZONE = 'Asia/Ho_Chi_Minh';
/** Friday, 20 November 2026, 09:00. */
export const NOW = '2026-11-20T02:00:00.000Z';
export const TODAY = '2026-11-20';
/** Thursday, 26 November 2026, 14:30. */
export const START = '2026-11-26T07:30:00.000Z';
export const CALENDAR = makeCalendar([]);

/** A committee of the fixtures with its regulation, and its people by their ids. */
export class Bench {
  committee: Committee;
  readonly regulation: Regulation;

  constructor(id: SeatedId) {
    const { file, regulation } = fixture(id);
    this.regulation = regulation;
    this.committee = applyCommitteeFile(null, file, regulation, TODAY);
  }

  who(id: string): Member {
    const member = memberById(this.committee, id);
    if (!member) throw new Error(`no ${id}`);
    return member;
  }

  /** The same committee with somebody changed. */
  change(id: string, change: Partial<Member>): void {
    const members = this.committee.members.map((one) => (one.id === id ? { ...one, ...change } : one));
    this.committee = { ...this.committee, members };
  }

  mandate(kind: Mandate['kind'], of: string, to: string | null = null, span: Partial<Mandate> = {}): void {
    const mandate: Mandate = {
      kind,
      body: 'committee',
      of,
      to,
      from: NOW,
      until: '2026-12-01T00:00:00.000Z',
      recordedBy: of,
      at: NOW,
      ...span,
    };
    this.committee = { ...this.committee, mandates: [...this.committee.mandates, mandate] };
  }

  /** A meeting of a whole body, as a draft. */
  draft(
    by: string,
    body: Body = 'committee',
    kind: MeetingKind = 'regular',
    change: Partial<Meeting> = {},
  ): Meeting {
    const { meeting } = planned(
      {
        body,
        kind,
        title: 'Họp',
        start: START,
        place: 'Phòng họp A',
        agenda: 'Sơ kết',
        invitees: sittingIn(body, this).map((member) => member.id),
        guests: [],
      },
      { draftedBy: this.who(by), convenedBy: this.who(by), proposed: false },
      this.committee,
      TODAY,
      NOW,
    );
    return otherwise<Meeting>(meeting, change);
  }

  /** The same, already announced. */
  called(
    by: string,
    body: Body = 'committee',
    kind: MeetingKind = 'regular',
    change: Partial<CalledMeeting> = {},
  ): CalledMeeting {
    return calledNow(this.draft(by, body, kind), change);
  }
}

/** A draft of which everybody has been told. */
export const calledNow = (draft: Meeting, change: Partial<CalledMeeting> = {}): CalledMeeting => ({
  ...draft,
  ...{ state: 'called', cancelled: null },
  notice: { sentAt: NOW, by: draft.convenedBy, lateReason: null },
  ...change,
});

/** Which rule a deed breaks, and the facts of the refusal. */
export function refused(deed: () => unknown): { code: string } & Record<string, string> {
  try {
    deed();
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code, ...error.facts };
    throw error;
  }
  throw new Error('nothing was refused');
}

export const later = (minutes: number, from: Instant = NOW): Instant =>
  new Date(Date.parse(from) + minutes * 60_000).toISOString();
