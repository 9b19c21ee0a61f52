/** About what is written and who does what: how it is typed. */
export const WORK_EXAMPLES = {
  papers: `
    gửi lại giúp anh file dự thảo kế hoạch; cho em xin tài liệu họp; xin file kết luận; tài liệu cuộc thứ năm đâu; có tài liệu chưa;
    gui em tai lieu; file trình chiếu đâu rồi; cho xin bản word dự thảo;
    tài liệu cuộc họp; cho xin tài liệu họp; gửi em file kế hoạch; tài liệu đâu rồi; file kết luận;
    xin lại bản dự thảo; có tài liệu chưa; thêm tài liệu cho cuộc họp; đính kèm báo cáo vào cuộc họp;
    xin văn bản số 45; xem tài liệu họp; gửi tài liệu cho em; cho xin file tài liệu; tai lieu hop dau;
    có file dự thảo không; xin tài liệu phục vụ họp; đưa tài liệu lên; cho tôi bản kế hoạch;
    tải tài liệu ở đâu; xin file trình bày; bổ sung tài liệu họp`,
  'draft-conclusion': `
    ra kết luận cuộc họp giúp anh; soạn thông báo kết luận cuộc hôm qua; làm biên bản họp; viết kết luận đi em;
    soạn kết luận cuộc họp; viết thông báo kết luận; dự thảo kết luận; làm kết luận họp hôm qua;
    ra thông báo kết luận giúp; kết luận: giao các sở rà soát; trình chủ trì kết luận;
    soạn thông báo kết luận cuộc họp hôm nay; làm giúp kết luận; kết luận họp như sau; soan ket luan;
    lập biên bản kết luận; viết kết luận chỉ đạo của chủ trì; ra kết luận cuộc họp;
    trình anh An duyệt kết luận; hoàn thiện dự thảo kết luận`,
  records: `
    tìm giúp giấy mời họp tháng 8; tra lại thông báo kết luận số 12; kiếm biên bản họp năm ngoái; lục lại kết luận hồi tháng 3;
    tìm kết luận họp tháng trước; tra hồ sơ họp quý 3; kiếm giùm văn bản hồi tháng 9; tìm lại biên bản;
    hồ sơ cuộc họp năm ngoái; lục lại thông báo cũ; xem lại ai đã quyết việc này; trích nhật ký;
    tìm hồ sơ cuộc họp; tra lại kết luận số 12; kiem ho so thang 8; xem lại hồ sơ cũ; tìm văn bản;
    tra cứu kết luận; hồ sơ lưu đâu; tìm giúp biên bản họp quý 2; xem nhật ký; lịch sử các cuộc họp;
    tra cuu ho so; kết luận hồi tháng 5 nói gì`,
  'open-sheet': `
    lấy phiếu biểu quyết về phương án; gửi phiếu xin ý kiến về dự thảo quy chế; xin ý kiến các thành viên về việc khen thưởng; lay y kien ca ban;
    lấy ý kiến các thành viên; xin ý kiến bằng phiếu; mở phiếu lấy ý kiến; gửi phiếu biểu quyết;
    lấy ý kiến về dự thảo quy chế; xin ý kiến thành viên thông qua kế hoạch;
    cho biểu quyết qua tin nhắn; hỏi ý kiến ban chỉ đạo có nhất trí không; gửi phiếu xin ý kiến;
    lay y kien ban chi dao; tạo phiếu lấy ý kiến; phát phiếu; xin ý kiến bằng văn bản các thành viên;
    biểu quyết thông qua dự thảo; lấy phiếu thống nhất phương án; mở phiếu;
    xin ý kiến mấy anh về dự toán; thăm dò ý kiến thành viên; lấy ý kiến về việc mua máy`,
  broadcast: `
    báo toàn ban tuần sau đoàn về kiểm tra; nhắn mọi người mặc đồng phục; báo anh em chiều nay nộp danh sách; thông báo các thành viên văn phòng chuyển trụ sở;
    gửi thông báo cho toàn ban mai cúp điện; tb ca nhom mai nghi; nhắn cả tổ mang laptop;
    thông báo cho mọi người; gửi thông báo tới toàn thể thành viên; nhắn cho cả ban;
    báo anh em mai nghỉ giao ban; thông báo toàn nhóm bảo trì phần mềm; nhắn tất cả mang theo máy tính;
    soạn thông báo gửi các đơn vị; báo cho cả tổ biết; đăng lên nhóm giúp; gửi tin cho mọi người;
    thong bao cho ca ban; nhắn mọi người là mai họp sớm; thông báo tới các đồng chí; loan báo giúp;
    nhắn cả tổ mang tài liệu; báo toàn thể thành viên; gửi thông báo chung; thông báo nghỉ lễ;
    nhắn cho anh em biết; tb cho tat ca; báo lại mọi người chiều nay mất điện`,
  'demand-report': `
    yêu cầu các xã báo cáo số hộ nghèo trước thứ sáu; đề nghị các sở gửi số liệu quý; kêu các phường gửi báo cáo chuyển đổi số; bảo mấy xã nộp số liệu;
    đòi số liệu dân cư; yc bao cao nhanh tinh hinh sat lo; lấy số liệu của các phòng;
    yêu cầu các xã báo cáo; đòi số liệu các phòng; kêu các ấp gửi số hộ;
    các đơn vị gửi số liệu trước thứ năm; đề nghị báo cáo đột xuất; bảo các sở nộp báo cáo chuyên đề;
    sao chưa thấy báo cáo đâu; cần số liệu dịch vụ công gấp; yêu cầu các sở gửi báo cáo;
    kêu các xã báo cáo gấp; doi bao cao; thu thập số liệu từ các đơn vị;
    các phòng báo cáo số liệu trước thứ sáu; đề nghị các đơn vị cung cấp thông tin;
    bảo mấy xã nộp số liệu; giục báo cáo đột xuất; xin số liệu các huyện;
    cần báo cáo nhanh tình hình lũ`,
  'give-task': `
    giao anh Tí chuẩn bị slide; phân công sở tư pháp thẩm định dự thảo; bảo sở nội vụ làm tờ trình; giao đồng chí Mận tham mưu văn bản;
    giao phong tai chinh lap du toan; nhờ chị Hoa soạn báo cáo, thứ hai xong; việc này để sở y tế lo; giao bạn Tí làm slide;
    giao việc cho anh Hải; giao phòng kinh tế lập dự toán; bảo sở tài chính làm việc này;
    giao em Tí làm slide; phân công sở nội vụ rà soát; việc này để công an lo;
    ai rảnh làm giùm bản trình chiếu; giao nhiệm vụ mới; kêu Hải làm kế hoạch, thứ hai xong;
    giao nhiệm vụ cho sở tài chính; phân công anh Nam viết kế hoạch; giao cho công an rà soát;
    nhờ chị Hoa làm bảng tổng hợp; giao viec; để văn phòng chuẩn bị việc này;
    anh Hải chịu trách nhiệm việc này; bảo Lan soạn văn bản; giao sở nội vụ tham mưu trước 20/12;
    ai làm giúp phần này; đầu việc này giao phòng nào đó`,
  'my-tasks': `
    nhiệm vụ của tôi tới đâu rồi; tuần này em có việc gì phải làm; em đang nợ việc gì; việc được giao của phòng em; tôi phải làm gì;
    viec nao sap toi han;
    việc của tôi; em còn việc gì phải làm; nhiệm vụ được giao; tôi còn nợ việc gì;
    nhiệm vụ nào sắp hết hạn; xem việc được giao; em đang phụ trách việc gì; xem việc của em;
    toi dang co viec gi; nhiệm vụ của tôi tới đâu; việc nào tôi chưa làm; tôi được giao gì;
    em phải làm những gì; danh sách việc; việc còn tồn; còn nhiệm vụ nào chưa xong; viec duoc giao`,
  'my-reports': `
    em còn phải nộp báo cáo nào; báo cáo 6 tháng hạn ngày nào; báo cáo nào sắp tới hạn; bc cua don vi em; phòng em còn nợ báo cáo gì; báo cáo nào tới hạn rồi;
    báo cáo phải nộp; em còn nợ báo cáo nào; báo cáo nào tới hạn; bao giờ phải nộp báo cáo;
    phòng em còn thiếu báo cáo gì; hạn nộp báo cáo của tôi; em phải nộp báo cáo gì; bao cao phai nop;
    báo cáo của sở tôi; còn báo cáo nào chưa nộp; hạn báo cáo khi nào; tôi nợ báo cáo nào;
    tháng này nộp báo cáo gì; xem báo cáo của tôi; báo cáo sắp đến hạn`,
  'report-matrix': `
    tình hình nộp báo cáo tới đâu rồi; xã nào chưa nộp báo cáo; đơn vị nào chưa gửi báo cáo; ai nộp ai chưa; bảng báo cáo;
    bảng theo dõi báo cáo; đơn vị nào chưa nộp báo cáo; ai nộp ai chưa; tổng hợp tình hình nộp báo cáo;
    xã nào còn thiếu báo cáo; bảng báo cáo; ai chưa nộp báo cáo; tình hình nộp báo cáo; bang bao cao;
    đơn vị nào trễ báo cáo; tổng hợp báo cáo các xã; sở nào chưa gửi báo cáo; theo dõi báo cáo;
    báo cáo đã thu được bao nhiêu; xem bảng nộp báo cáo quý`,
  'raise-problem': `
    xã em mất mạng từ sáng; máy in thẻ bị hư cả tuần; phần mềm chậm quá; thiếu cán bộ chuyên trách, đề nghị tháo gỡ; dân kêu hệ thống lỗi hoài;
    em kiến nghị ban chưa có kinh phí; đường truyền chập chờn; k vo duoc phan mem; không có máy scan để làm; bị treo không nộp hồ sơ được; quá tải rồi, xin thêm người;
    phản ánh vướng mắc; hệ thống lỗi không đăng nhập được; phần mềm treo hoài; báo lỗi;
    mạng ở xã yếu quá; kiến nghị ban chỉ đạo; khó khăn về kinh phí; có chuyện này khó nói;
    sao giao một mình phòng tôi làm hết; vướng quá chưa làm được; đường truyền chập chờn;
    máy hư không ai sửa; báo sự cố; em gặp khó khăn; hệ thống không vào được; phần mềm chậm quá;
    mất mạng suốt; không đăng nhập được vneid; đề xuất cấp thêm máy; thiếu người làm quá;
    kien nghi cap kinh phi; loi khong nop duoc ho so; đơn vị em đang vướng; máy scan hỏng;
    dân phàn nàn hệ thống lỗi; bí quá không biết xử lý sao`,
} as const;
