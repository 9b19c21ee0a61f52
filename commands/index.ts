import type { AnyCommand } from '../src/command.ts';
import { baocao } from './baocao.ts';
import { chonban } from './chonban.ts';
import { chothongbao } from './chothongbao.ts';
import { chutri } from './chutri.ts';
import { danhan } from './danhan.ts';
import { dexuat } from './dexuat.ts';
import { diemdanh } from './diemdanh.ts';
import { doihop } from './doihop.ts';
import { dulieucuatoi } from './dulieucuatoi.ts';
import { duyet } from './duyet.ts';
import { hanbaocao } from './hanbaocao.ts';
import { hop } from './hop.ts';
import { hoso } from './hoso.ts';
import { huyhop } from './huyhop.ts';
import { ketluan } from './ketluan.ts';
import { ketnoi } from './ketnoi.ts';
import { lich } from './lich.ts';
import { moihop } from './moihop.ts';
import { ngaynghi } from './ngaynghi.ts';
import { nhac } from './nhac.ts';
import { nhacviec } from './nhacviec.ts';
import { nhanbaocao } from './nhanbaocao.ts';
import { nhiemvu } from './nhiemvu.ts';
import { nopbaocao } from './nopbaocao.ts';
import { phatsinh } from './phatsinh.ts';
import { quyche } from './quyche.ts';
import { rutthongbao } from './rutthongbao.ts';
import { start } from './start.ts';
import { suahop } from './suahop.ts';
import { suathongbao } from './suathongbao.ts';
import { taikhoan } from './taikhoan.ts';
import { tailieu } from './tailieu.ts';
import { taohop } from './taohop.ts';
import { thamgia } from './thamgia.ts';
import { thanhvien } from './thanhvien.ts';
import { thaymat } from './thaymat.ts';
import { thoi } from './thoi.ts';
import { thongbao } from './thongbao.ts';
import { traloithay } from './traloithay.ts';
import { trogiup } from './trogiup.ts';
import { trolai } from './trolai.ts';
import { uyquyen } from './uyquyen.ts';
import { vang } from './vang.ts';
import { xemthongbao } from './xemthongbao.ts';
import { xinykien } from './xinykien.ts';
import { xoadulieu } from './xoadulieu.ts';
import { yeucaubaocao } from './yeucaubaocao.ts';
import { ykien } from './ykien.ts';

/** All commands, in the order of /trogiup. */
export const commands: readonly AnyCommand[] = [
  hop,
  lich,
  thamgia,
  vang,
  uyquyen,
  tailieu,
  duyet,
  baocao,
  nopbaocao,
  nhanbaocao,
  ykien,
  phatsinh,
  ketluan,
  danhan,
  nhiemvu,
  thongbao,
  xemthongbao,
  suathongbao,
  rutthongbao,
  chothongbao,
  quyche,
  xinykien,
  taohop,
  suahop,
  dexuat,
  moihop,
  doihop,
  huyhop,
  nhac,
  traloithay,
  diemdanh,
  hanbaocao,
  yeucaubaocao,
  chutri,
  thaymat,
  trolai,
  hoso,
  thanhvien,
  ngaynghi,
  nhacviec,
  ketnoi,
  chonban,
  taikhoan,
  dulieucuatoi,
  xoadulieu,
  trogiup,
  thoi,
  start,
];
