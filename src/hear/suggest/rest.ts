/** About people and oneself, and what wishes for nothing: how it is typed, a line each. */
export const REST = {
  'link-member': `
    liên kết lại tài khoản cho chị Nga
    mời anh Tí kết nối
    anh Bình đổi số điện thoại
    gắn tài khoản mới
    cấp mã mời cho đồng chí
    chị Hoa đổi máy, nối lại giúp
    thêm thành viên mới vào bot`,
  members: `
    danh sách thành viên
    ban chỉ đạo có những ai
    cho xin số điện thoại các anh
    ai là tổ trưởng
    ai chưa kết nối
    danh sách ban chỉ đạo và tổ giúp việc
    thành viên gồm ai`,
  'regulation-question': `
    quy chế quy định thế nào
    giấy mời phải gửi trước mấy ngày
    vắng mấy lần thì bị kiểm điểm
    ai được chủ trì theo quy chế
    ủy quyền dự họp có được không
    điều mấy quy chế nói về báo cáo
    theo quy chế họp mấy tháng một lần
    xem quy chế`,
  help: `
    trợ giúp
    hướng dẫn sử dụng
    bot làm được gì
    dùng thế nào
    chỉ tôi cách dùng
    không biết bấm sao
    ?
    hd sd
    giúp với`,
  away: `
    tôi đi công tác từ 5 đến 8/12
    tuần sau anh nghỉ phép
    mai tôi đi Hà Nội thứ năm về
    tôi đi vắng mấy hôm
    nghỉ phép hết tháng
    tôi đi học từ thứ hai tới thứ sáu
    báo đi vắng
    tôi vắng cơ quan tuần tới
    ghi tôi đi nước ngoài`,
  progress: `
    đang làm được 70%
    mới xong phần nhập liệu
    gần xong rồi
    chưa xong
    sắp xong
    còn hai ấp nữa
    mai làm tiếp
    chưa làm được vì chưa có văn bản
    kẹt dữ liệu chưa có
    kịp hạn`,
  done: `
    xong rồi
    đã hoàn thành
    làm xong hết rồi
    coi như xong
    đã báo cáo kết quả
    hoàn thành trước hạn`,
  extension: `
    xin lùi hạn
    xin gia hạn đến 20/12
    cho em thêm một tuần
    không kịp
    trễ vài bữa
    xin nộp muộn
    đến 30/11 nộp được không
    từ từ em làm`,
  'hand-back': `
    xin trả lại việc này
    giao nhầm người rồi
    không phải việc của sở tôi
    không làm được
    chuyển cho đơn vị khác
    không thuộc chức năng`,
  'hand-in': `
    nộp báo cáo
    gửi báo cáo 6 tháng
    báo cáo đây
    em gửi file rồi
    báo cáo đã gửi qua trục liên thông
    kết quả đạt 85%, còn vướng đường truyền
    nộp lại bản sửa
    số liệu như sau`,
  nothing: `
    trời hôm nay nóng quá
    ăn cơm chưa
    haha
    mệt ghê
    họp gì mà họp hoài
    hôm qua họp vui thật
    hồi nãy ai gọi đó
    gửi nhầm
    test
    bot ngu quá
    đồ vô dụng
    đi nhậu không
    báo cáo dài quá không ai đọc
    để tôi tự gọi
    chưa gửi nhé, chờ duyệt đã
    đừng hủy họp nhé
    nghe đâu dời họp
    tôi có nói vậy đâu
    con nghỉ lễ mấy hôm
    anh ấy nghỉ hưu rồi`,
} as const;
