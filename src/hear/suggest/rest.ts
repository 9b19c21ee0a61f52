/** About people and oneself, and what wishes for nothing: how it is typed. */
export const REST = {
  'link-member': `
    gắn tk tele mới cho anh Tí; cấp mã cho đồng chí mới về; anh Tí chưa vào được bot, gửi lại mã; nối lại zalo cho chị Hoa; chị Mơ đổi số mới; thêm anh Hùng vào bot;
    liên kết lại tài khoản cho chị Nga; mời anh Tí kết nối; anh Bình đổi số điện thoại;
    gắn tài khoản mới; cấp mã mời cho đồng chí; chị Hoa đổi máy, nối lại giúp;
    thêm thành viên mới vào bot; cấp lại mã cho anh Nam; mời chị Hoa vào bot; đổi số zalo của anh Ba;
    anh Ba mất điện thoại, kết nối lại; lien ket tai khoan; thêm tài khoản telegram;
    kết nối tài khoản cho đồng chí mới; gỡ tài khoản cũ; chị Lan chưa vào được bot;
    cho anh Tư cái mã mời`,
  members: `
    danh sách tổ giúp việc; tổ giúp việc gồm ai; ban mình gồm những ai; cho xin sđt mấy anh trong ban;
    danh sách thành viên; ban chỉ đạo có những ai; cho xin số điện thoại các anh; ai là tổ trưởng;
    ai chưa kết nối; danh sách ban chỉ đạo và tổ giúp việc; thành viên gồm ai; xem danh sách thành viên;
    cho xin danh sách ban; ai trong tổ giúp việc; bao nhiêu thành viên; sdt các thành viên;
    danh sach thanh vien; thành phần ban chỉ đạo; ai đã kết nối bot; liên hệ ai trong tổ;
    tên các ủy viên`,
  'regulation-question': `
    được vắng tối đa mấy lần; ai có quyền triệu tập họp đột xuất; vắng quá mấy lần thì sao; giấy mời gửi trước mấy ngày; cử chuyên viên dự thay được không; nộp trễ báo cáo thì bị gì;
    quy chế quy định thế nào; giấy mời phải gửi trước mấy ngày; vắng mấy lần thì bị kiểm điểm;
    ai được chủ trì theo quy chế; ủy quyền dự họp có được không; điều mấy quy chế nói về báo cáo;
    theo quy chế họp mấy tháng một lần; xem quy chế; quy chế nói gì về vắng họp;
    theo quy định gửi tài liệu trước mấy ngày; ai có quyền triệu tập họp; quy che;
    điều nào quy định ủy quyền; bao lâu họp một lần theo quy chế;
    báo cáo gửi trước ngày nào theo quy chế; cho hỏi quy định về dự thay; vắng không phép thì sao`,
  help: `
    cái này xài sao; xài sao vậy; hướng dẫn em dùng với; bot biết làm gì; dùng làm sao đây; chỉ giùm cách bấm;
    trợ giúp; hướng dẫn sử dụng; bot làm được gì; dùng thế nào; chỉ tôi cách dùng; không biết bấm sao;
    ?; hd sd; giúp với; hướng dẫn giúp em; cách sử dụng; bot giúp gì được; huong dan;
    làm sao dùng cái này; có những lệnh gì; không biết dùng; chỉ em với; menu; giúp tôi`,
  away: `
    mai mốt tôi vắng; anh đi học quốc phòng cả tuần; tôi nghỉ phép từ 14 đến 18; đi hn ba ngày; tuần tới tôi ra trung ương; nghỉ phép hết tháng này nha;
    tôi đi công tác từ 5 đến 8/12; tuần sau anh nghỉ phép; mai tôi đi Hà Nội thứ năm về;
    tôi đi vắng mấy hôm; nghỉ phép hết tháng; tôi đi học từ thứ hai tới thứ sáu; báo đi vắng;
    tôi vắng cơ quan tuần tới; ghi tôi đi nước ngoài; tôi đi vắng từ thứ hai; anh đi công tác tuần sau;
    nghỉ phép 3 ngày từ 10/12; di cong tac den thu 5; tôi đi học hai tuần; từ mai tôi nghỉ;
    báo nghỉ phép; t di ha noi 2 hom; tuần sau tôi không có ở cơ quan; tôi ra nước ngoài đến hết tháng;
    đi khám bệnh ngày mai`,
  progress: `
    đang tổng hợp số liệu; còn 2 thôn nữa là xong; được 80% rồi; đang rà soát; mới nhập được nửa; đang chờ công an trả số liệu;
    đang làm được 70%; mới xong phần nhập liệu; gần xong rồi; chưa xong; sắp xong; còn hai ấp nữa;
    mai làm tiếp; chưa làm được vì chưa có văn bản; kẹt dữ liệu chưa có; kịp hạn; làm được một nửa;
    dang lam; đã rà được 300 hộ; còn 2 xã chưa xong; tiến độ 50%; chua xong; đang chờ số liệu;
    tuần sau mới xong; mới làm phần đầu; vướng chưa làm được`,
  done: `
    hoàn thành rồi ạ, số liệu trên hệ thống; xong rồi em; đã hoàn thành có báo cáo kèm theo; làm xong rồi chị;
    xong rồi; đã hoàn thành; làm xong hết rồi; coi như xong; đã báo cáo kết quả; hoàn thành trước hạn;
    hoàn thành rồi; da xong; việc này xong rồi; đã làm xong; xong hết rồi chị;
    báo cáo đã hoàn thành nhiệm vụ; xong 100%`,
  extension: `
    cho em nộp chậm tới thứ hai vì máy hư; xin trễ 2 bữa; chậm mấy bữa được không; nộp trễ được không; em khất tới thứ 2 nha;
    mốt em gửi được không; xin nộp chậm 1 ngày; cho khất vài hôm; lùi giúp em tới cuối tháng; chắc trễ vài hôm;
    làm sao xong được trước hạn; cho thêm ít ngày; thêm 5 ngày nữa;
    xin lùi hạn; xin gia hạn đến 20/12; cho em thêm một tuần; không kịp; trễ vài bữa; xin nộp muộn;
    đến 30/11 nộp được không; từ từ em làm; xin thêm thời gian; gia han giup; xin lui han nop;
    trễ hạn vài ngày; cho nộp sau; chưa kịp xin thêm 3 ngày; dời hạn; hạn gấp quá xin lùi;
    khong kip han`,
  'hand-back': `
    xin trả lại việc này; giao nhầm người rồi; không phải việc của sở tôi; không làm được;
    chuyển cho đơn vị khác; không thuộc chức năng; trả việc; xin không nhận việc này;
    việc này không thuộc đơn vị tôi; giao lon nguoi; tra lai nhiem vu; nhầm đơn vị;
    đề nghị giao đơn vị khác`,
  'hand-in': `
    tỷ lệ hồ sơ trực tuyến đạt 81%, thanh toán 64%; đã cấp 1.200 tài khoản đạt 80%; kết quả 85/103 xã đã kết nối; tiếp nhận 1.240 hồ sơ trả đúng hạn 98%;
    báo cáo phục vụ họp đây; em nộp bc hop; gửi lại bản sửa báo cáo;
    nộp báo cáo; gửi báo cáo 6 tháng; báo cáo đây; em gửi file rồi; báo cáo đã gửi qua trục liên thông;
    kết quả đạt 85%, còn vướng đường truyền; nộp lại bản sửa; số liệu như sau; nop bao cao;
    em nộp báo cáo đây; gửi bc họp; báo cáo quý gửi chị; nộp số liệu; file báo cáo đây;
    em gửi báo cáo rồi; báo cáo của sở: kết quả đạt`,
  nothing: `
    cảm ơn em nhiều; ok em; vâng ạ; họp hành suốt ngày; đừng nhắc nữa; chưa giao cho ai hết; tôi đâu có hủy họp; ai cho dời họp vậy; thôi khỏi nhắc; chưa mời ai nhé;
    hình như anh Hải chủ trì; nếu đổi phòng thì báo; hồi sáng mạng chậm giờ ổn rồi; phòng họp đẹp ghê; giấy mời in màu đẹp quá; bên sở kia đang họp; anh Ba hỏi có họp không;
    mưa quá không biết có họp không; họp xong rồi mà; nghe bảo hủy họp; vừa nhắc hôm qua rồi; đừng gửi giấy mời vội; khoan tạo họp; tạo họp làm gì; giao việc hoài;
    báo cáo láo; số liệu đẹp quá ha; chị Hoa dễ thương ghê; ăn trưa ở đâu; chúc mừng năm mới; sếp khó tính quá; hôm trước đã gửi rồi; mai nghỉ lễ sướng quá;
    trời hôm nay nóng quá; ăn cơm chưa; haha; mệt ghê; họp gì mà họp hoài; hôm qua họp vui thật;
    hồi nãy ai gọi đó; gửi nhầm; test; bot ngu quá; đồ vô dụng; đi nhậu không;
    báo cáo dài quá không ai đọc; để tôi tự gọi; chưa gửi nhé, chờ duyệt đã; đừng hủy họp nhé;
    nghe đâu dời họp; tôi có nói vậy đâu; con nghỉ lễ mấy hôm; anh ấy nghỉ hưu rồi;
    cuối tuần rồi nghỉ đi; hôm nay ai trực; ai nói vậy; sao nói hoài vậy; bực mình quá; thôi kệ;
    để mai tính; đang bận; tôi không nói thế; hỏi chơi thôi; nghe nói sếp đi vắng; hình như có họp;
    nếu họp thì báo; hồi trước tôi có giao; cuộc họp hôm qua chán; báo cáo với chả báo cáo; đùa thôi;
    ai biết gì đâu; con tôi nghỉ học; xong lâu rồi mà; xã bên kia họp chiều nay; không phải em;
    chưa biết nữa; chắc vậy; im lặng đi; lộn số rồi; ủa gì vậy; mưa to quá; kẹt xe; đang lái xe;
    lát nói`,
} as const;
