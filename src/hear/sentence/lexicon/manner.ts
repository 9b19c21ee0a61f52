/** How something is said: denied, doubted, heard, asked, wished, joked; and the courtesies around it. */
export const MANNER = {
  NEG: 'không|ko|k|kg|khg|kh|hông|hổng|hong|hok|hk|hem|khum|hỏng|chẳng|chả|không có|ko có|k có|hông có|hổng có|không thể|ko thể|k thể|hông thể|kô|kông|khôg|khong|hôg|nỏ|không hề',
  /** “Đâu có” denies; “đâu” at the end only stresses a denial. */
  HARDLY:
    'đâu có|có đâu|đâu phải|làm gì có|đời nào|dễ gì|ai mà|làm sao mà|sao mà|làm sao|thế nào được|sao được|sao kịp|sao mà kịp|sao nổi|sao xong|sao mà xong|sao mà được|làm sao kịp|làm sao được|làm gì nhau|được đâu|kịp đâu',
  NEEDNOT: 'khỏi|khỏi cần|không cần|ko cần|k cần|hông cần|hổng cần|chẳng cần|không phải|ko phải|hông phải',
  DONT: 'đừng|đừng có|chớ có|chớ nên|dừng|ngưng|ngừng|khoan|hượm|khoan đã|không được|ko được|ko dc|k dc|k đc|ko đc|hông được|hổng được|không đc|không dc|kh được|hok được|hok dc|hong được|hong dc|k được|chẳng được',
  NOTYET: 'chưa|chửa|chưa có|chưa được|chưa dc|chưa đc|vẫn chưa',
  IF: 'nếu|nếu như|giá mà|giá như|giá|lỡ|hễ|phải chi|miễn|miễn là|miễn sao|trừ khi|với điều kiện|với đk|trong trường hợp|một khi|giả sử|chừng nào|khi nào mà|khi có|khi nào có|chỉ khi|nhỡ|lỡ như|nhược bằng|tùy|tuỳ|tùy theo|còn tùy|còn tuỳ',
  /** Agrees on the whole, and not in all. */
  SOFT: 'cơ bản|về cơ bản|về nguyên tắc|nguyên tắc là|nhìn chung|tạm thời|tạm|trước mắt|nói chung là',
  CHANGED: 'thay đổi|đổi ý|thay lời|thế à|thế thì|thay mặt',
  FAULT:
    'lỗi|sai|thiếu|hỏng|nhầm|hư|trắng|mờ|đính chính|không đúng|sai sót|bị lỗi|mất chữ|không mở được|thừa|lạc|không khớp|nhầm tên|lệch',
  MAYBE:
    'xếp lịch|sắp lịch|để xếp lịch|sắp xếp lịch|coi lịch|xem lịch|kiểm tra lịch|bố trí lịch|check lịch|chắc|chắc là|chắc sẽ|có lẽ|có thể|có khi|hình như|khả năng|khả năng là|khả năng cao|chưa biết|không biết|ko biết|k biết|hông biết|hổng biết|chẳng biết|chưa chắc|không chắc|ko chắc|k chắc|hông chắc|chưa rõ|không rõ|dự kiến|có điều kiện thì|hy vọng|hi vọng|để xem|xem sao|xem đã|xem lại|coi lại|để coi|coi đã|coi sao|tính sau|rồi tính|hẵng hay|hãy hay|để sau|trả lời sau|báo sau|báo lại|báo lại sau|sẽ báo|phân vân|lưỡng lự|đang tính|suy nghĩ|nghĩ thêm|để nghĩ|cân nhắc|xem xét|xem xét lại|để tính|dự là|định|tính|cố gắng|cố|ráng|sẽ cố|cố gắng sắp xếp|nếu được|gần như|hơi khó|khó|khó nha|có nguy cơ|hên xui|năm ăn năm thua|fifty fifty|năm mươi năm mươi|may ra|tưởng|tưởng là|em tưởng|ngỡ|lẽ ra|đáng lẽ|đáng ra|suýt|muốn|thèm|ước|ước gì|chỉ muốn|mong|mong là|đang muốn|chưa quyết|chưa chốt|chưa quyết định|đang xem|cho là|cho rằng',
  SHRUG:
    'cũng được|cũng dc|cũng đc|sao cũng được|kệ|thôi kệ|thì thôi|cũng ok|thế nào cũng được|muốn sao cũng được|mặc kệ|kệ họ|tùy ý|gì cũng được|tùy em|tùy anh|tùy chị|sao cũng dc',
  SURE: 'chắc chắn|nhất định|hoàn toàn|dứt khoát|chắc như bắp|đương nhiên|tất nhiên|dĩ nhiên|bảo đảm|đảm bảo|cam đoan|vẫn|vẫn sẽ|cũng|cũng sẽ|luôn sẵn sàng|sẵn sàng|100%|chứ sao không|chứ sao hông|chớ sao không|chứ sao|chớ sao|chứ hỏi gì nữa|chớ hỏi gì nữa|chứ còn gì nữa|chứ gì nữa|chứ lị|cho sao giờ|đúng thành phần|đầy đủ|đủ thành phần|đúng thành phần quy định|quyết|thế nào cũng|kiểu gì cũng|sẽ|sẽ vẫn|rất vui được|hân hạnh',
  HEARSAY:
    'nghe nói|nghe đâu|nghe đồn|nghe bảo|nghe kêu|nghe tin|nghe|thấy bảo|thấy nói|nghe phong phanh|người ta nói|ai cũng nói|đồn|đồn là|tin đồn',
  SAY: 'nói|bảo|kêu|nhắn|dặn|phán|than|đòi|có nói|có kêu|có bảo|nói là|bảo là|kêu là|nói cho|có ý kiến là|đang kêu|có nhắn',
  PAST: 'hôm qua|hôm trước|hôm nọ|hôm rồi|hôm bữa|hồi nãy|hồi đó|hồi sáng|hồi trưa|hồi hôm|hồi khuya|lúc nãy|cuộc trước|lần trước|kỳ trước|buổi trước|bữa trước|bữa hổm|bữa nọ|tuần trước|tháng trước|quý trước|năm ngoái|năm trước|ngày xưa|hồi trước|hồi xưa|hồi tháng|mấy lần trước|cuộc họp trước|hội nghị trước|đợt trước|vừa rồi|tuần rồi|tháng rồi|khi nãy|ban nãy|vừa nãy|mới nãy|lúc trước|trước đây|dạo trước|vừa|vừa mới|đã từng|từng',
  /** Of another time than is asked about. */
  ANOTHER: 'lần sau|buổi sau|cuộc sau|kỳ sau|lần khác|hôm khác|bữa khác|lần tới',
  /** Asks for a place, or stresses a denial. */
  DAU: 'đâu',
  ASKING:
    'cho hỏi|xin hỏi|hỏi|thắc mắc|muốn hỏi|hỏi thăm|cho em hỏi|cho anh hỏi|cho chị hỏi|cho tôi hỏi|hỏi chút|hỏi xíu|cho e hỏi|hỏi lại',
  /** Asks nothing: “có gì báo sau”. */
  IFANY:
    'có gì báo|có gì em báo|có gì anh báo|có gì gọi|có gì alo|có gì trao đổi|có gì bổ sung|có gì tính|không có gì thay đổi|ko có gì thay đổi|không gì thay đổi|có gì góp ý|nếu có gì',
  /** Nothing stands against it. */
  FINE: 'ổn|ổn rồi|tốt|hợp lý|không răng mô|không răng|hông răng|nỏ răng|không có chi|không sao|ko sao|k sao|hông sao|hổng sao|không vấn đề|không vấn đề gì|không có vấn đề|không có vấn đề gì|không hề gì|chả sao|chẳng sao|không phản đối|ko phản đối|không cấm|không trở ngại|không có gì trở ngại|khỏi lo|yên tâm|thông cảm được',
  GRUMBLE:
    'vậy trời|vậy trời ơi|nhiều vậy trời|nhiều quá|nhiều quá rồi|hoài kỳ|kỳ lắm|kỳ quá|mà đã khoe|rồi khoe|khoe hoài|trời ơi|trời đất|thiệt tình|thật tình|cơ chứ|khổ lắm|rõ khổ|khổ quá|bày đặt|rảnh quá|rảnh ghê|hâm|điên|ngu|vớ vẩn|linh tinh|lằng nhằng|phiền quá|phiền phức|mất công|mệt quá|chán quá|chán thật|bực|bực mình|nói mãi|nói hoài|suốt ngày|vô lý|vô duyên|tào lao|nhảm|rách việc|hành nhau|hành chính quá|phiền hà|nản|ngán|đúng là|thấy ghê|buồn cười|mắc cười|ối giời|giời ạ|ôi trời|ối dồi',
  QWORD:
    'có gì|ai|gì|nào|sao|vì sao|tại sao|thế nào|như thế nào|bao giờ|khi nào|chừng nào thì|hồi nào|mấy giờ|mấy h|mấy|bao nhiêu|bao lâu|ở đâu|ra sao|như nào|là ai|tại răng|răng|mô|chi|làm chi|làm gì|cái gì|cái chi|giờ nào|ngày nào|lúc nào|phòng nào|chỗ nào|cái nào|bữa nào|hôm nào|thứ mấy|ngày mấy|mấy cái|những ai|gồm ai|gồm những ai|do ai|có những ai|vì răng|thế à|thật à|thiệt hả|vậy sao',
  QEND: 'hả|hở|hỉ|nhỉ|à|phải không|phải hông|phải ko|đúng không|đúng hông|đúng ko|được không|được hông|được ko|dc ko|dc k|đc ko|đc k|được k|dc không|đc không|chăng|chưa nhỉ|không nhỉ|chưa vậy|không vậy|phỏng|phải chăng|rồi hả|rồi à|có phải|có được không|ổn không|có sao không|hen hả|được chứ|hay sao|hử|hay gì|không hả|không ta',
  ORNOT:
    'hay phải|hay được|hay tự|hay không|hay ko|hay k|hay hông|hay thôi|hay chưa|hay là|có nên|nên hay|hay ai|hay vắng|hay nghỉ',
  LAUGH: 'haha|hihi|hehe|kkk|hic|huhu|kk|hjhj|lol|keke|kaka|há há',
  JEST: 'xong phim|đùa|đùa thôi|đùa tí|giỡn|giỡn chơi|nói chơi|nói giỡn|giỡn thôi|cười ra nước mắt|đùa vui',
  CAUSE:
    'vì|do|tại|bởi|bởi vì|tại vì|vì lý do|vì lí do|do bận|lý do|lí do|lý do là|do là|vì là|nguyên nhân|với lý do|bởi lẽ|vì vướng|nhân vì|tại do',
  SO: 'nên|cho nên|vì vậy|vì thế|thành ra|do đó|do vậy|bởi vậy|thế nên|thành thử|nên là|vậy nên|nên phải|nên chắc',
  BUT: 'nhưng|nhưng mà|tuy nhiên|có điều|song|mỗi tội|chỉ có điều|nhg|nhưg|nhưng phải|nhưg mà|kèm theo|kèm điều kiện|thế nhưng',
  AND: 'và|với|cùng|cùng với|vs|lẫn|với lại|đồng thời|rồi thì|ngoài ra|&',
  RATHER: 'chứ|chớ|chứ không|còn|riêng|trừ|ngoại trừ|trừ ra|hơn nữa|mà thôi|trừ mỗi|chỉ trừ',
  THEN: 'thì|là',
  /** Words that begin with one of an answer, and are none. */
  ELSE: 'đánh giá|giá trị|giá cả|đơn giá|dự đoán|dự báo|dự tính|dự trù|dự án|dự phòng|dự toán|sở khác|xã khác|đơn vị khác|phường khác|người khác|ban khác',
  /** “Mà” joins, contrasts, or supposes: what stands around it tells. */
  MA: 'mà|cơ mà',
  CLOSE:
    'như đã báo|như đã nói|như đã trao đổi|như đã đăng ký|như đã hứa|theo giấy mời|theo đúng giấy mời|theo lịch|theo thông báo|đúng như giấy mời|nha các anh|nha mọi người|nhé các anh|ạ|nhé|nha|nhen|nghen|nghe em|hen|hén|nhá|nhe|nhớ|đi|đó|đấy|á|vậy|vầy|luôn|thôi|rồi|r|rùi|dồi|giùm|dùm|giúp|hộ|ha|giùm cho|nghe chị|nghe anh|nha chị|nha em|nè|này|nầy|ơi|nghe|nữa|kìa|đã|nào em|cái|lun|cơ|thế|hết|hết á|hơ|hè|nhở|nhoa|nhaa|nhaaa|nhaa|ạaa|dạ em|hỉ|xíu|tí|ngay|ngay nhé|giúp anh|giúp chị|giúp em|giúp tôi|hộ anh|hộ tôi|hộ chị|hộ em|giùm anh|giùm chị|giùm em|giùm tôi|giùm tui|dùm em|dùm anh|dùm chị|dùm e|giùm e|trân trọng|trân trọng!|cảm ơn em|cám ơn em|lại',
  OPEN: 'dạ|dạ dạ|thưa|báo cáo|bảo cáo|bc|kính gửi|kính báo cáo|kính thưa|kính|dạ thưa|xin báo cáo|ê|alo|này em|ghi giúp|ghi giùm|ghi cho|ghi hộ|vâng ạ|à|ý là|nói chung|thôi thì|tóm lại|nói thật|thật ra|thực ra|thì ra|báo với|báo|thông báo|xin thông báo|nhờ em báo|em ghi|ghi em|ghi e|ghi tôi|ghi anh|ghi chị|ghi tui|ghi tên em|ghi tên anh|ghi tên tôi|trả lời thay|báo thay|ghi thay|trả lời giùm',
  THANKS:
    'cảm ơn|cám ơn|thanks|thank|thank you|tks|thks|tk e|tks em|cảm ơn nhiều|trân trọng cảm ơn|xin cảm ơn|chân thành cảm ơn|đội ơn|camon|cmon|thankiu|cảm ơn nha|cảm ơn nhé|cảm ơn ạ|biết ơn',
  GREET:
    'chào|xin chào|hello|hi|alo alo|chào em|chào anh|chào chị|chào bot|hế lô|helo|chào buổi sáng|good morning|lô|chào cả nhà|em chào|halo',
  WISH: 'mong thông cảm|mong anh thông cảm|mong chị thông cảm|mong các anh thông cảm|kính mong thông cảm|rất mong thông cảm|mong được thông cảm|chúc|chúc mừng|mừng|vất vả|thông cảm|xin lỗi|sr|sorry|gửi nhầm|gửi lộn|nhắn nhầm|nhắn lộn|nhầm nhóm|lộn nhóm|nhầm|lộn|quý hóa quá|vui vẻ|cuối tuần vui',
} as const;
