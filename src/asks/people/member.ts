import type { Member } from '../../domain/committee/committee.ts';
import { findByName } from '../../hear/names.ts';
import type { Ask, Reading, SeatContext } from '../../ports/command.ts';
import { noSuchMember, whichMember } from '../../say/asking.ts';
import { isBeyond, type Option, offer, picked } from '../pick.ts';

/** Somebody by name: never guessed where two names fit, but offered as a numbered list. */
export function askMember<Given = unknown>(
  question: string,
  among: (context: SeatContext, given: Given) => Promise<Member[]>,
): Ask<Member, SeatContext, Given> {
  return {
    question: async () => ({ text: question }),
    read: async (input, context, given, held) => {
      const all = await among(context, given);
      const offered = held
        ? options(all.filter((member) => held.split(' ').includes(String(member.no))))
        : [];
      const chosen = picked(input.text, offered) ?? keyed(input.text, all);
      if (chosen) return { ok: true, value: chosen.value, keep: { text: chosen.key, file: null } };
      if (held && isBeyond(input.text, offered))
        return { ok: false, say: offer(whichMember(), offered), hold: held };
      const found = findByName(input.text.slice(0, 200), all, (member) => member.name);
      const [only, ...more] = found;
      if (!only) return { ok: false, say: noSuchMember(input.text) };
      if (more.length === 0) return keptMember(only);
      return {
        ok: false,
        say: offer(whichMember(), options(found)),
        hold: found.map((member) => member.no).join(' '),
      };
    },
  };
}

/** Somebody who is known without being asked for, kept as an answer that named them. */
export const keptMember = (member: Member): Reading<Member> => ({
  ok: true,
  value: member,
  keep: { text: keyOf(member), file: null },
});

const keyOf = (member: Member): string => `@${member.no}`;

const keyed = (text: string, all: readonly Member[]): Option<Member> | null =>
  options(all).find((option) => option.key === text.trim()) ?? null;

const options = (members: readonly Member[]): Option<Member>[] =>
  members.map((member) => ({
    label: [member.name, member.post, member.agency].filter(Boolean).join(', '),
    key: keyOf(member),
    value: member,
  }));
