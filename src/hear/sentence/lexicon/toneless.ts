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
  giao: 'LETS',
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
  ke: '_',
  dua: '_',
  vo: '_',
  lan: '_',
  kinh: '_',
  gia: '_',
  tuy: '_',
  mien: '_',
  kho: '_',
  dinh: '_',
  van: '_',
  vat: '_',
  than: '_',
  phan: '_',
  dan: '_',
  rieng: '_',
  chu: '_',
  no: '_',
  sai: '_',
  cat: '_',
  dieu: '_',
  chong: '_',
  mot: '_',
  tam: '_',
  giua: '_',
  quy: '_',
  gat: '_',
  dep: '_',
  loai: '_',
  thuan: '_',
  o: '_',
  on: '_',
  lon: '_', // lớn, lộn
  noi: '_', // nói, nơi, nổi
  trang: '_', // trang, trắng
  thua: '_', // thưa, thừa
  to: '_', // tổ, to, tớ
  tao: '_', // tạo, tao
  ta: '_',
  thang: '_', // tháng, thằng, thắng
  cuc: '_', // cục, cực
  dai: '_', // dài, đài
  ap: '_',
  nghe: '_', // nghe, nghé, nghề
  don: '_', // đơn, đón, đồn
  dien: '_', // điện, điên
  them: '_', // thêm, thèm
  chuan: '_',
  trung: '_', // trùng, trung
  mac: '_', // mắc, mặc
  ket: '_', // kẹt, kết
  cham: '_',
  cau: '_',
  nau: '_',
  han: '_',
  song: '_',
  gioi: '_',
  dam: '_',
  a: 'PRON',
  e: 'PRON',
  'ke hoach': '_',
  'se co': 'SURE',
  'se co mat': 'ATTEND',
  se: 'SURE',
  'kinh phi': '_',
  binh: '_', // bình, bịnh, Bình
  hieu: '_',
  tang: '_', // tang, tầng, tăng
  sot: '_',
  de: 'DE',
  'so lieu': '_',
  'lan roi': '_',
  'chu tri': '_',
  'dia phuong': '_',
  'phuong an': '_',
  'can bo': 'POST',
  'co gi': 'QWORD',
  'chua co': 'NOTYET',
  he: '_',
  'thong bao': '_',
} as const;
