import type { AnyCommand } from '../src/command.ts';
import { baocao } from './baocao.ts';
import { chonban } from './chonban.ts';
import { chutri } from './chutri.ts';
import { dexuat } from './dexuat.ts';
import { diemdanh } from './diemdanh.ts';
import { doihop } from './doihop.ts';
import { dulieucuatoi } from './dulieucuatoi.ts';
import { duyet } from './duyet.ts';
import { hanbaocao } from './hanbaocao.ts';
import { hop } from './hop.ts';
import { huyhop } from './huyhop.ts';
import { ketnoi } from './ketnoi.ts';
import { lich } from './lich.ts';
import { moihop } from './moihop.ts';
import { ngaynghi } from './ngaynghi.ts';
import { nhac } from './nhac.ts';
import { nhacviec } from './nhacviec.ts';
import { nhanbaocao } from './nhanbaocao.ts';
import { nopbaocao } from './nopbaocao.ts';
import { quyche } from './quyche.ts';
import { start } from './start.ts';
import { suahop } from './suahop.ts';
import { taikhoan } from './taikhoan.ts';
import { tailieu } from './tailieu.ts';
import { taohop } from './taohop.ts';
import { thamgia } from './thamgia.ts';
import { thanhvien } from './thanhvien.ts';
import { thaymat } from './thaymat.ts';
import { thoi } from './thoi.ts';
import { traloithay } from './traloithay.ts';
import { trogiup } from './trogiup.ts';
import { trolai } from './trolai.ts';
import { uyquyen } from './uyquyen.ts';
import { vang } from './vang.ts';
import { xoadulieu } from './xoadulieu.ts';
import { yeucaubaocao } from './yeucaubaocao.ts';

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
  quyche,
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
