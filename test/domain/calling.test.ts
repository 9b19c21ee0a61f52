import { expect, test } from 'vitest';
import {
  chairHanded,
  decideProposal,
  paperAdded,
  planned,
  proposalFiled,
  proposalWaived,
} from '../../src/domain/meetings/calling.ts';
import { LIMITS } from '../../src/domain/meetings/meeting.ts';
import { participantsReturned, participantsSettled } from '../../src/domain/meetings/participants.ts';
import { redrafted } from '../../src/domain/meetings/redrafting.ts';
import { Bench, later, NOW, refused, START, TODAY } from './people.ts';

const bench = () => new Bench('kien-giang');

test('thư ký soạn thay: ghi tên cả hai, và ai triệu tập', () => {
  const b = bench();
  const { meeting } = planned(
    { ...b.draft('thanh'), invitees: ['thanh'] },
    { draftedBy: b.who('tram'), convenedBy: b.who('thanh'), proposed: false },
    b.committee,
    TODAY,
    NOW,
  );
  expect(meeting).toMatchObject({ draftedBy: 'tram', convenedBy: 'thanh', state: 'draft', revision: 1 });
  expect(meeting.log).toEqual([{ at: NOW, by: 'tram', onBehalfOf: 'thanh', act: 'drafted', note: null }]);
});

test('quá nhiều người được mời thì không nhận', () => {
  const b = bench();
  const invitees = Array.from({ length: LIMITS.invitees + 1 }, (_, at) => `m${at}`);
  const by = { draftedBy: b.who('thanh'), convenedBy: b.who('thanh'), proposed: false };
  expect(refused(() => planned({ ...b.draft('thanh'), invitees }, by, b.committee, TODAY, NOW))).toEqual({
    code: 'too-many',
    limit: '500',
  });
});

test('đề nghị đã được trả lời thì không trả lời lại; đề nghị bị từ chối không thành cuộc họp', () => {
  const b = bench();
  const proposed = b.draft('khoa', 'committee', 'ad-hoc', { state: 'proposed', proposedBy: 'khoa' });
  const no = decideProposal(proposed, b.who('thanh'), false, NOW);
  expect(no).toMatchObject({ state: 'rejected', convenedBy: 'khoa' });
  expect(refused(() => decideProposal(no, b.who('cong'), true, NOW))).toMatchObject({
    code: 'request-settled',
    verdict: 'refused',
  });
});

test('thành phần: đồng ý một lần; sửa danh sách thì phải xin lại, sửa giờ thì không', () => {
  const b = bench();
  const settled = participantsSettled(
    b.draft('thanh'),
    { by: b.who('thanh'), recordedBy: b.who('tram') },
    NOW,
  );
  expect(settled.participants).toEqual({ confirmedBy: 'thanh', recordedBy: 'tram', at: NOW });
  expect(participantsSettled(settled, { by: b.who('cong'), recordedBy: b.who('cong') }, later(1))).toBe(
    settled,
  );
  expect(redrafted(settled, { invitees: ['thanh'] }, b.who('tram'), NOW)).toMatchObject({
    participants: null,
    participantsAsked: false,
    revision: 2,
  });
  expect(redrafted(settled, { place: 'B' }, b.who('tram'), NOW).participants).not.toBeNull();
  const asked = { ...b.draft('thanh'), participantsAsked: true };
  expect(participantsReturned(asked, { by: b.who('thanh'), recordedBy: b.who('thanh') }, NOW)).toMatchObject({
    participants: null,
    participantsAsked: false,
  });
});

test('đã thông báo thì không sửa như bản nháp; không sửa về quá khứ', () => {
  const b = bench();
  expect(refused(() => redrafted(b.called('thanh'), { place: 'B' }, b.who('tram'), NOW)).code).toBe(
    'meeting-already-called',
  );
  expect(refused(() => redrafted(b.draft('thanh'), { start: NOW }, b.who('tram'), NOW)).code).toBe(
    'start-in-past',
  );
});

test('đã bắt đầu thì không giao chủ trì nữa', () => {
  const b = bench();
  const by = { of: b.who('thanh'), recordedBy: b.who('tram') };
  const hand = (now: string) => chairHanded(b.called('thanh'), b.who('binh'), by, { ...b, now });
  expect(refused(() => hand(START)).code).toBe('meeting-started');
  expect(hand(NOW)).toMatchObject({ handedChair: { to: 'binh', by: 'thanh', recordedBy: 'tram' } });
  expect(hand(NOW).log.at(-1)).toMatchObject({
    by: 'tram',
    onBehalfOf: 'thanh',
    act: 'chair-handed',
    note: 'binh',
  });
});

test('tài liệu của bản nháp gửi sau, của cuộc họp đã thông báo gửi ngay; lý do muộn được lưu; có giới hạn', () => {
  const b = bench();
  const paper = { title: 'Báo cáo', file: null };
  expect(paperAdded(b.draft('thanh'), paper, b.who('tram'), NOW).papers[0]).toMatchObject({
    sentAt: null,
    by: 'tram',
  });
  expect(paperAdded(b.called('thanh'), paper, b.who('tram'), NOW).papers[0]).toMatchObject({ sentAt: NOW });
  const late = paperAdded(b.called('thanh'), paper, b.who('tram'), NOW, {
    text: 'chờ số liệu',
    onBehalfOf: 'thanh',
  });
  expect(late.log.slice(-2).map((entry) => [entry.act, entry.onBehalfOf, entry.note])).toEqual([
    ['paper-added', null, 'Báo cáo'],
    ['paper-late', 'thanh', 'chờ số liệu'],
  ]);
  const papers = Array.from({ length: LIMITS.papers }, () => ({
    ...paper,
    by: 'tram',
    at: NOW,
    sentAt: null,
  }));
  expect(refused(() => paperAdded({ ...b.draft('thanh'), papers }, paper, b.who('tram'), NOW)).code).toBe(
    'too-many',
  );
});

test('báo cáo đề xuất: nộp ba phần, hoặc người chủ trì miễn và ghi lý do', () => {
  const b = new Bench('lang-son');
  const parts = { goals: 'a', schedule: 'b', results: 'c' };
  expect(proposalFiled(b.draft('thieu'), parts, b.who('linh'), NOW).proposal).toMatchObject({
    kind: 'filed',
    ...parts,
  });
  const waived = proposalWaived(b.draft('thieu'), 'gấp', b.who('thieu'), b.who('linh'), NOW);
  expect(waived.log.at(-1)).toMatchObject({ by: 'linh', onBehalfOf: 'thieu', note: 'gấp' });
});
