import { draftedAnnouncement, sentOut } from '../../domain/announcements/announcement.ts';
import { DomainError } from '../../domain/domain-error.ts';
import { type DigestKind, digestReaders, digestRule } from '../../domain/reports/digest.ts';
import { type Reply, reply, type SeatContext } from '../../ports/command.ts';
import { hand } from '../../queries/rights.ts';
import * as say from '../../say/reports/digest.ts';
import { spread } from '../announcements/announcements.ts';
import { reachOf } from '../meetings/announce.ts';
import { nextNumber } from '../number.ts';

/** A digest of how the work goes: to whom the regulation names; where it names nobody, it stays with its author. */

function ruled(context: SeatContext, kind: DigestKind) {
  const { committee, member, regulation } = context.seat;
  hand(context, { act: 'write-digest', kind });
  const rule = digestRule(member, kind, { committee, regulation });
  if (!rule) throw new DomainError('not-allowed', {});
  return { rule, readers: digestReaders(rule, member, { committee, regulation }) };
}

export async function previewDigest(context: SeatContext, kind: DigestKind, text: string) {
  const { rule, readers } = ruled(context, kind);
  if (readers.length === 0) return null;
  const { unreachable } = await reachOf(context, readers);
  const names = (all: readonly { readonly name: string }[]) => all.map(({ name }) => name);
  return {
    preview: [{ text }],
    question: say.sendDigestQuestion(names(readers), rule, names(unreachable)),
  };
}

/** It goes out as a notice to those people; the article that makes it theirs to send is its leave. */
export async function sendDigest(
  context: SeatContext,
  { kind, when }: { readonly kind: DigestKind; readonly when: string },
  text: string,
): Promise<Reply> {
  const { rule, readers } = ruled(context, kind);
  const title = say.digestTitle({ kind, when });
  if (readers.length === 0) return reply(say.digestStays({ kind, when }, text, rule));
  const { committee, member, regulation } = context.seat;
  const drafted = draftedAnnouncement(
    {
      ...{ id: await nextNumber(context, 'announcements'), committee: committee.id, text, file: null, title },
      ...{ by: member.id, audience: 'chosen', class: 'internal', leave: null, at: context.now },
      to: readers.map(({ id }) => id),
      wantsAcknowledgement: true,
    },
    context.now,
  );
  const sent = await spread({ ...context, committee, regulation }, sentOut(drafted, context.now));
  await context.keep('announcements', sent);
  return reply(say.digestSent(readers.map(({ name }) => name)));
}
