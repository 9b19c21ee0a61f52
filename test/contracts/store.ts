import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Meeting } from '../../src/domain/meetings/meeting.ts';
import type { Store, Transaction } from '../../src/ports/store.ts';
import type { Kind, Versions } from '../../src/ports/versions.ts';
import { versions } from '../../src/versions/versions.ts';
import { aMeeting } from '../storage/a-meeting.ts';

/** A place where a store keeps its data: a folder, a schema of a database. */
export interface Place {
  open(versions?: Versions): Promise<Store>;
  /** Opens what a sudden end at this moment would leave; the stores that are open do not hear of it. */
  openAfterCrash(): Promise<Store>;
  /** From here on nothing can be written; the function that comes back ends that. */
  failWrites?(): Promise<() => Promise<void>>;
  remove(): Promise<void>;
}

export interface StoreHarness {
  fresh(): Promise<Place>;
  /** Several stores, as of several processes, may be open on one place at a time. */
  readonly shared: boolean;
}

/** What every store promises. Bodies of transactions here may be run again: a store may have to repeat them. */
export function storeContract(name: string, harness: StoreHarness): void {
  describe(`hợp đồng của kho dữ liệu: ${name}`, () => {
    let place: Place;
    let store: Store;
    const opened: Store[] = [];
    const keep = async (opening: Promise<Store>): Promise<Store> => {
      const one = await opening;
      opened.push(one);
      return one;
    };

    beforeEach(async () => {
      place = await harness.fresh();
      store = await keep(place.open());
    });
    afterEach(async () => {
      await Promise.all(opened.splice(0).map((one) => one.close()));
      await place.remove();
    });

    const value = (id: string, from = store): Promise<string | null> =>
      from.transaction(async (tx) => (await tx.settings.get(id))?.value ?? null);
    const set = (id: string, to: string): Promise<void> =>
      store.transaction(async (tx) => tx.settings.put(id, { value: to }));
    const ids = (prefix?: string, from = store): Promise<string[]> =>
      from.transaction(async (tx) =>
        (await (prefix === undefined ? tx.settings.all() : tx.settings.list(prefix))).map(([id]) => id),
      );
    const reopen = async (): Promise<void> => {
      await store.close();
      store = await keep(place.open());
    };

    describe('trong một giao dịch', () => {
      test('đọc được ngay điều vừa ghi, vừa sửa, vừa xóa', async () => {
        await set('a', 'cũ');
        const seen = await store.transaction(async (tx) => {
          tx.settings.put('a', { value: 'mới' });
          tx.settings.put('b', { value: 'thêm' });
          const both = [(await tx.settings.get('a'))?.value, (await tx.settings.all()).length];
          tx.settings.delete('a');
          return [...both, await tx.settings.get('a'), (await tx.settings.all()).map(([id]) => id)];
        });
        expect(seen).toEqual(['mới', 2, null, ['b']]);
        expect(await ids()).toEqual(['b']);
      });

      test('xóa rồi ghi lại, ghi rồi xóa: cái sau cùng được giữ', async () => {
        await set('a', 'cũ');
        await store.transaction(async (tx) => {
          tx.settings.delete('a');
          tx.settings.put('a', { value: 'lại' });
          tx.settings.put('b', { value: 'thoáng qua' });
          tx.settings.delete('b');
          tx.settings.delete('chưa từng có');
        });
        expect([await value('a'), await ids()]).toEqual(['lại', ['a']]);
      });

      test('liệt kê theo tiền tố, theo thứ tự mã, chứ không theo thứ tự ghi', async () => {
        for (const id of ['phu-quoc/2', 'ba/1', 'phu-quoc/10', 'phu-quoc-2/1', 'phu-quoc/1'])
          await set(id, id);
        const seen = await store.transaction(async (tx) => {
          tx.settings.put('phu-quoc/0', { value: '' });
          tx.settings.delete('phu-quoc/2');
          return (await tx.settings.list('phu-quoc/')).map(([id]) => id);
        });
        expect(seen).toEqual(['phu-quoc/0', 'phu-quoc/1', 'phu-quoc/10']);
        expect(await ids('không có')).toEqual([]);
        expect(await ids()).toEqual(['ba/1', 'phu-quoc-2/1', 'phu-quoc/0', 'phu-quoc/1', 'phu-quoc/10']);
      });

      test('mỗi loại một ngăn: cùng mã mà không lẫn', async () => {
        await store.transaction(async (tx) => {
          tx.settings.put('x', { value: '1' });
          tx.groups.put('x', { committee: 'ba-trang' });
          tx.handled.put('x', { at: '2026-11-20T02:00:00.000Z' });
        });
        await store.transaction(async (tx) => tx.groups.delete('x'));
        expect(
          await store.transaction(async (tx) => [
            await tx.settings.get('x'),
            await tx.groups.get('x'),
            await tx.handled.get('x'),
          ]),
        ).toEqual([{ value: '1' }, null, { at: '2026-11-20T02:00:00.000Z' }]);
      });

      test('trả về đúng kết quả của công việc', async () => {
        expect(await store.transaction(async () => ({ đã: 'xong' }))).toEqual({ đã: 'xong' });
        expect(await store.transaction(async () => undefined)).toBeUndefined();
      });
    });

    describe('giao dịch không thành', () => {
      const broken = (from = store): Promise<unknown> =>
        from.transaction(async (tx) => {
          tx.settings.put('a', { value: 'hỏng' });
          tx.settings.delete('b');
          tx.archive('meetings', 'ba-trang', '2026', 'ba-trang/2026-1', { hỏng: true });
          throw new Error('việc không thành');
        });

      test('không để lại gì, kể cả khi những giao dịch cùng lúc thành công', async () => {
        await set('b', 'còn');
        const [one, two, three] = await Promise.allSettled([set('c', '1'), broken(), set('d', '2')]);
        expect([one.status, two.status, three.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
        expect(two).toMatchObject({ reason: { message: 'việc không thành' } });
        for (const from of [store, await keep(place.openAfterCrash())]) {
          expect(await ids('', from)).toEqual(['b', 'c', 'd']);
          expect(await archived(from, 'ba-trang', '2026', 'ba-trang/2026-1')).toBeNull();
        }
      });

      test('lỗi ném ra trước khi chờ đợi gì cũng chỉ làm hỏng giao dịch đó', async () => {
        const thrown = store.transaction(() => {
          throw new Error('ngay lập tức');
        });
        const fine = set('a', '1');
        await expect(thrown).rejects.toThrow('ngay lập tức');
        await fine;
        expect(await value('a')).toBe('1');
      });

      test('giao dịch sau không thấy gì của giao dịch hỏng trước nó', async () => {
        const failing = broken().catch(() => {});
        const seen = value('a');
        await failing;
        expect(await seen).toBeNull();
      });

      test('ghi sau khi giao dịch đã xong thì bị từ chối, không mất trong im lặng', async () => {
        const tx = await store.transaction(async (own) => ({ own }));
        expect(() => tx.own.settings.put('a', { value: 'muộn' })).toThrow();
        await set('b', '1');
        expect(await ids()).toEqual(['b']);
      });
    });

    describe('nhiều giao dịch', () => {
      test('cùng khóa thì chạy đúng theo thứ tự đã yêu cầu, dù việc nào lâu hơn', async () => {
        const append = (mark: string, turns: number): Promise<void> =>
          store.transaction(
            async (tx) => {
              const before = (await tx.settings.get('a'))?.value ?? '';
              for (let turn = 0; turn < turns; turn += 1) await new Promise((next) => setImmediate(next));
              tx.settings.put('a', { value: `${before}${mark}` });
            },
            ['a'],
          );
        await Promise.all([...'abcdefgh'].map((mark, index) => append(mark, 8 - index)));
        expect(await value('a')).toBe('abcdefgh');
      });

      test('200 lần cộng một cùng lúc là 200: không lần nào mất', async () => {
        await Promise.all(Array.from({ length: 200 }, () => increment(store)));
        expect(await value('số')).toBe('200');
        expect(await value('số', await keep(place.openAfterCrash()))).toBe('200');
      });

      test.runIf(harness.shared)('hai tiến trình cùng cộng: không lần nào mất', async () => {
        const other = await keep(place.open());
        await Promise.all(
          Array.from({ length: 100 }, (_, index) => increment(index % 2 === 0 ? store : other)),
        );
        expect([await value('số'), await value('số', other)]).toEqual(['100', '100']);
      });
    });

    describe('hai tiến trình', () => {
      test.runIf(harness.shared)(
        'Ban đã đổi trong lúc xét theo Ban cũ: việc ấy được làm lại theo Ban mới',
        async () => {
          const other = await keep(place.open());
          const named = (name: string): Promise<void> =>
            other.transaction(async (tx) => tx.committees.put('ban', { name } as never));
          await named('cũ');
          let runs = 0;
          await store.transaction(async (tx) => {
            runs += 1;
            const committee = await tx.committees.get('ban');
            if (runs === 1) await named('mới');
            tx.settings.put('xét theo', { value: committee?.name ?? '' });
          });
          expect([runs, await value('xét theo')]).toEqual([2, 'mới']);
        },
      );
    });

    describe('tài liệu đã đưa ra không sửa tại chỗ được', () => {
      const unchanged = async (spoil: (tx: Transaction) => Promise<void>): Promise<void> => {
        const before = aMeeting('ba-trang/2026-1');
        await store.transaction(async (tx) =>
          tx.meetings.put('ba-trang/2026-1', aMeeting('ba-trang/2026-1')),
        );
        await store.transaction(spoil);
        await set('khác', 'để tệp được ghi lại');
        for (const from of [store, await keep(place.openAfterCrash())])
          expect(await from.transaction((tx) => tx.meetings.get('ba-trang/2026-1'))).toEqual(before);
      };

      test('khi đọc bằng mã', () => unchanged(async (tx) => spoil(await tx.meetings.get('ba-trang/2026-1'))));

      test('khi đọc trong danh sách', () =>
        unchanged(async (tx) => {
          for (const [, meeting] of await tx.meetings.all()) spoil(meeting);
        }));

      test('kể cả bởi chính người đã ghi nó, và kể cả khi chỉ lớp ngoài bị khóa', async () => {
        const inside = { value: '1' };
        const outside = Object.freeze({ ...aMeeting('ba-trang/2026-1'), attendance: inside as never });
        await store.transaction(async (tx) => tx.meetings.put('a', outside));
        attempt(() => {
          inside.value = '2';
        });
        await set('khác', '1');
        const seen = await store.transaction((tx) => tx.meetings.get('a'));
        expect(seen?.attendance).toEqual({ value: '1' });
      });

      test('khi đọc từ kho lưu trữ', async () => {
        const id = 'ba-trang/2026-1';
        for (let time = 0; time < 2; time += 1) {
          await store.transaction(async (tx) => {
            if (time === 0) tx.archive('meetings', 'ba-trang', '2026', id, aMeeting(id));
            spoil(await tx.archived<Meeting>('meetings', 'ba-trang', '2026', id));
          });
          expect(await archived(store, 'ba-trang', '2026', id)).toEqual(aMeeting(id));
        }
      });
    });

    describe('mở lại', () => {
      test('sau khi đóng: mọi điều đã xác nhận còn đủ', async () => {
        await Promise.all(Array.from({ length: 30 }, (_, index) => set(`s${index}`, `${index}`)));
        await store.transaction(async (tx) => tx.settings.delete('s7'));
        await reopen();
        expect((await ids()).length).toBe(29);
        expect([await value('s7'), await value('s29')]).toEqual([null, '29']);
      });

      test('sau khi mất điện: ngay lúc lời hứa được giữ, dữ liệu đã ở trên đĩa', async () => {
        for (let number = 0; number < 5; number += 1) {
          await set('a', `${number}`);
          expect(await value('a', await keep(place.openAfterCrash()))).toBe(`${number}`);
        }
      });

      test('mã có ký tự lạ vẫn là chính nó', async () => {
        const odd = [
          'telegram:-100/5',
          'card:ba-trang/2026-1:telegram:-1001234567890/17',
          'zalo:6650000000000000001',
          'Ủy ban nhân dân phường Bà Trang',
          'Ủy ban',
          'dấu "nháy", \\gạch\\ và\nxuống dòng',
          '%_*?[a]$1',
          '__proto__',
          'constructor',
          '12',
          ' ',
          '😀',
        ];
        for (const id of odd) await set(id, `của ${id}`);
        await reopen();
        for (const id of odd) expect(await value(id)).toBe(`của ${id}`);
        expect(await value('toString')).toBeNull();
        expect((await ids()).length).toBe(odd.length);
        expect(await ids('telegram:')).toEqual(['telegram:-100/5']);
        expect(await ids('%')).toEqual(['%_*?[a]$1']);
        for (const id of odd) await store.transaction(async (tx) => tx.settings.delete(id));
        await reopen();
        expect(await ids()).toEqual([]);
      });

      test('cuộc họp 500 người và một tài liệu rất lớn còn nguyên', async () => {
        const meeting = aMeeting('ba-trang/2026-1', 500);
        const long = 'Kết luận của Trưởng ban, "trích" \u2028 \\ 😀\n'.repeat(50_000);
        await store.transaction(async (tx) => {
          tx.meetings.put(meeting.id, meeting);
          tx.settings.put('dài', { value: long });
        });
        await reopen();
        expect(await store.transaction((tx) => tx.meetings.get(meeting.id))).toEqual(meeting);
        expect((await value('dài')) === long).toBe(true);
      });
    });

    describe('kho lưu trữ theo năm', () => {
      const move = (id: string, note = '', from = store): Promise<void> =>
        from.transaction(async (tx) => {
          const committee = id.slice(0, id.indexOf('/'));
          tx.archive('meetings', committee, id.slice(committee.length + 1, -2), id, { id, note });
          tx.meetings.delete(id);
        });
      const listed = (committee: string, year: string): Promise<string[]> =>
        store.transaction(async (tx) =>
          (await tx.archivedOf<{ id: string; note: string }>('meetings', committee, year)).map(
            ({ id, note }) => `${id}${note}`,
          ),
        );

      test('chuyển đi thì rời khỏi phần đang mở, và tìm lại được bằng mã và năm', async () => {
        const meeting = aMeeting('ba-trang/2026-1');
        await store.transaction(async (tx) => tx.meetings.put(meeting.id, meeting));
        await store.transaction(async (tx) => {
          tx.archive('meetings', 'ba-trang', '2026', meeting.id, meeting);
          tx.meetings.delete(meeting.id);
          expect(await tx.archived('meetings', 'ba-trang', '2026', meeting.id)).toEqual(meeting);
        });
        for (const from of [store, await keep(place.openAfterCrash())]) {
          expect(await from.transaction((tx) => tx.meetings.all())).toEqual([]);
          expect(await archived(from, 'ba-trang', '2026', meeting.id)).toEqual(meeting);
          expect(await archived(from, 'ba-trang', '2025', meeting.id)).toBeNull();
          expect(await archived(from, 'ba-trang', '2026', 'constructor')).toBeNull();
        }
      });

      test('chuyển lại lần nữa là vô hại: bản sau thay bản trước, không thành hai', async () => {
        await move('ba-trang/2026-1', ' lần một');
        await move('ba-trang/2026-1', ' lần hai');
        await move('ba-trang/2026-1', ' lần hai');
        await reopen();
        expect(await listed('ba-trang', '2026')).toEqual(['ba-trang/2026-1 lần hai']);
      });

      test('liệt kê một năm theo thứ tự mã, Ban nào năm nào riêng Ban ấy năm ấy', async () => {
        const all = ['ba-trang/2026-3', 'ba-trang/2026-1', 'phu-quoc/2026-2', 'ba-trang/2025-9'];
        await Promise.all([...all, 'ba-trang/2026-2', 'ba-trang-2/2026-1'].map((id) => move(id)));
        for (let time = 0; time < 2; time += 1) {
          expect(await listed('ba-trang', '2026')).toEqual([
            'ba-trang/2026-1',
            'ba-trang/2026-2',
            'ba-trang/2026-3',
          ]);
          expect(await listed('ba-trang', '2025')).toEqual(['ba-trang/2025-9']);
          expect(await listed('phu-quoc', '2026')).toEqual(['phu-quoc/2026-2']);
          expect(await listed('phu-quoc', '2025')).toEqual([]);
          await reopen();
        }
      });

      test('tìm được theo từ đầu chữ và theo người, mà không mở tài liệu; kể cả điều vừa chuyển', async () => {
        const named = (id: string, title: string, invitees: string[] = []): Meeting => ({
          ...aMeeting(id),
          title,
          invitees,
        });
        const put = (from: Store, ...all: Meeting[]): Promise<void> =>
          from.transaction(async (tx) => {
            for (const one of all) {
              const [committee = '', number = ''] = one.id.split('/');
              tx.archive('meetings', committee, number.slice(0, 4), one.id, one);
            }
          });
        await put(
          store,
          named('ba-trang/2026-1', 'Quyết toán quý IV', ['an']),
          named('ba-trang/2026-2', 'Rà soát 100% hồ_sơ'),
          named('ba-trang/2025-1', 'Quyết toán quý III'),
          named('ba-trang-2/2026-1', 'Quyết toán của Ban khác'),
        );
        const query = { committee: 'ba-trang', kinds: ['meetings'], years: ['2025', '2026'] } as const;
        const found = (tx: Transaction, words: string[], people: string[] = [], years = query.years) =>
          tx.searchArchive({ ...query, years, words, people });
        const ids = (words: string[], people?: string[], years?: readonly ['2025', '2026']) =>
          store.transaction(async (tx) =>
            (await found(tx, words, people, years)).found.map(({ id }) => id).sort(),
          );
        for (let time = 0; time < 2; time += 1) {
          expect(await ids(['quyet', 'quy'])).toEqual(['ba-trang/2025-1', 'ba-trang/2026-1']);
          expect(await ids(['uyet'])).toEqual([]);
          expect(await ids(['khong'], ['an'])).toEqual(['ba-trang/2026-1']);
          expect([await ids(['%']), await ids(['h_'])]).toEqual([[], []]);
          expect((await ids([])).length).toBe(3);
          const [one] = await store.transaction(async (tx) => (await found(tx, ['iv'])).found);
          expect(one).toMatchObject({
            ...{ kind: 'meetings', year: '2026', id: 'ba-trang/2026-1' },
            entry: { title: 'Quyết toán quý IV', people: ['an'] },
          });
          await reopen();
        }
        const own = await store.transaction(async (tx) => {
          const again = named('ba-trang/2026-1', 'Đổi tên');
          tx.archive('meetings', 'ba-trang', '2026', again.id, again);
          const after = await found(tx, ['doi', 'ten']);
          return [(await found(tx, ['iv'])).found.length, after.found.map(({ id }) => id), after.unreadable];
        });
        expect(own).toEqual([0, ['ba-trang/2026-1'], []]);
      });

      test('ai đọc lưu trữ không giữ người khác; ai chung khóa với người ấy thì đợi', async () => {
        await move('ba-trang/2026-1');
        const ended: string[] = [];
        const note = (name: string) => (): void => {
          ended.push(name);
        };
        const other = (): Promise<void> =>
          store.transaction(async (tx) => tx.settings.put('c', { value: '1' }), ['c']).then(note('khác'));
        const looksBack = async (tx: Transaction): Promise<void> => {
          await tx.archivedOf('meetings', 'ba-trang', '2026');
          // Had that to wait for this, neither would ever end.
          await others;
        };
        const reading = store.transaction(looksBack, ['a']).then(note('đọc'));
        const others = other();
        await Promise.all([
          reading,
          store
            .transaction(async (tx) => tx.settings.put('b', { value: '1' }), ['a', 'b'])
            .then(note('chung a')),
          store.transaction(async (tx) => tx.settings.get('b'), ['b']).then(note('chung b')),
        ]);
        expect(ended).toEqual(['khác', 'đọc', 'chung a', 'chung b']);
      });

      test('tên Ban không hợp lệ chỉ làm hỏng giao dịch đó', async () => {
        const bad = store.transaction(async (tx) => {
          tx.archive('meetings', '../ngoài', '2026', 'x', {});
        });
        const fine = set('a', '1');
        await expect(bad).rejects.toThrow();
        await fine;
      });
    });

    describe('đóng kho', () => {
      test('chờ những việc đang dở, rồi từ chối việc đến sau', async () => {
        const before = Array.from({ length: 5 }, (_, index) => set(`s${index}`, '1'));
        const closing = store.close();
        await expect(set('muộn', '1')).rejects.toThrow();
        await closing;
        await Promise.all(before);
        await expect(ids()).rejects.toThrow();
        store = await keep(place.open());
        expect(await ids()).toEqual(['s0', 's1', 's2', 's3', 's4']);
      });

      test('đóng hai lần là vô hại', async () => {
        await Promise.all([store.close(), store.close()]);
        await store.close();
      });
    });

    describe('khi không ghi được', () => {
      test('cả lượt bị từ chối, không gì đổi, và lần ghi sau lại được', async (context) => {
        if (!place.failWrites) return context.skip();
        await set('a', 'cũ');
        const mend = await place.failWrites();
        const results = await Promise.allSettled([
          set('a', 'mới'),
          set('b', '1'),
          store.transaction(async (tx) => {
            tx.archive('meetings', 'ba-trang', '2026', 'ba-trang/2026-1', { id: 'x' });
            tx.settings.delete('a');
          }),
        ]);
        expect(results.map((one) => one.status)).toEqual(['rejected', 'rejected', 'rejected']);
        await mend();
        expect([await value('a'), await ids()]).toEqual(['cũ', ['a']]);
        expect(await archived(store, 'ba-trang', '2026', 'ba-trang/2026-1')).toBeNull();
        await set('c', '1');
        for (const from of [store, await keep(place.openAfterCrash())])
          expect(await ids('', from)).toEqual(['a', 'c']);
      });
    });

    describe('phiên bản của tài liệu', () => {
      /** A program that has come so far; what it upgrades says from where. */
      const newest = Math.max(...Object.values(versions.current));
      const program = (version: number): Versions => ({
        current: Object.fromEntries(
          Object.keys(versions.current).map((kind) => [kind, newest + version]),
        ) as Versions['current'],
        upgraded: (_kind: Kind, from, document) =>
          from === newest + version ? document : { ...document, from: from - newest },
        index: versions.index,
      });
      const again = async (version: number): Promise<Store> => {
        await Promise.all(opened.splice(0).map((one) => one.close()));
        return keep(place.open(program(version)));
      };
      const write = (at: Store, id: string): Promise<void> =>
        at.transaction(async (tx) => {
          tx.settings.put(id, { value: id });
          tx.archive('problems', 'ban', '2026', `ban/${id}`, { id });
        });
      const read = (at: Store): Promise<unknown> =>
        at.transaction(async (tx) => [
          (await tx.settings.all()).map(([, one]) => one),
          await tx.archivedOf('problems', 'ban', '2026'),
        ]);

      test('nâng lên khi đọc, ở ngăn và ở lưu trữ; ghi lại thì mang phiên bản mới và không nâng lần nữa', async () => {
        await write(await again(1), 'a');
        const later = await again(2);
        expect(await read(later)).toEqual([[{ value: 'a', from: 1 }], [{ id: 'a', from: 1 }]]);
        await write(later, 'b');
        const then = [
          [{ value: 'a', from: 1 }, { value: 'b' }],
          [{ id: 'a', from: 1 }, { id: 'b' }],
        ];
        expect(await read(await again(2))).toEqual(then);
      });

      test('của chương trình mới hơn: từ chối mở, không mất gì', async () => {
        await write(await again(2), 'a');
        await expect(again(1)).rejects.toThrow('phiên bản mới hơn của chương trình');
        expect(await read(await again(2))).toEqual([[{ value: 'a' }], [{ id: 'a' }]]);
      });
    });
  });
}

const archived = (from: Store, committee: string, year: string, id: string): Promise<unknown> =>
  from.transaction((tx) => tx.archived('meetings', committee, year, id));

const increment = (store: Store): Promise<void> =>
  store.transaction(async (tx) => {
    const before = Number((await tx.settings.get('số'))?.value ?? 0);
    await new Promise((next) => setImmediate(next));
    tx.settings.put('số', { value: `${before + 1}` });
  });

/** Does what must have no effect; whether it is refused is left to the store. */
function attempt(change: () => void): void {
  try {
    change();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
}

function spoil(meeting: Meeting | null): void {
  const open = meeting as unknown as { title: string; answers: Record<string, unknown>; log: unknown[] };
  expect(open).not.toBeNull();
  attempt(() => {
    open.title = 'bị sửa';
  });
  attempt(() => {
    delete open.answers['thanh-vien-1'];
  });
  attempt(() => open.log.push('bị thêm'));
}
