import { type Circulation, circulate } from '../../../../src/domain/circulation.ts';
import { otherwise } from '../../../domain/otherwise.ts';
import { NOW } from '../../../domain/people.ts';

/** What several kinds of sample documents are made of. */

export const FILE = { channel: 'telegram', id: 'x', name: 'bao-cao.pdf', size: 2_048 };
export const LATER = '2026-11-27T02:00:00.000Z';
export const TO = ['thanh', 'binh', 'trinh', 'hoa'];
export const circulation = (title: string, rest: Partial<Circulation> = {}): Circulation => ({
  ...circulate({ title, by: 'tram', to: TO, wantsAcknowledgement: true }),
  deliveries: {
    binh: { state: 'sent', at: NOW, channel: 'telegram' },
    trinh: { state: 'sent', at: NOW, channel: 'zalo', byTemplate: true },
    hoa: { state: 'failed', at: NOW, channel: 'zalo', why: 'silent-too-long' },
    thanh: { state: 'no-account', at: NOW, channel: null, linked: false },
  },
  acknowledged: { binh: { version: 1, at: NOW, by: 'binh' }, trinh: { version: 1, at: NOW, by: 'tram' } },
  ...rest,
});

/** The first as it is, then each with some fields otherwise. */
export const each = <Of extends object>(base: Of, changes: readonly Partial<Of>[]): Of[] => [
  base,
  ...changes.map((change) => otherwise(base, change)),
];

export const word = { by: 'thanh', recordedBy: 'tram', at: NOW };
