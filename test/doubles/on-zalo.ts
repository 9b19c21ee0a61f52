import type { CommitteeFile } from '../../src/committee-file/schema.ts';
import type { Config } from '../../src/settings/config.ts';
import type { FakeZalo } from './fake-zalo.ts';

/**
 * Where a committee's people are. `mixed`: the group and the secretaries are on Telegram; everybody else is on both,
 * and Zalo is what they used last.
 */
export type Platform = 'telegram' | 'zalo' | 'mixed';

/** Where stories are told; on both platforms at once in `npm run test:all`. */
export const PLATFORMS: readonly Platform[] = [
  'telegram',
  'zalo',
  ...(process.env.TESTS === 'all' ? (['mixed'] as const) : []),
];

/** 19 digits, made of the number that the fixture has for Telegram. */
const zaloId = (telegram: string | number): string => `665${String(telegram).padStart(16, '0')}`;
/** 20 hexadecimal digits. */
const zaloGroup = (telegram: string): string =>
  `f4a0c8f76f${telegram.replace(/\D/g, '').slice(-10).padStart(10, '0')}`;

/** The committee file of a fixture, with its people's accounts moved. */
export function moveToZalo(file: CommitteeFile, platform: Platform): CommitteeFile {
  if (platform === 'telegram') return file;
  const members = file.members.map((member) => {
    const { telegram, ...rest } = member;
    if (telegram === undefined || (platform === 'mixed' && member.secretary)) return member;
    const zalo = zaloId(telegram);
    return platform === 'mixed' ? { ...member, zalo } : { ...rest, zalo };
  });
  const groups = (file.groups ?? []).map(({ chat, whose }) => ({
    chat: `zalo:${zaloGroup(chat)}`,
    topics: {},
    ...(whose ? { whose } : {}),
  }));
  return { ...file, members, ...(platform === 'zalo' ? { groups } : {}) };
}

/** `refreshToken`: the one that was granted when it was set up; later ones are the program's own. */
export function zaloConfig(zalo: FakeZalo, refreshToken: string): NonNullable<Config['zalo']> {
  const { appId, appSecret, oaSecretKey } = zalo.keys;
  return {
    appId,
    appSecret,
    oaSecretKey,
    refreshToken,
    apiRoot: zalo.url,
    oauthRoot: zalo.url,
    verifier: 'AbC123',
    buttons: false,
    requestsPerMinute: 1_000_000,
    templates: { notice: null, reminder: null },
  };
}
