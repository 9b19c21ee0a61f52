/** Those who may be seated: the five, and committees under regulations that are written as YAML for the stories about them. */
export type SeatedId =
  | 'ba-trang'
  | 'lang-son'
  | 'phu-quoc'
  | 'binh-dinh'
  | 'kien-giang'
  | 'phuong-mau'
  | 'hoi-nhap'
  | 'hoa-lam'
  | 'tan-phu'
  | 'thanh-giang'
  | 'an-toan-giao-thong'
  | 'xa-moi'
  | 'xa-moc'
  | 'chi-huy'
  | 'uy-ban-to'
  | 'ba-to'
  | 'tan-linh';
