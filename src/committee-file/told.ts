import { isDeepStrictEqual } from 'node:util';
import { contextAside, contextOfFile } from '../dispatch/aside.ts';
import { type Committee, type Member, memberById, secretaries } from '../domain/committee/committee.ts';
import { tookPosts } from '../domain/committee/former-post.ts';
import { movedIn } from '../domain/committee/left-body.ts';
import type { Ruled } from '../domain/law.ts';
import type { Instant } from '../domain/time/instant.ts';
import { makeCounter, post } from '../outbox/post.ts';
import { orderInAnyCase } from '../outbox/reach.ts';
import type { Transaction } from '../ports/store.ts';
import { askByPost } from '../procedures/meetings/requests-anew.ts';
import type { Seated } from '../procedures/people/seated.ts';
import { tellSeated } from '../procedures/people/seated-told.ts';
import type { Regulation } from '../regulations/schema.ts';
import { type ByFile, importTold } from '../say/committee/file-told.ts';

interface Import {
  readonly before: Committee;
  readonly committee: Committee;
  readonly regulation: Regulation;
  readonly now: Instant;
}

/** Tells the secretaries what a file has changed behind their backs; where it changed nothing, nobody is told. */
export async function tellOfImport(
  tx: Transaction,
  { before, committee, regulation, now }: Import,
): Promise<void> {
  const byFile = changes(before, { committee, regulation });
  if (Object.values(byFile).every((one) => one === false || (Array.isArray(one) && one.length === 0))) return;
  const nextId = makeCounter(() => now, `file-${committee.id}`);
  for (const secretary of secretaries(committee)) {
    const told = {
      message: importTold({ committee, regulation }, byFile),
      about: { what: 'reply' } as const,
    };
    const letter = await orderInAnyCase(tx, committee, secretary, told);
    if (letter) post(tx, nextId(), letter, now);
  }
}

/** Tells what became of the meetings ahead by the file; returns the same for who has read it in. */
export async function tellOfMeetings(
  tx: Transaction,
  { before, list, regulation, now }: Omit<Import, 'committee'> & { readonly list: Seated },
  zone: string,
): Promise<string[]> {
  const nextId = makeCounter(() => now, `seats-${before.id}`);
  const context = contextOfFile(tx, { committee: before, regulation }, { now, zone, nextId });
  const told = await tellSeated(context, before, list);
  return told.map(({ title, text }) => [title, text].filter(Boolean).join('\n'));
}

/** Who holds a post by the file is asked at once what waits for its word; who is out of reach, once they are not. */
export async function askNewHolders(
  tx: Transaction,
  { before, now, ...ruled }: Import,
  zone: string,
): Promise<void> {
  const nextId = makeCounter(() => now, `post-${ruled.committee.id}`);
  for (const member of tookPosts(before, ruled)) {
    const context = await contextAside(tx, ruled.committee, member, { now, zone, nextId });
    if (context) await askByPost(context, before);
  }
}

function changes(before: Committee, ruled: Ruled): ByFile {
  const { committee: then } = ruled;
  const sat = (one: Committee) => one.members.filter(({ left }) => left === null);
  const was = (id: string) => sat(before).find((member) => member.id === id);
  return {
    joined: names(sat(then).filter(({ id }) => !was(id))),
    left: names(sat(before).filter(({ id }) => memberById(then, id)?.left !== null)),
    mended: names(
      sat(then).filter((member) => {
        const known = was(member.id);
        return known !== undefined && !isDeepStrictEqual(listed(known), listed(member));
      }),
    ),
    moved: movedIn(before, ruled),
    regulation: before.regulations.at(-1)?.regulation !== then.regulations.at(-1)?.regulation,
    rest: !isDeepStrictEqual(own(before), own(then)),
  };
}

/** Of a member what the file says, and a chat shows. */
const listed = ({ joined: _, left: __, no: ___, leftBodies: ____, formerPosts: _____, ...member }: Member) =>
  member;
const own = ({ members: _, regulations: __, regulationRef: ___, ...committee }: Committee) => committee;
const names = (members: readonly Member[]): string[] => members.map(({ name }) => name);
