import { z } from 'zod';
import { EMAIL } from '../domain/address.ts';
import { LIST_LIMITS, ONE_LINE } from '../domain/committee/list-faults.ts';
import { unseenIn } from '../domain/tidy.ts';
import { MOST_DAYS_OFF } from '../domain/time/days-off.ts';
import { bodyId, COMMITTEE_ROLES, TEAM_ROLES } from '../regulations/schema.ts';

const SEPARATORS = /[ .-]/g;
/** A mobile number in Vietnam, with or without its zero: an id of Zalo has some nineteen digits. */
const PHONE = /^(?:\+?84|0)?[35789]\d{8}$/;
/** Telegram's own ids have nine digits as well: only what begins as a number that is dialled is surely one. */
const DIALLED = /^(?:\+?84|0)[35789]\d{8}$/;

const bare = (written: string): string => written.trim().replace(SEPARATORS, '');

export const isPhone = (written: string): boolean => PHONE.test(bare(written));
export const isDialled = (written: string): boolean => DIALLED.test(bare(written));

/** A number as it is dialled, in the digits that YAML makes of it without quotes; anything else as it stands. */
const undialled = (value: unknown): unknown =>
  typeof value === 'string' && isDialled(value) ? bare(value).replace(/^(?:\+|0)/, '') : value;

/** The committee file, as an operator writes it; its fields are in docs/regulations.md. */
const id = z
  .string()
  .regex(
    /^[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?$/,
    'ghi bằng chữ thường không dấu, chữ số và gạch ngang, tối đa 32 ký tự, ví dụ: an',
  )
  .refine((written) => !Object.hasOwn(Object.prototype, written), {
    error: 'mã này không dùng được',
    params: { instead: 'đặt mã khác, ví dụ: an' },
  });

/** One line of text. Names come from many keyboards: they are kept in one form, or they would not be found again. */
const text = (most: number) =>
  z
    .string()
    .trim()
    .normalize('NFC')
    .min(1)
    .max(most)
    .regex(ONE_LINE, 'viết trên một dòng, không có dấu xuống dòng hay phím Tab')
    .refine((written) => unseenIn(written).length === 0, {
      error: 'có ký tự không nhìn thấy',
      params: { instead: 'gõ lại bằng tay' },
    });
const line = text(LIST_LIMITS.line);
/** Numbers may be written with quotes or without; Zalo's do not fit a number and need them. */
const asText = (value: unknown): unknown =>
  typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
const number = (form: RegExp, advice: string) => z.preprocess(asText, z.string(advice).regex(form, advice));
/** A telephone number in its place is told of as a doubt, however it is written. */
const account = (form: RegExp, advice: string) => z.preprocess(undialled, number(form, advice));
const telegram = account(/^[1-9]\d{0,15}$/, 'ghi dãy số của tài khoản Telegram, ví dụ: 1001');
const zalo = account(
  /^[1-9]\d{0,18}$/,
  'ghi dãy số của tài khoản Zalo trong dấu nháy, ví dụ: "6650000000000000001"',
);
const topic = number(/^[1-9]\d{0,15}$/, 'ghi số của chủ đề, ví dụ: 5');

const email = z.email({ pattern: EMAIL });

const memberSchema = z.strictObject({
  id,
  name: line,
  role: z.enum([...COMMITTEE_ROLES, ...TEAM_ROLES]),
  /** A post in the team, for somebody of the committee. */
  teamRole: z.enum(TEAM_ROLES).optional(),
  /** Posts in further bodies of the regulation whose people are named. Who sits there alone has such a post as "role". */
  bodies: z.record(z.string(), z.enum(TEAM_ROLES)).optional(),
  secretary: z.boolean().default(false),
  post: line.optional(),
  agency: line.optional(),
  email: email.optional(),
  agencyEmail: email.optional(),
  telegram: telegram.optional(),
  zalo: zalo.optional(),
});

const CHAT = 'ghi kênh và mã nhóm, ví dụ: telegram:-1001000000001';
const groupSchema = z.strictObject({
  chat: z.string(CHAT).regex(/^(telegram:-[1-9]\d{0,15}|zalo:[A-Za-z0-9]{1,64})$/, CHAT),
  topics: z
    .strictObject({ notices: topic.optional(), reminders: topic.optional(), team: topic.optional() })
    .default({}),
  /** The body whose own group it is: `team`, or a further one of the regulation. */
  whose: bodyId.refine((id) => id !== 'committee', 'bỏ mục này: nhóm là của chung').optional(),
});

const dayOffSchema = z.strictObject({
  date: z.iso.date(),
  kind: z.enum(['statutory', 'compensatory', 'swap-off', 'swap-work']),
  name: line,
  legalBasis: line,
  status: z.enum(['official', 'second-hand', 'proposed', 'computed']),
});

export const committeeFileSchema = z.strictObject({
  id,
  name: line,
  shortName: text(60),
  /** A profile that ships, or a path to the committee's own file. */
  regulation: z.string().trim().min(1).max(300),
  parentAgency: line.optional(),
  place: line.optional(),
  /** The form of its papers: Nghị định 30/2020, or that of the Party. */
  documentProfile: z.enum(['nd30', 'dang']).optional(),
  /** The standing agency of today, where it no longer bears the name in the regulation. */
  standingAgency: line.optional(),
  daysOff: z.array(dayOffSchema).max(MOST_DAYS_OFF).optional(),
  members: z.array(memberSchema).min(1).max(LIST_LIMITS.members),
  groups: z.array(groupSchema).max(20).optional(),
});

export type CommitteeFile = z.infer<typeof committeeFileSchema>;
export type MemberEntry = CommitteeFile['members'][number];

/** Something wrong at a place of the file, before the line is known. */
export interface Finding {
  readonly path: readonly PropertyKey[];
  readonly problem: string;
  readonly instead: string;
}
