import type { AnyCommand } from '../src/ports/command.ts';
import { chothongbao } from './announcements/chothongbao.ts';
import { rutthongbao } from './announcements/rutthongbao.ts';
import { suathongbao } from './announcements/suathongbao.ts';
import { thongbao } from './announcements/thongbao.ts';
import { xemthongbao } from './announcements/xemthongbao.ts';
import { chonban } from './committee/chonban.ts';
import { excel } from './committee/excel.ts';
import { hoso } from './committee/hoso.ts';
import { ketnoi } from './committee/ketnoi.ts';
import { lich } from './committee/lich.ts';
import { ngaynghi } from './committee/ngaynghi.ts';
import { nhacviec } from './committee/nhacviec.ts';
import { quyche } from './committee/quyche.ts';
import { thaymat } from './committee/thaymat.ts';
import { trolai } from './committee/trolai.ts';
import { ketluan } from './conclusions/ketluan.ts';
import { baosai } from './meetings/baosai.ts';
import { chutri } from './meetings/chutri.ts';
import { dexuat } from './meetings/dexuat.ts';
import { diemdanh } from './meetings/diemdanh.ts';
import { doihop } from './meetings/doihop.ts';
import { duyet } from './meetings/duyet.ts';
import { ghiykien } from './meetings/ghiykien.ts';
import { gopy } from './meetings/gopy.ts';
import { hop } from './meetings/hop.ts';
import { hoplaplai } from './meetings/hoplaplai.ts';
import { hosohop } from './meetings/hosohop.ts';
import { huyhop } from './meetings/huyhop.ts';
import { khachmoi } from './meetings/khachmoi.ts';
import { lichdientu } from './meetings/lichdientu.ts';
import { moihop } from './meetings/moihop.ts';
import { nhac } from './meetings/nhac.ts';
import { nhutruoc } from './meetings/nhutruoc.ts';
import { suahop } from './meetings/suahop.ts';
import { tailieu } from './meetings/tailieu.ts';
import { taohop } from './meetings/taohop.ts';
import { thamgia } from './meetings/thamgia.ts';
import { traloithay } from './meetings/traloithay.ts';
import { uyquyen } from './meetings/uyquyen.ts';
import { vang } from './meetings/vang.ts';
import { banword } from './papers/banword.ts';
import { ghiso } from './papers/ghiso.ts';
import { boghi } from './people/boghi.ts';
import { danhan } from './people/danhan.ts';
import { dulieucuatoi } from './people/dulieucuatoi.ts';
import { linhvuc } from './people/linhvuc.ts';
import { nhansu } from './people/nhansu.ts';
import { start } from './people/start.ts';
import { taikhoan } from './people/taikhoan.ts';
import { thanhvien } from './people/thanhvien.ts';
import { thoi } from './people/thoi.ts';
import { trogiup } from './people/trogiup.ts';
import { xoadulieu } from './people/xoadulieu.ts';
import { kehoach } from './plans/kehoach.ts';
import { phatsinh } from './problems/phatsinh.ts';
import { vanban } from './register/vanban.ts';
import { baocao } from './reports/baocao.ts';
import { hanbaocao } from './reports/hanbaocao.ts';
import { maubaocao } from './reports/maubaocao.ts';
import { nhanbaocao } from './reports/nhanbaocao.ts';
import { nopbaocao } from './reports/nopbaocao.ts';
import { tonghop } from './reports/tonghop.ts';
import { yeucaubaocao } from './reports/yeucaubaocao.ts';
import { xinykien } from './sheets/xinykien.ts';
import { ykien } from './sheets/ykien.ts';
import { chuanbi } from './tasks/chuanbi.ts';
import { giaoviec } from './tasks/giaoviec.ts';
import { nhiemvu } from './tasks/nhiemvu.ts';
import { thongtin } from './tasks/thongtin.ts';
import { trungtap } from './tasks/trungtap.ts';

/** All commands, in the order of /trogiup. */
export const commands: readonly AnyCommand[] = [
  hop,
  lich,
  lichdientu,
  thamgia,
  vang,
  uyquyen,
  gopy,
  boghi,
  nhutruoc,
  tailieu,
  duyet,
  baocao,
  nopbaocao,
  nhanbaocao,
  tonghop,
  ykien,
  phatsinh,
  ketluan,
  danhan,
  nhiemvu,
  giaoviec,
  chuanbi,
  thongtin,
  trungtap,
  kehoach,
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
  hoplaplai,
  nhac,
  traloithay,
  ghiykien,
  baosai,
  khachmoi,
  diemdanh,
  hosohop,
  hanbaocao,
  maubaocao,
  yeucaubaocao,
  chutri,
  thaymat,
  trolai,
  banword,
  ghiso,
  hoso,
  linhvuc,
  nhansu,
  vanban,
  thanhvien,
  excel,
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
