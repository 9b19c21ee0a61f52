/** About meetings: how it is typed. */
export const MEETINGS = {
  'create-meeting': `
    sếp chỉ đạo họp sáng thứ tư, làm giấy mời; lên giúp chị cuộc họp rà soát; họp tổ lúc 15h ở phòng nhỏ;
    xếp giùm một buổi họp với ngân hàng; mời các phòng lên phòng tôi 8h bàn chuyện rác; tổ chức họp khẩn tối nay;
    em tạo giúp lịch họp thẩm định; họp giao ban đầu tuần 7h30; lap cuoc hop; moi hop dot xuat sang mai;
    triệu tập các ngành họp chống bão; đặt cho anh cuộc làm việc với đoàn; anh muốn họp tổ chiều nay;
    mở hội nghị tổng kết ngày 25; chuẩn bị giấy mời họp quý; cho họp ban chỉ đạo lúc 14h ngày 12;
    tạo cuộc họp giao ban ở phòng họp như lần trước; như cuộc họp trước;
    tạo cuộc họp; lên lịch họp Ban Chỉ đạo 8h thứ tư tuần sau;
    mời họp tổ giúp việc chiều thứ hai ở phòng 3; đặt lịch họp giao ban giúp tôi;
    triệu tập họp đột xuất sáng mai; chuẩn bị cuộc họp sơ kết quý;
    soạn giấy mời họp ngày 15/12 lúc 9 giờ; tổ chức một buổi làm việc với các sở;
    kêu anh em lên họp 3h chiều nay; sắp xếp cho anh một cuộc họp với công an; chắc phải họp một bữa;
    cần họp gấp vụ này; mở cuộc họp trực tuyến với các xã; họp phát nhé, sáng thứ sáu;
    em làm giấy mời họp tổng kết nhé; ngồi lại với nhau một buổi bàn việc này;
    cho lập lịch họp ngày mai; đăng ký cuộc họp tổ công tác; bố trí họp thứ sáu giúp anh;
    em lên cho chị cái lịch họp; mở cuộc họp ban chỉ đạo mở rộng; triệu tập ban chỉ đạo chiều nay;
    chuẩn bị họp sơ kết; gọi mấy xã lên họp; họp ban thứ 5 tuần sau 2h chiều phòng 2;
    làm cái giấy mời họp tổ giúp việc; mời lãnh đạo các sở họp 9h; sắp họp giao ban tháng;
    hẹn họp online 8h tối; tao lich hop to; len lich hop giup; chot lich hop ngay 20/12 luc 14h;
    cần triển khai một buổi làm việc; ngày kia họp nhé 8 rưỡi`,
  'cancel-meeting': `
    cuộc thứ năm hủy nhé em; bỏ họp ngày mai đi; hủy giùm cuộc họp tuần sau; không họp thứ hai nữa;
    ngưng họp đi, mất điện rồi; khoi hop nua; báo mọi người nghỉ họp; huy cuoc hop; thôi cuộc đó không họp;
    cho hủy lịch họp ngày 10; hoãn họp vô thời hạn;
    hủy cuộc họp; huỷ họp chiều nay; không họp nữa, báo mọi người giúp; bỏ cuộc họp thứ năm;
    dừng họp vì bão; hoãn vô thời hạn cuộc họp; cuộc ngày 10 thôi không họp; nghỉ họp nha, lãnh đạo bận;
    dẹp cuộc họp đó đi; thôi khỏi họp; thôi không họp ngày mai nữa; hủy lịch họp chiều thứ năm;
    bãi bỏ cuộc họp; cuộc họp đó bỏ; huy hop vi mua lon; xin hủy buổi họp; tạm dừng tổ chức cuộc họp;
    sếp bận hủy họp; không tổ chức họp nữa; báo hủy cuộc họp giúp chị`,
  'move-meeting': `
    hoãn họp ngày 10 đến ngày 17; cho họp lùi lại hai tiếng; sếp kẹt, đẩy sang chiều mai; chuyển cuộc họp qua thứ sáu cùng giờ;
    dời cuộc thứ năm xuống thứ bảy; đổi thành 9h; họp sớm lên một ngày; doi lich sang tuan sau nua; lùi giờ họp đến 15h30;
    cuộc họp ngày 5 chuyển sang ngày 8; họp ngày 9 thay vì ngày 10; xin dời lịch họp;
    dời cuộc họp sang thứ sáu; đổi giờ họp thành 15h; lùi họp xuống chiều; hoãn họp đến tuần sau;
    chuyển lịch họp sang ngày 12; đẩy cuộc họp lên sáng mai; họp sớm hơn một tiếng;
    cho họp trễ lại 30 phút; thay đổi thời gian họp; đổi sang 8 giờ sáng nhé; dời lịch giùm sếp bận;
    dời họp qua tuần tới; đổi lịch họp sang chiều; lui hop lai 1 ngay; chuyển cuộc họp sang 9h;
    dời xuống thứ hai; đẩy lùi lịch họp vì lãnh đạo bận; họp trễ hơn 1 tiếng; đổi ngày họp thành 15/12;
    doi gio hop; hop som hon nua tieng; thay đổi lịch họp sang thứ ba`,
  'change-place': `
    họp ở phòng số 5 nhé, phòng kia hỏng máy lạnh; chuyển địa điểm về trụ sở công an; họp dưới tầng trệt, thang máy hư;
    họp trên lầu 3 nha; hội trường có đám cưới rồi, kiếm chỗ khác; đổi qua nhà văn hóa; dời địa điểm sang nhà khách;
    phong do ket, hop phong khac; địa điểm họp: hội trường B; họp tại ủy ban xã chứ không ở tỉnh;
    đổi phòng họp; đổi địa điểm sang hội trường; chuyển sang phòng họp số 3; phòng bị trùng lịch rồi;
    họp ở chỗ khác nhé; họp tầng 2 thay vì tầng 5; phòng đó đang sửa, kiếm phòng khác;
    đổi điểm cầu sang UBND xã; không họp ở phòng 1 nữa; chuyển địa điểm họp; dời sang hội trường lớn;
    doi phong hop; phòng kẹt rồi đổi phòng khác; họp ở phòng 5 nhé; đổi chỗ họp; họp tại trụ sở mới;
    phòng họp bị hư điều hòa; không dùng được phòng đó; chuyển sang họp trực tuyến;
    phòng nhỏ quá đổi chỗ`,
  'change-agenda': `
    chương trình họp bỏ phần của thuế; thêm phần báo cáo vướng mắc vào cuộc họp; chương trình bổ sung phát biểu của bí thư;
    thêm nội dung khen thưởng; bớt mục 3 trong chương trình; đưa nội dung chuyển đổi số vào cuộc họp; rút phần tham luận;
    sua lai noi dung hop; thêm một tiết mục báo cáo;
    sửa nội dung cuộc họp; thêm vào chương trình họp phần thảo luận;
    bỏ phần báo cáo của sở ra khỏi chương trình; đổi nội dung họp; bổ sung một mục vào nội dung;
    chương trình họp sửa lại mục 2; thêm nội dung thông qua kế hoạch; sửa chương trình họp;
    bớt nội dung thứ ba; thêm phần phát biểu của sở; điều chỉnh nội dung cuộc họp;
    nội dung họp bổ sung thêm; doi noi dung hop; chương trình thiếu phần kết luận; gộp hai mục lại;
    thêm mục đánh giá vào chương trình`,
  'add-invitee': `
    kêu mấy trưởng thôn dự luôn; nhớ có bên bộ đội trong giấy mời; mời thêm hai chuyên viên phòng CNTT; thêm bưu điện vào thành phần;
    cho anh Bảy dự với; bo sung so xay dung vao thanh phan; gửi thêm giấy mời cho mặt trận; thêm đồng chí Mai phó chủ tịch phường;
    mời thêm bên kho bạc; mời cả hội phụ nữ; thêm tên chị Sáu; kêu cả bên thuế họp luôn;
    mời thêm công an xã; thêm sở y tế vào giấy mời; bổ sung thành phần dự họp; cho đồng chí Lan dự nữa;
    mời cả bên viễn thông; thiếu anh Tư rồi, thêm vô; nhớ có bên điện lực nữa;
    kêu thêm các trưởng ấp dự; mời bổ sung sở tài chính; thêm người dự;
    thêm đồng chí Nam vào thành phần; moi them chi Hoa; cho thêm mấy anh bên xã dự;
    gọi thêm ngân hàng dự họp; bổ sung khách mời; thêm khách mời doanh nghiệp;
    ghi thêm tên anh Ba vào giấy mời; mời luôn đài truyền hình`,
  'remove-invitee': `
    bỏ sở y tế ra khỏi cuộc họp; xóa phòng nội vụ ra; không mời anh Tám nữa; rút tên bên bưu điện; thôi đừng mời báo chí;
    gạch chị Bưởi ra giùm; loại đồng chí đó ra khỏi giấy mời; bỏ bớt mấy xã ra; khỏi kêu bên thuế; xoa ten anh Ba;
    bỏ tên chị Hoa ra khỏi giấy mời; không mời sở công thương nữa; khỏi mời bên thuế;
    rút bớt thành phần; gạch tên anh Bình; bớt doanh nghiệp ra; loại đơn vị đó khỏi danh sách mời;
    loại tên anh Bình; bỏ bớt người dự; đừng mời doanh nghiệp nữa; xóa tên chị Hoa khỏi danh sách;
    bỏ đơn vị đó ra; rut ten anh Nam; không cần mời ngân hàng; khoi moi ben do; bớt khách mời;
    cho rút khỏi thành phần dự họp; thôi không mời sở y tế`,
  'send-notice': `
    gửi giấy mời cuộc ngày 10 cho các thành viên; gửi thư mời luôn giúp chị; phát hành đi; bắn giấy mời cho anh em;
    gui thong bao hop; giấy mời gửi luôn trong sáng nay nha; ban hành giấy mời;
    gửi giấy mời; phát hành giấy mời họp; gửi thông báo họp cho mọi người đi; phát giấy mời luôn;
    gửi lại giấy mời; cho gửi thông báo cuộc họp; chuyển giấy mời tới các thành viên;
    gửi thư mời bản có chữ ký số; gửi giấy mời đi em; gui giay moi; phát hành thông báo họp;
    gửi giấy mời cho các đồng chí; phát giấy mời tới các sở; đưa giấy mời ra; cho phát hành giấy mời;
    gởi thư mời đi; duyệt rồi gửi giấy mời; gửi giấy mời lên nhóm; giấy mời gửi đi chưa thì gửi luôn`,
  'answer-for': `
    chị Mận bệnh, xin vắng, ghi giùm; anh Minh nói sẽ dự; anh Hải vừa gọi báo bận, xin vắng; cập nhật đồng chí Hoa cử phó giám đốc dự thay;
    ghi cho chị Mơ dự; sở y tế báo cử cấp phó; phường trên dự, phường dưới vắng; a Hai bao vang; anh Khải đi thay anh Hải;
    chị Tám nhắn qua zalo là dự; đồng chí Sáu xin nghỉ vì ốm, em ghi giúp;
    chị Hoa báo vắng, ghi giúp; trả lời thay anh Hải; ghi nhận đồng chí Bình dự họp;
    anh Tư gọi điện xin vắng; bên tài chính nói cử người đi thay; chị Lan nhờ báo dự;
    đồng chí Tám đã báo qua điện thoại; anh Năm nói ảnh vắng; sở tư pháp dự, sở y tế vắng;
    ghi thay anh Nam là dự; nhập trả lời giúp chị Hoa; anh Bình bận không dự được ghi giùm;
    chị Lan vừa báo nghỉ; ghi vắng cho đồng chí Tám; anh Ba cử phó phòng đi thay; sở xây dựng báo dự;
    trả lời thay cho sở y tế; chi Hoa goi dien bao du; ghi nhận thay; bên công an xin vắng;
    báo giùm anh Hải là có dự`,
  'record-oral-consent': `
    chủ trì nhất trí cho chị Hoa vắng; sếp điện bảo đồng ý thành phần rồi; bí thư gật đầu cho cử người; anh An ok danh sách rồi, ghi nhé;
    trưởng ban nói miệng là duyệt; sếp đồng ý qua zalo;
    chủ trì đồng ý qua điện thoại; anh An gọi điện đồng ý rồi, ghi vào; sếp duyệt miệng rồi;
    trưởng ban đã nhất trí thành phần, ghi sổ; bí thư gật rồi; lãnh đạo vừa đồng ý cho chị Hoa nghỉ;
    sếp ừ rồi đó; trưởng ban đồng ý miệng; anh An nói được rồi ghi vào; chủ trì đã duyệt qua điện thoại;
    sep dong y roi; lãnh đạo nói đồng ý thành phần; ghi nhận ý kiến chủ trì;
    anh ấy gọi lại bảo nhất trí; sếp gật rồi ghi giúp; chu tri nhat tri qua dt;
    bí thư đồng ý cho nghỉ rồi`,
  nudge: `
    nhắc chị Mơ với anh Minh trả lời; gọi nhắc mấy đồng chí chưa báo dự; giục trả lời giấy mời đi; hối mấy ổng trả lời coi;
    nhắc lại mấy sở chưa rep; nhac may don vi chua phan hoi; nhắn nhắc giúp anh;
    nhắc những người chưa trả lời; đôn đốc các đơn vị; hối mấy ông chưa báo; nhắc lại giấy mời;
    giục anh Hải trả lời; nhắn nhắc các đồng chí chưa xác nhận; nhắc các sở nộp báo cáo;
    réo mấy người im ru; nhắc mọi người trả lời; nhac lai lan nua; giục các đơn vị trả lời giấy mời;
    nhắc nhở ai chưa phản hồi; đôn đốc trả lời; nhắn nhắc mấy người chưa báo; gửi nhắc việc;
    hoi may ong chua tra loi; nhắc anh Hải giúp; thúc các sở báo dự; nhắc xác nhận kết luận`,
  roll: `
    có mặt 17 đồng chí, vắng 3; điểm danh có mặt 20 vắng 1; chị Sáu đến muộn 15 phút, ghi vào; mở sổ điểm danh; chốt quân số 21/23;
    ghi anh Tám vắng không phép; có mặt đủ rồi;
    điểm danh; mở điểm danh cuộc họp; chốt có mặt 20 người; đồng chí Lành tới trễ, ghi vào;
    có mặt đủ, vắng 2; ghi vắng mặt sở y tế; anh Bình có mặt; bỏ điểm danh nhầm; điểm danh cuộc họp;
    bắt đầu điểm danh; diem danh; ghi có mặt; có mặt 15 vắng 3; chấm điểm danh;
    anh Nam đến muộn ghi giúp; chốt danh sách có mặt; ghi nhận vắng không phép;
    đủ mặt rồi chốt điểm danh`,
  'hand-chair': `
    bữa đó anh Hải chủ trì; giao đồng chí phó chủ tịch chủ trì cuộc ngày 10; để anh Công điều hành cuộc họp; phó ban chủ trì thay;
    tôi đi tỉnh, giao phó ban chủ trì; đồng chí Mận chủ trì hộ tôi; chu tri giup toi;
    giao anh Hải chủ trì; đồng chí phó ban chủ trì thay tôi; tôi không chủ trì được;
    để phó trưởng ban chủ trì cuộc đó; ủy quyền chủ trì cuộc họp; anh Công điều hành cuộc họp thay;
    bữa đó người khác chủ trì; giao đồng chí phó ban chủ trì; anh Hải chủ trì giúp tôi;
    để chị Hoa chủ trì; ủy quyền cho phó chủ tịch chủ trì; giao chu tri; tôi vắng nên anh Công chủ trì;
    thay đổi người chủ trì; cuộc này tôi không chủ trì; cử người khác chủ trì cuộc họp`,
  'next-meeting': `
    chừng nào họp tiếp; cuộc họp tới ngày mấy; khi nào họp lại; họp kỳ tới là bao giờ; bữa nào họp nữa; sắp họp hành gì không;
    bao gio hop tiep; lần sau họp ngày nào; họp ngày mấy vậy em; có cuộc họp nào sắp tới;
    họp khi nào; cuộc họp tới là bao giờ; sắp tới có họp không; mấy giờ họp; bao giờ họp lại;
    chừng nào họp; họp ở đâu vậy; bao giờ họp; hop luc may gio; cuộc họp sắp tới; lần tới họp khi nào;
    mai có họp không; khi nào có cuộc họp; họp ngày nào vậy; hôm nào họp ban chỉ đạo; họp phòng nào;
    sap toi hop gi`,
  schedule: `
    hôm nay có lịch gì không; hôm nay có gì không; lịch tuần sau của tôi; tháng sau họp những ngày nào; cho anh coi lịch; lịch họp tháng tới;
    thứ sáu có gì không; tuần này họp mấy cuộc; lịch của anh mai; ngày 15 có họp gì không; xem giúp lịch tuần tới;
    lịch họp; xem lịch tuần sau; tuần này có lịch gì; tháng 12 có mấy cuộc họp; lịch làm việc của tôi;
    ngày 10 có gì không; tuần tới có những cuộc nào; lịch của ban; cho xem lịch; lịch họp tháng này;
    tuần sau họp gì; lich hop; lịch tuần này của ban; thứ năm có họp không; tháng tới có cuộc nào;
    mấy cuộc họp tuần tới; lịch sắp tới; ngày mai có lịch gì; xem lich lam viec; tuần này tôi có họp gì`,
  'who-is-absent': `
    mấy đứa xin nghỉ rồi; cuộc thứ năm ai không đi; vắng những ai mà nhiều thế; mấy người vắng vậy; anh Hải có dự không; có ai báo vắng chưa;
    thu nam vang may nguoi; ai không dự cuộc này; đủ người họp chưa; danh sách xin vắng;
    ai vắng; danh sách vắng; có ai xin nghỉ không; ai xin vắng; cuộc thứ năm vắng những ai;
    chị Hoa có đi không; mấy người vắng mặt; vắng nhiều không; những ai vắng; ai nghỉ họp; ai không dự;
    cho xem danh sách vắng; mấy người xin vắng; ai bao vang; đơn vị nào vắng; vắng bao nhiêu;
    chị Hoa dự không; anh Hải có đi họp không; ai cử người đi thay; cuoc hop nay vang ai`,
  'who-has-not-answered': `
    mấy đơn vị chưa trả lời vậy; đã có bao nhiêu đồng chí xác nhận; ai rep rồi ai chưa; im ru vậy, mấy người trả lời rồi;
    con ai chua bao; những ai chưa xác nhận dự; mới có mấy người trả lời thôi hả;
    ai chưa trả lời; còn đơn vị nào chưa phản hồi; mấy người trả lời rồi; ai đã xác nhận dự;
    bao nhiêu đồng chí dự; sao chưa thấy ai trả lời; ai chưa xác nhận kết luận;
    tình hình trả lời giấy mời; ai chưa phản hồi; chưa ai trả lời à; còn ai chưa báo;
    bao nhiêu người dự; trả lời tới đâu rồi; don vi nao chua tra loi; mấy sở chưa xác nhận;
    ai chưa nhận giấy mời; tình hình xác nhận dự họp; có mấy người dự rồi; đã đủ người trả lời chưa`,
} as const;
