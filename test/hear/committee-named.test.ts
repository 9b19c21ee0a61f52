import { describe, expect, test } from 'vitest';
import { committeeNamed } from '../../src/hear/committee-named.ts';

const KIEN_GIANG = {
  id: 'kien-giang',
  name: 'Ban Chỉ đạo Đề án 06 tỉnh Kiên Giang',
  shortName: 'BCĐ Đề án 06',
};
const BA_TRANG = {
  id: 'ba-trang',
  name: 'Ban Chỉ đạo chuyển đổi số xã Ba Trang',
  shortName: 'BCĐ CĐS Ba Trang',
};
const PHU_QUOC = {
  id: 'phu-quoc',
  name: 'Ban Chỉ đạo chuyển đổi số thành phố Phú Quốc',
  shortName: 'BCĐ CĐS Phú Quốc',
};
const ALL = [KIEN_GIANG, BA_TRANG, PHU_QUOC];

describe('nêu tên Ban', () => {
  test.each([
    ['Ba Trang: tôi dự', 'ba-trang', 'tôi dự'],
    ['bên đề án 06 tôi xin vắng vì ốm', 'kien-giang', 'tôi xin vắng vì ốm'],
    ['BCĐ CĐS Ba Trang họp khi nào?', 'ba-trang', 'họp khi nào?'],
    ['họp của BCĐ Đề án 06 lúc mấy giờ', 'kien-giang', 'họp lúc mấy giờ'],
    ['tôi dự họp bên Ba Trang', 'ba-trang', 'tôi dự họp'],
    ['toi du hop ben ba trang', 'ba-trang', 'toi du hop'],
    ['lịch họp Phú Quốc', 'phu-quoc', 'lịch họp'],
    ['Ban đề án 06: ai vắng?', 'kien-giang', 'ai vắng?'],
    ['tôi đồng ý, bên Ban Chỉ đạo xã Ba Trang.', 'ba-trang', 'tôi đồng ý.'],
    ['/hop Ba Trang', 'ba-trang', '/hop'],
    ['/lich của Đề án 06', 'kien-giang', '/lich'],
    ['BA TRANG - tôi dự'.normalize('NFD'), 'ba-trang', 'tôi dự'],
  ])('%s', (text, id, rest) => {
    expect(committeeNamed(text, ALL)).toEqual({ id, rest });
  });
});

describe('không phải nêu tên Ban nào', () => {
  test.each([
    ['tôi dự'],
    ['Ba Trang'],
    ['CĐS: tôi dự'],
    ['tôi bận Ba Trang'],
    ['em xin vang ban ba trang'],
    ['tôi xin vắng vì họp bên Ba Trang'],
    ['Bên Ba Trang họp trùng giờ nên tôi vắng'],
    ['tôi vướng họp Ba Trang'],
    ['Ba Trang mưa lũ, xin phép vắng họp'],
    ['Mời họp giao ban 8 giờ thứ Năm tại UBND xã Ba Trang'],
    ['họp ở Ba Trang'],
    ['tôi dự họp Ba Trang và Phú Quốc'],
    ['/thongbao Ba Trang nộp số liệu trước thứ Sáu'],
    ['cử anh Nam đi Ba Trang'],
    [`Ba Trang: ${'x'.repeat(200)}`],
  ])('%s', (text) => {
    expect(committeeNamed(text, ALL)).toBeNull();
  });
});
