import { quorumIn } from '../../../../src/domain/meetings/quorum.ts';
import type { Sheet } from '../../../../src/domain/sheets/sheet.ts';
import { NOW } from '../../../domain/people.ts';
import { circulation, each, FILE, LATER, TO } from './parts.ts';

/** A sheet by each way of deciding, open and secret, with each result. */

const sheet: Sheet = {
  ...{
    id: 'kien-giang/2026-1',
    committee: 'kien-giang',
    body: 'committee',
    question: 'Thông qua phương án một?',
  },
  ...{
    papers: [],
    matter: 'other',
    secret: false,
    silence: null,
    deadline: LATER,
    countOf: 'asked',
    openedBy: 'tram',
  },
  mode: { how: 'leader', role: 'head', article: 'khoản 10 Điều 4' },
  ...{
    recordedBy: 'tram',
    article: 'khoản 8 Điều 8',
    meeting: null,
    at: NOW,
    state: 'open',
    closed: null,
    voted: [],
  },
  ballots: {
    binh: { vote: 'yes', text: '' },
    trinh: { vote: 'no', text: 'chưa đủ kinh phí' },
    hoa: { vote: 'other', text: 'cần thêm số liệu' },
  },
  ...{ salt: null, sealed: null, decision: null, circulation: circulation('Phiếu lấy ý kiến'), log: [] },
};
const PERIOD = { amount: 5, unit: 'working-days', article: 'khoản 3 Điều 6' } as const;
const SHARE = { share: '2/3', more: false, article: 'khoản 3 Điều 5' } as const;
const ended = { state: 'closed', closed: { by: 'tram', at: LATER } } as const;
const majority = { how: 'majority', of: null, article: 'khoản 2 Điều 4' } as const;
const yes = { vote: 'yes', text: '' } as const;
const no = { vote: 'no', text: '' } as const;
const decision = { text: 'Thống nhất phương án một.', by: 'thanh', recordedBy: 'tram', at: LATER };
const sealed = [yes, yes, { vote: 'other', text: 'cần thêm số liệu' }] as const;
export const sheets: readonly Sheet[] = each<Sheet>(sheet, [
  { ...ended },
  { ...ended, decision },
  { ...ended, mode: majority },
  { ...ended, mode: majority, ballots: { thanh: yes, binh: yes, trinh: yes } },
  { ...ended, mode: { ...majority, of: 'all' }, ballots: { thanh: no, binh: no, trinh: no } },
  { ...ended, mode: { ...majority, least: { share: '9/10', more: false } } },
  {
    ...ended,
    mode: { ...majority, least: { share: '2/3', more: false } },
    ballots: { thanh: yes, binh: yes, trinh: yes },
  },
  {
    ...ended,
    mode: { how: 'passed-first', role: 'head', article: 'khoản 3 Điều 4' },
    ballots: { thanh: yes, binh: yes, trinh: yes },
  },
  { ...ended, mode: { how: 'unstated' }, decision },
  { ...ended, mode: { how: 'unstated' } },
  { ...ended, secret: true, sealed, voted: ['binh', 'trinh', 'hoa'], ballots: {}, counted: TO },
  { ...ended, secret: true, sealed: [yes], voted: ['binh'], ballots: {}, counted: TO },
  { ...ended, counted: ['binh', 'trinh', 'hoa'], silence: 'khoản 4 Điều 8 Quy chế' },
  {
    silence: 'khoản 4 Điều 8 Quy chế',
    papers: [FILE],
    matter: 'plans',
    article: null,
    countOf: 'answered',
    mode: majority,
  },
  { secret: true, salt: 'muối', voted: ['binh'], ballots: {}, mode: { how: 'unstated' } },
  { mode: { how: 'passed-first', role: 'head', article: 'khoản 3 Điều 4' }, ballots: {} },
  ...(['yes', 'no', 'other'] as const).map((vote) => ({
    ...ended,
    mode: majority,
    tie: { of: 'head' as const, by: 'trinh', article: 'khoản 3 Điều 5' },
    ballots: {
      thanh: no,
      binh: yes,
      hoa: { vote: vote === 'no' ? ('no' as const) : ('yes' as const), text: '' },
      trinh: { vote, text: '' },
      hai: vote === 'yes' ? no : vote === 'no' ? yes : no,
    },
  })),
  { ...ended, closed: { by: 'tram', at: NOW }, mode: majority, silence: 'khoản 3 Điều 6 Quy chế' },
  {
    ...{ ...ended, secret: true, mode: majority, ballots: {}, voted: TO },
    ...{ sealed: [yes, yes, no, no], counted: TO },
    tie: { of: 'chair', by: 'trinh', article: 'khoản 3 Điều 5' },
  },
  { mode: majority, period: { ...PERIOD, kept: true }, silence: 'khoản 3 Điều 6 Quy chế', ballots: {} },
  { mode: majority, period: { ...PERIOD, kept: false }, ballots: {} },
  { ...ended, mode: majority, quorum: { by: 'answers', rule: SHARE, outOf: null } },
  {
    ...ended,
    mode: majority,
    meeting: 'kien-giang/2026-1',
    quorum: { by: 'roll', there: quorumIn(SHARE, 6, 3) },
  },
  {
    ...ended,
    mode: majority,
    meeting: 'kien-giang/2026-1',
    quorum: { by: 'roll', there: quorumIn(SHARE, 6, 3, 1) },
  },
  { meeting: 'kien-giang/2026-1', circulation: circulation('Biểu quyết', { version: 2 }) },
]);
