/** A fault that somebody could make, as an exchange of words in a file of the product. */
export interface Mutant {
  readonly name: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** Each has to be found by the simulation; `npm run simulate -- --mutants` plays them. */
export const MUTANTS: readonly Mutant[] = [
  {
    name: 'a commit is confirmed before its line is on disk',
    file: 'storage/json/journal.ts',
    from: '      await growing.file.append(bytes);',
    to: '      void growing.file.append(bytes).catch(() => {});',
  },
  {
    name: 'a live file takes the place of the last one without having been synced',
    file: 'storage/json/durable-file.ts',
    from: '    await file.sync();\n',
    to: '',
  },
  {
    name: 'a handled update is not remembered',
    file: 'src/dispatch/dispatch.ts',
    from: '        tx.handled.put(incoming.id, { at: now });\n',
    to: '',
  },
  {
    name: 'a message leaves the outbox before it has arrived',
    file: 'src/outbox/take.ts',
    from: '    busy.add(entry.chat);',
    to: '    tx.outbox.delete(entry.id);\n    busy.add(entry.chat);',
  },
  {
    name: 'what has arrived stays in the outbox',
    file: 'src/outbox/settle.ts',
    from: '    else tx.outbox.delete(id);',
    to: '    else tx.outbox.put(id, current);',
  },
  {
    name: 'a reminder that went out is not noted',
    file: 'src/reminders/tick.ts',
    from: '  for (const { key } of found.send)\n',
    to: '  for (const { key } of found.send.slice(1))\n',
  },
  {
    name: 'a reminder is noted before it is on its way',
    file: 'src/reminders/tick.ts',
    from: '  const sent = await sendReminder(tx, found.send, records, tools);',
    to: '  const sent = new Set(found.send.map(({ key }) => key));',
  },
  {
    name: 'the hour before a meeting is two',
    file: 'src/reminders/sources/meetings.ts',
    from: 'after(meeting.start, -HOUR)',
    to: 'after(meeting.start, -2 * HOUR)',
  },
  {
    name: 'who has leave to stay away is reminded to come',
    file: 'src/reminders/sources/meetings.ts',
    from: "  'absence-asked',",
    to: "  'absence-asked',\n  'absence-granted',",
  },
  {
    name: 'anybody may answer for others',
    file: 'src/domain/committee/authority.ts',
    from: "    case 'answer-for-others':\n      return who.secretary ? yes(null) : no([], null);",
    to: "    case 'answer-for-others':\n      return yes(null);",
  },
  {
    name: 'the last who is invited is not counted',
    file: 'src/domain/meetings/standing.ts',
    from: 'for (const id of meeting.invitees) counts',
    to: 'for (const id of meeting.invitees.slice(0, -1)) counts',
  },
  {
    name: 'a group’s card is not refreshed by an answer',
    file: 'src/outbox/post.ts',
    from: '    await replace(tx, id, order, now);\n  }\n}\n\n/** Ends',
    to: '    if (meeting.answers) continue;\n    await replace(tx, id, order, now);\n  }\n}\n\n/** Ends',
  },
  {
    name: 'nobody is asked before something is posted in a group',
    file: 'src/domain/announcements/right.ts',
    from: "  if (decides(['head'])) return null;",
    to: "  if (decides(['head']) || audience === 'group') return null;",
  },
  {
    name: 'several messages are under way to one chat',
    file: 'src/outbox/take.ts',
    from: '    if (taking.busy.has(entry.chat) || busy.has(entry.chat)) continue;\n',
    to: '',
  },
  {
    name: 'a group has the pace of a person',
    file: 'src/outbox/pace.ts',
    from: '  group: { burst: 5, perSecond: 15 / 60 },\n});',
    to: '  group: { burst: 50, perSecond: 5 },\n});',
  },
  {
    name: 'the meetings of every committee are listed',
    file: 'src/dispatch/context.ts',
    from: 'const all = await tx.meetings.list(`$' + '{committee.id}/`);',
    to: 'const all = await tx.meetings.all();',
  },
  {
    name: 'an act is not written into the log',
    file: 'src/records/keep.ts',
    from: '  for (const entry of fresh) putAct(',
    to: '  for (const entry of fresh.slice(1)) putAct(',
  },
];
