import { describe, expect, test } from 'vitest';
import { toCommitteeFile } from '../../src/committee-file/apply.ts';
import type { CommitteeFile } from '../../src/committee-file/schema.ts';
import { storeCommittee } from '../../src/committee-file/store.ts';
import { toInstant } from '../../src/domain/time/instant.ts';
import { type CommitteeId, fixture, ZONE } from '../doubles/house.ts';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { house, kept, opens, talk, who } from '../stage.ts';

// Nhân sự của Tổ: ai cử, ai thay, ai quyết định, theo điều nào; Quy chế im lặng thì theo quyết định trên giấy.

let id: CommitteeId;

async function open(committee: CommitteeId, platform: (typeof PLATFORMS)[number]) {
  id = committee;
  await opens(committee, { platform });
}
const committee = async () => {
  const found = await house.store.transaction((tx) => tx.committees.get(id));
  if (!found) throw new Error('no committee');
  return found;
};
const sitting = async (name: string) =>
  (await committee()).members.find((one) => one.name === name && one.left === null);

describe.each(PLATFORMS)('trên %s', (platform) => {
  test('Ba Trang, Điều 5, Điều 4: thành viên cử người của cơ quan mình, Phó Trưởng ban Thường trực quyết định', async () => {
    await open('ba-trang', platform);
    const [ngan, lam, toan, nhi] = [who('ngan'), who('lam'), who('toan'), who('nhi')];
    ngan.says('/nhansu cử Bùi Thị Hạnh, Cán bộ Hội');
    await ngan.taps('Gửi', 'Gửi đề nghị trên tới');
    await toan.hears('đề nghị cử đồng chí Bùi Thị Hạnh', 'đoạn 6 Điều 5 Quy chế');
    const asked = await lam.hears('Đề nghị về nhân sự', 'Hội Liên hiệp Phụ nữ');
    await nhi.asks('/nhansu y 1', 'Việc này thuộc quyền của', 'Đinh Thị Lam', 'đoạn 4 khoản 2 Điều 4');
    expect(await sitting('Bùi Thị Hạnh')).toBeUndefined();
    await lam.taps('Đồng ý', asked);
    await ngan.hears('Đồng chí Đinh Thị Lam: cử đồng chí Bùi Thị Hạnh', 'đoạn 4 khoản 2 Điều 4 Quy chế');
    expect(await sitting('Bùi Thị Hạnh')).toMatchObject({
      ...{ id: 'hanh', role: 'team-member', agency: 'Hội Liên hiệp Phụ nữ', joined: '2026-11-20' },
    });
    const invite = await toan.hears('Đồng chí Bùi Thị Hạnh chưa kết nối với trợ lý');
    await toan.taps('Mời Bùi Thị Hạnh kết nối', invite);
    await toan.hears('Kính gửi đồng chí Bùi Thị Hạnh');
    // Một lần là xong.
    await lam.asks('/nhansu y 1', 'Đề nghị này đã được giải quyết hoặc không còn');
  });

  test('Ba Trang, Điều 4: người thành lập Tổ tự cử, thay, giao chức danh; việc dở của người rời được giao lại', async () => {
    await open('ba-trang', platform);
    const [lam, thich, toan] = [who('lam'), who('thich'), who('toan')];
    const tho = who('tho');
    lam.says('/giaoviec Phạm Văn Thơ lập danh sách hộ, trước 15/12');
    await lam.taps('Giao', 'Giao nhiệm vụ trên');
    await tho.hears('Nhiệm vụ được giao');
    lam.says('/nhansu thay Phạm Văn Thơ bằng Hồ Văn Nghĩa, Công chức Tư pháp');
    await lam.taps('Ghi nhận', 'Ghi vào danh sách và báo');
    await lam.hears('Đã ghi vào danh sách', 'Hồ Văn Nghĩa chưa kết nối với trợ lý');
    await tho.hears('Đồng chí thôi tham gia', 'không nhận thông báo tại đây nữa');
    const left = await toan.hears('Việc còn dở của đồng chí Phạm Văn Thơ', 'Lập danh sách hộ');
    await toan.taps('Chuyển Hồ Văn Nghĩa: Lập danh sách hộ', left);
    await talk.settled();
    const [task] = await kept('tasks');
    expect(task?.lead.member).toBe((await sitting('Hồ Văn Nghĩa'))?.id);
    expect(await sitting('Phạm Văn Thơ')).toBeUndefined();
    await lam.asks('/nhansu giao Hồ Văn Nghĩa làm Trưởng ban', 'Quy chế không có chức danh này trong');
    // Người đứng đầu rời đi phải có người thay.
    await lam.asks('/nhansu rút Võ Minh Toàn', 'là người đứng đầu, rời đi thì phải có người thay');
    await thich.asks('/nhansu rút Hồ Văn Nghĩa', 'Việc này thuộc quyền của', 'đoạn 4 khoản 2 Điều 4');
  });

  test('Ba Trang, khoản 8 Điều 6: Tổ trưởng chia nhóm; người khác không', async () => {
    await open('ba-trang', platform);
    const [toan, tho, ngan] = [who('toan'), who('tho'), who('ngan')];
    toan.says('/nhansu nhóm Tuyên truyền: Phạm Văn Thơ, Võ Minh Toàn, Phạm Văn Thơ');
    await toan.taps('Ghi nhận', 'Ghi nhận và báo những người trong nhóm?');
    await tho.hears('lập nhóm “Tuyên truyền”: Phạm Văn Thơ, Võ Minh Toàn (khoản 8 Điều 6 Quy chế)');
    await ngan.asks('/nhansu', 'Nhóm Tuyên truyền: Phạm Văn Thơ, Võ Minh Toàn');
    await ngan.asks(
      '/nhansu nhóm Khác: Phạm Văn Thơ',
      'Việc này thuộc quyền của: đồng chí Võ Minh Toàn',
      'khoản 8 Điều 6',
    );
    await toan.asks('/nhansu bỏ nhóm Kỹ thuật', 'Không có nhóm “Kỹ thuật”', 'Các nhóm: Tuyên truyền');
    const asked = await toan.asks('/nhansu bỏ nhóm tuyên truyền', 'Ghi nhận và báo những người trong nhóm?');
    await toan.taps('Ghi nhận', asked);
    await tho.hears('giải thể nhóm “Tuyên truyền”');
    await talk.settled();
    expect((await committee()).roster?.groups).toEqual([]);
  });

  test('Lạng Sơn, điểm đ khoản 1 Điều 6: thành viên cử và thay người, việc thay theo đề nghị của Tổ trưởng', async () => {
    await open('lang-son', platform);
    const [quy, linh, mai, khanh] = [who('quy'), who('linh'), who('mai'), who('khanh')];
    quy.says('/nhansu cử Trần Văn Bách, Chuyên viên');
    await quy.taps('Ghi nhận', 'Ghi vào danh sách và báo');
    // Phó Trưởng ban trực tiếp chỉ đạo Tổ (điểm a khoản 2 Điều 5) được biết.
    await khanh.hears('Đồng chí Nông Văn Quý: cử đồng chí Trần Văn Bách', 'điểm đ khoản 1 Điều 6 Quy chế');
    await mai.asks(
      '/nhansu thay Trần Văn Bách bằng Lê Thị Cúc, Chuyên viên',
      'thuộc quyền của: đồng chí Nông Văn Quý',
    );
    await mai.asks('/nhansu cử Trần Văn Bách, Chuyên viên', 'đã có trong danh sách rồi');
    linh.says('/nhansu thay Trần Văn Bách');
    await linh.taps('Gửi', 'Gửi đề nghị trên tới đồng chí Nông Văn Quý');
    const asked = await quy.hears('Đề nghị thay người', 'đề nghị thay đồng chí Trần Văn Bách');
    await quy.taps('Cử người thay', asked);
    await quy.hears('Thay đồng chí Trần Văn Bách bằng ai?');
    quy.says('Lê Thị Cúc, Chuyên viên chính');
    await quy.taps('Ghi nhận', 'Ghi vào danh sách và báo');
    await linh.hears('thay đồng chí', 'bằng đồng chí Lê Thị Cúc', 'điểm đ khoản 1 Điều 6');
    expect(await sitting('Lê Thị Cúc')).toMatchObject({ agency: 'Sở Xây dựng', role: 'team-member' });
    // Thay khi Tổ trưởng chưa đề nghị: Tổ trưởng được hỏi trước.
    quy.says('/nhansu thay Lê Thị Cúc bằng Vũ Văn Đạt, Chuyên viên');
    await quy.taps('Gửi', 'Gửi đề nghị trên tới đồng chí Lương Thùy Linh');
    await linh.taps('Không đồng ý', 'đề nghị thay đồng chí Lê Thị Cúc');
    await quy.hears('không đồng ý', 'Danh sách giữ nguyên');
    expect(await sitting('Lê Thị Cúc')).toBeDefined();
  });

  test('Kiên Giang, khoản 6 Điều 7: thành viên đề xuất thay; quyết định trên giấy, thư ký ghi kèm số', async () => {
    await open('kien-giang', platform);
    const [trinh, tram, cong] = [who('trinh'), who('tram'), who('cong')];
    trinh.says('/nhansu thay Võ Thành Luân');
    await trinh.hears('Thay đồng chí Võ Thành Luân bằng ai?');
    trinh.says('Đỗ Thị Mơ, Chuyên viên');
    await trinh.taps('Gửi', 'Gửi đề nghị trên tới');
    // Người chỉ đạo trực tiếp Tổ (khoản 4 Điều 5).
    await cong.hears('đề nghị thay đồng chí Võ Thành Luân', 'khoản 6 Điều 7 Quy chế');
    await tram.taps('Ghi quyết định', 'Quy chế không quy định ai quyết định');
    await tram.hears('Số, ngày của quyết định?');
    tram.says('có rồi');
    await tram.hears('Số, ngày của quyết định? Ví dụ');
    tram.says('315/QĐ-UBND ngày 20/11/2026');
    await tram.taps('Ghi nhận', 'Ghi vào danh sách và báo');
    await trinh.hears('theo Quyết định 315/QĐ-UBND ngày 20/11/2026', 'thay đồng chí Võ Thành Luân');
    expect(await sitting('Đỗ Thị Mơ')).toMatchObject({ agency: 'Sở Tư pháp' });
    const acts = await kept('acts');
    expect(acts.find(({ act }) => act === 'roster-replaced')).toMatchObject({
      ...{ by: 'tram', subject: 'members:luan', note: 'Đỗ Thị Mơ; 315/QĐ-UBND ngày 20/11/2026' },
    });
  });

  test('Phú Quốc, khoản 6 Điều 6: thành viên cử người vào Tổ và đề xuất thay; quyết định trên giấy', async () => {
    await open('phu-quoc', platform);
    const [phuc, thao] = [who('phuc'), who('thao')];
    phuc.says('/nhansu cử Trần Văn Bách, Chuyên viên');
    await phuc.taps('Ghi nhận', 'Ghi vào danh sách và báo');
    await thao.hears('cử đồng chí Trần Văn Bách', 'khoản 6 Điều 6 Quy chế');
    phuc.says('/nhansu thay Trần Văn Bách bằng Lê Thị Cúc, Chuyên viên');
    await phuc.taps('Gửi', 'Gửi đề nghị trên tới');
    await thao.taps('Ghi quyết định', 'Quy chế không quy định ai quyết định');
    await thao.hears('Số, ngày của quyết định?');
    thao.says('21/QĐ-UBND ngày 19/11/2026');
    await thao.taps('Ghi nhận', 'Ghi vào danh sách và báo');
    await phuc.hears('theo Quyết định 21/QĐ-UBND ngày 19/11/2026', 'thay đồng chí Trần Văn Bách');
    expect(await sitting('Lê Thị Cúc')).toMatchObject({ role: 'team-member' });
  });

  test('Bình Định: Quy chế không nói ai lập Tổ; danh sách Tổ và Ban đổi theo quyết định, do thư ký ghi', async () => {
    await open('binh-dinh', platform);
    const [nam, quang, kiet] = [who('nam'), who('quang'), who('kiet')];
    await nam.asks(
      '/nhansu cử Lê Văn Tám, Chuyên viên',
      'Quy chế không quy định ai tự thay đổi danh sách này',
    );
    quang.says('/nhansu Ban: thay Trịnh Thu Hà bằng Phan Văn Kế, Giám đốc');
    await quang.hears('Số, ngày của quyết định?');
    quang.says('88/QĐ-UBND ngày 18/11/2026');
    await quang.taps('Ghi nhận', 'Ghi vào danh sách và báo');
    await who('ha').hears('Đồng chí thôi tham gia');
    expect(await sitting('Phan Văn Kế')).toMatchObject({ agency: 'Sở Nội vụ', role: 'member' });
    // Ủy viên thường trực chỉ đạo Tổ thư ký (điểm e khoản 1 Điều 5).
    const list = await kiet.asks('/nhansu', 'Chỉ đạo Tổ: Ủy viên thường trực', 'điểm e khoản 1 Điều 5');
    expect(list.text).toContain('Cử người: Quy chế không quy định');
    await quang.asks('/nhansu rút Đỗ Minh Quang', 'Không ai tự đưa mình ra khỏi danh sách');
    await quang.asks('/nhansu cử Tám', 'Xin gõ đủ họ và tên');
    await quang.asks('/nhansu cử NguyÔn V¨n T¸m, Chuyên viên', 'bị sai phông');
    await quang.asks('/nhansu đổi gì đó', 'Xin gõ theo một cách dưới đây');
    await nam.asks('/nhansu nhóm A: Cao Thị Ánh', 'Đồng chí không có quyền làm việc này');
  });

  test('tệp danh sách cũ hơn thay đổi qua trợ lý thì không nạp; xuất ra rồi nạp lại thì được', async () => {
    await open('binh-dinh', platform);
    const quang = who('quang');
    quang.says('/nhansu cử Lê Văn Tám, Chuyên viên, Sở Tài chính');
    await quang.hears('Số, ngày của quyết định?');
    quang.says('88/QĐ-UBND ngày 18/11/2026');
    await quang.taps('Ghi nhận', 'Ghi vào danh sách và báo');
    await quang.hears('Đã ghi vào danh sách');
    const { regulation } = fixture(id);
    const stores = (file: CommitteeFile) =>
      house.store.transaction((tx) => storeCommittee(tx, file, regulation, toInstant(house.now()), ZONE));
    await expect(stores(house.committee(id))).rejects.toThrow(
      'thay đổi qua trợ lý sau khi tệp này được ghi: Lê Văn Tám',
    );
    expect(await sitting('Lê Văn Tám')).toBeDefined();
    await stores(toCommitteeFile(await committee()));
    expect(await sitting('Lê Văn Tám')).toMatchObject({ id: 'tam', agency: 'Sở Tài chính' });
    // Từ đây tệp lại là của người vận hành.
    await stores(house.committee(id));
    expect(await sitting('Lê Văn Tám')).toBeUndefined();
  });
});
