/**
 * What letters without any mark most likely are, where they may be several words; `_` is nothing that can be relied on.
 * A tag of its own means that what stands around it tells.
 */
export const TONELESS = {
  vang: 'VANG', // vắng, vâng
  da: 'DA', // dạ, đã
  du: 'ATTEND', // dự, đủ
  dung: '_', // đúng, đừng, dừng
  cu: 'CU', // cử, cứ
  chi: 'PRON', // chị, chỉ, chi
  toi: 'ME', // tôi, tới, tối
  bac: 'BAC', // bác (a person), bác (reject)
  bao: 'BAO', // báo, bảo, bao, bão
  ban: 'BAN', // bận, ban, bạn
  do: 'DO', // do, đó
  muon: 'MUON', // muộn, muốn
  moi: '_', // mới, mời, mọi
  dau: 'DAU', // đâu, đau
  hoi: '_',
  ky: '_',
  ra: '_',
  ve: '_',
  that: '_',
  can: '_',
  bo: '_',
  lo: '_',
  con: '_',
  the: '_',
  tai: '_',
  nam: '_',
  mo: '_',
  rang: '_',
  tra: '_',
  tinh: '_',
  la: 'THEN',
  mat: '_',
  hu: '_',
  loi: '_',
  bat: '_',
  giao: '_',
  may: '_',
  cai: '_',
  hay: '_',
  ha: 'CLOSE',
  nho: '_',
  dat: '_',
  thay: 'THAY', // thay, thấy
  ca: '_',
  phai: 'MUST',
  anh: 'PRON',
  ba: '_',
  bi: '_',
  mai: '_',
  tu: '_',
  ho: '_',
  hen: 'CLOSE',
  tin: '_',
  bua: '_',
  qua: '_',
  sua: '_',
  tot: '_',
  gap: '_',
  so: '_',
  phong: '_',
  doi: '_',
  thu: '_',
  len: '_',
  u: 'YES',
  dot: '_',
} as const;
