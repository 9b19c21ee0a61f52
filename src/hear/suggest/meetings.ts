/** About meetings: how it is typed, a line each. */
export const MEETINGS = {
  'create-meeting': `
    tạo cuộc họp
    lên lịch họp Ban Chỉ đạo 8h thứ tư tuần sau
    mời họp tổ giúp việc chiều thứ hai ở phòng 3
    đặt lịch họp giao ban giúp tôi
    triệu tập họp đột xuất sáng mai
    chuẩn bị cuộc họp sơ kết quý
    soạn giấy mời họp ngày 15/12 lúc 9 giờ
    tổ chức một buổi làm việc với các sở
    kêu anh em lên họp 3h chiều nay
    sắp xếp cho anh một cuộc họp với công an
    chắc phải họp một bữa
    cần họp gấp vụ này
    mở cuộc họp trực tuyến với các xã
    họp phát nhé, sáng thứ sáu
    em làm giấy mời họp tổng kết nhé
    ngồi lại với nhau một buổi bàn việc này`,
  'cancel-meeting': `
    hủy cuộc họp
    huỷ họp chiều nay
    không họp nữa, báo mọi người giúp
    bỏ cuộc họp thứ năm
    dừng họp vì bão
    hoãn vô thời hạn cuộc họp
    cuộc ngày 10 thôi không họp
    nghỉ họp nha, lãnh đạo bận
    dẹp cuộc họp đó đi
    thôi khỏi họp`,
  'move-meeting': `
    dời cuộc họp sang thứ sáu
    đổi giờ họp thành 15h
    lùi họp xuống chiều
    hoãn họp đến tuần sau
    chuyển lịch họp sang ngày 12
    đẩy cuộc họp lên sáng mai
    họp sớm hơn một tiếng
    cho họp trễ lại 30 phút
    thay đổi thời gian họp
    đổi sang 8 giờ sáng nhé
    dời lịch giùm sếp bận`,
  'change-place': `
    đổi phòng họp
    đổi địa điểm sang hội trường
    chuyển sang phòng họp số 3
    phòng bị trùng lịch rồi
    họp ở chỗ khác nhé
    họp tầng 2 thay vì tầng 5
    phòng đó đang sửa, kiếm phòng khác
    đổi điểm cầu sang UBND xã
    không họp ở phòng 1 nữa`,
  'change-agenda': `
    sửa nội dung cuộc họp
    thêm vào chương trình họp phần thảo luận
    bỏ phần báo cáo của sở ra khỏi chương trình
    đổi nội dung họp
    bổ sung một mục vào nội dung
    chương trình họp sửa lại mục 2
    thêm nội dung thông qua kế hoạch`,
  'add-invitee': `
    mời thêm công an xã
    thêm sở y tế vào giấy mời
    bổ sung thành phần dự họp
    cho đồng chí Lan dự nữa
    mời cả bên viễn thông
    thiếu anh Tư rồi, thêm vô
    nhớ có bên điện lực nữa
    kêu thêm các trưởng ấp dự`,
  'remove-invitee': `
    bỏ tên chị Hoa ra khỏi giấy mời
    không mời sở công thương nữa
    khỏi mời bên thuế
    rút bớt thành phần
    gạch tên anh Bình
    bớt doanh nghiệp ra
    loại đơn vị đó khỏi danh sách mời`,
  'send-notice': `
    gửi giấy mời
    phát hành giấy mời họp
    gửi thông báo họp cho mọi người đi
    phát giấy mời luôn
    gửi lại giấy mời
    cho gửi thông báo cuộc họp
    chuyển giấy mời tới các thành viên
    gửi thư mời bản có chữ ký số`,
  'answer-for': `
    chị Hoa báo vắng, ghi giúp
    trả lời thay anh Hải
    ghi nhận đồng chí Bình dự họp
    anh Tư gọi điện xin vắng
    bên tài chính nói cử người đi thay
    chị Lan nhờ báo dự
    đồng chí Tám đã báo qua điện thoại
    anh Năm nói ảnh vắng
    sở tư pháp dự, sở y tế vắng`,
  'record-oral-consent': `
    chủ trì đồng ý qua điện thoại
    anh An gọi điện đồng ý rồi, ghi vào
    sếp duyệt miệng rồi
    trưởng ban đã nhất trí thành phần, ghi sổ
    bí thư gật rồi
    lãnh đạo vừa đồng ý cho chị Hoa nghỉ
    sếp ừ rồi đó`,
  nudge: `
    nhắc những người chưa trả lời
    đôn đốc các đơn vị
    hối mấy ông chưa báo
    nhắc lại giấy mời
    giục anh Hải trả lời
    nhắn nhắc các đồng chí chưa xác nhận
    nhắc các sở nộp báo cáo
    réo mấy người im ru`,
  roll: `
    điểm danh
    mở điểm danh cuộc họp
    chốt có mặt 20 người
    đồng chí Lành tới trễ, ghi vào
    có mặt đủ, vắng 2
    ghi vắng mặt sở y tế
    anh Bình có mặt
    bỏ điểm danh nhầm`,
  'hand-chair': `
    giao anh Hải chủ trì
    đồng chí phó ban chủ trì thay tôi
    tôi không chủ trì được
    để phó trưởng ban chủ trì cuộc đó
    ủy quyền chủ trì cuộc họp
    anh Công điều hành cuộc họp thay
    bữa đó người khác chủ trì`,
  'next-meeting': `
    họp khi nào
    cuộc họp tới là bao giờ
    sắp tới có họp không
    mấy giờ họp
    bao giờ họp lại
    chừng nào họp
    họp ở đâu vậy`,
  schedule: `
    lịch họp
    xem lịch tuần sau
    tuần này có lịch gì
    tháng 12 có mấy cuộc họp
    lịch làm việc của tôi
    ngày 10 có gì không
    tuần tới có những cuộc nào
    lịch của ban`,
  'who-is-absent': `
    ai vắng
    danh sách vắng
    có ai xin nghỉ không
    ai xin vắng
    cuộc thứ năm vắng những ai
    chị Hoa có đi không
    mấy người vắng mặt
    vắng nhiều không`,
  'who-has-not-answered': `
    ai chưa trả lời
    còn đơn vị nào chưa phản hồi
    mấy người trả lời rồi
    ai đã xác nhận dự
    bao nhiêu đồng chí dự
    sao chưa thấy ai trả lời
    ai chưa xác nhận kết luận
    tình hình trả lời giấy mời`,
} as const;
