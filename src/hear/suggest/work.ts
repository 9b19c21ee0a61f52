/** About what is written and who does what: how it is typed, a line each. */
export const WORK = {
  papers: `
    tài liệu cuộc họp
    cho xin tài liệu họp
    gửi em file kế hoạch
    tài liệu đâu rồi
    file kết luận
    xin lại bản dự thảo
    có tài liệu chưa
    thêm tài liệu cho cuộc họp
    đính kèm báo cáo vào cuộc họp
    xin văn bản số 45`,
  'draft-conclusion': `
    soạn kết luận cuộc họp
    viết thông báo kết luận
    dự thảo kết luận
    làm kết luận họp hôm qua
    ra thông báo kết luận giúp
    kết luận: giao các sở rà soát
    trình chủ trì kết luận`,
  records: `
    tìm kết luận họp tháng trước
    tra hồ sơ họp quý 3
    kiếm giùm văn bản hồi tháng 9
    tìm lại biên bản
    hồ sơ cuộc họp năm ngoái
    lục lại thông báo cũ
    xem lại ai đã quyết việc này
    trích nhật ký`,
  'open-sheet': `
    lấy ý kiến các thành viên
    xin ý kiến bằng phiếu
    mở phiếu lấy ý kiến
    gửi phiếu biểu quyết
    lấy ý kiến về dự thảo quy chế
    xin ý kiến thành viên thông qua kế hoạch
    cho biểu quyết qua tin nhắn
    hỏi ý kiến ban chỉ đạo có nhất trí không`,
  broadcast: `
    thông báo cho mọi người
    gửi thông báo tới toàn thể thành viên
    nhắn cho cả ban
    báo anh em mai nghỉ giao ban
    thông báo toàn nhóm bảo trì phần mềm
    nhắn tất cả mang theo máy tính
    soạn thông báo gửi các đơn vị
    báo cho cả tổ biết
    đăng lên nhóm giúp`,
  'demand-report': `
    yêu cầu các xã báo cáo
    đòi số liệu các phòng
    kêu các ấp gửi số hộ
    các đơn vị gửi số liệu trước thứ năm
    đề nghị báo cáo đột xuất
    bảo các sở nộp báo cáo chuyên đề
    sao chưa thấy báo cáo đâu
    cần số liệu dịch vụ công gấp`,
  'give-task': `
    giao việc cho anh Hải
    giao phòng kinh tế lập dự toán
    bảo sở tài chính làm việc này
    giao em Tí làm slide
    phân công sở nội vụ rà soát
    việc này để công an lo
    ai rảnh làm giùm bản trình chiếu
    giao nhiệm vụ mới
    kêu Hải làm kế hoạch, thứ hai xong`,
  'my-tasks': `
    việc của tôi
    em còn việc gì phải làm
    nhiệm vụ được giao
    tôi còn nợ việc gì
    nhiệm vụ nào sắp hết hạn
    xem việc được giao
    em đang phụ trách việc gì`,
  'my-reports': `
    báo cáo phải nộp
    em còn nợ báo cáo nào
    báo cáo nào tới hạn
    bao giờ phải nộp báo cáo
    phòng em còn thiếu báo cáo gì
    hạn nộp báo cáo của tôi`,
  'report-matrix': `
    bảng theo dõi báo cáo
    đơn vị nào chưa nộp báo cáo
    ai nộp ai chưa
    tổng hợp tình hình nộp báo cáo
    xã nào còn thiếu báo cáo
    bảng báo cáo`,
  'raise-problem': `
    phản ánh vướng mắc
    hệ thống lỗi không đăng nhập được
    phần mềm treo hoài
    báo lỗi
    mạng ở xã yếu quá
    kiến nghị ban chỉ đạo
    khó khăn về kinh phí
    có chuyện này khó nói
    sao giao một mình phòng tôi làm hết
    vướng quá chưa làm được
    đường truyền chập chờn
    máy hư không ai sửa`,
} as const;
