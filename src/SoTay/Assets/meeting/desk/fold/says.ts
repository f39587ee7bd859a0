// What the device says when a rule says no, word for word as the server does (MeetingRefusals.cs); a test compares the two.
import { dayOf } from './days';
import { secretIn } from './secret';

export const says = {
  sealed: 'Buổi họp đã ban hành và khóa. Chưa ghi gì thêm. Có chỗ sai thì dùng “Đính chính” ở trang buổi họp.',
  cancelled: 'Buổi họp đã hủy nên không ghi thêm được. Soạn buổi mới cho tháng này.',
  notOfThisCell: 'Người này không có trong danh sách điểm danh của buổi họp. Chưa ghi gì. Người nơi khác đến dự thì ghi là khách.',
  speakerNotHere: 'Người phát biểu không có trong danh sách điểm danh. Ý kiến còn giữ ở đây. Khách thì ghi họ tên vào ô khách.',
  speakerMissing: 'Chưa chọn người phát biểu. Ý kiến còn giữ ở đây. Chọn một đảng viên hoặc ghi tên khách.',
  itemUnknown: 'Nội dung này không còn trong chương trình buổi họp. Chưa ghi gì. Mở lại buổi họp và chọn nội dung khác.',
  openedAfterEnd: 'Giờ bắt đầu ở sau giờ kết thúc. Chưa ghi gì. Sửa lại một trong hai giờ.',
  endBeforeStart: 'Giờ kết thúc phải sau giờ bắt đầu. Chưa ghi giờ kết thúc. Sửa lại giờ.',
  leftBeforeComing: 'Giờ về phải sau giờ đến. Chưa ghi giờ về. Sửa lại một trong hai giờ.',
  taskWithoutTitle: 'Chưa ghi việc phải làm. Những ô khác còn giữ.',
  taskWithoutOwner: 'Chưa chọn người làm. Việc giao phải có một người chịu trách nhiệm; những ô khác còn giữ.',
  taskWithoutProduct: 'Chưa ghi sản phẩm giao nộp. Ghi thứ sẽ nộp và đếm được; những ô khác còn giữ.',
  taskWithoutDeadline: 'Chưa ghi hạn. Ghi ngày theo mẫu 17/12/2026; những ô khác còn giữ.',
  ownerNotOfThisCell: 'Người được giao không có trong danh sách của buổi họp. Việc chưa giao, những ô khác còn giữ. Chọn người khác.',
  targetUnknown: 'Chỉ tiêu này không phải chỉ tiêu chi bộ tự báo số. Việc chưa giao, những ô khác còn giữ. Chọn chỉ tiêu khác.',
  amountUnreadable: 'Số góp vào chỉ tiêu phải lớn hơn 0 và có chỉ tiêu đi kèm. Việc chưa giao, những ô khác còn giữ.',
  taskUnknown: 'Việc này không thuộc đơn vị này hoặc đã hủy. Chưa ghi đánh giá.',
  negativeHands: 'Số tay không thể nhỏ hơn 0. Các số còn giữ ở đây, sửa lại rồi ghi.',
  noHands: 'Chưa ghi số tay nào. Ghi số người đồng ý, không đồng ý, ý kiến khác.',
  wordsMissing: 'Chỗ này chưa ghi gì. Ghi rồi lưu lại.',
  notScored: 'Chỉ chấm điểm buổi sinh hoạt của chi bộ. Chưa ghi gì.',
  notOpened: 'Buổi họp chưa điểm danh xong nên chưa kết thúc được. Những gì đã ghi còn nguyên. Mở Điểm danh và bấm Xong.',
  noScale: 'Chưa có thang điểm cho ngày này nên chưa chấm điểm được. Chưa ghi gì. Những gì đã biết về buổi họp vẫn hiện ở trên.',
  noHandsForScore: 'Chưa ghi số tay đồng ý với điểm. Phiếu chấm còn giữ. Ghi số tay, hoặc bấm “Chi bộ nhất trí”.',
  noScoreRule: 'Chưa có quy định tỷ lệ cho “Nghị quyết, kết luận” vào ngày họp. Các số còn giữ ở đây. Báo người quản trị thêm quy định.',
  returnReasonMissing: 'Trả lại sản phẩm thì ghi rõ còn thiếu gì. Việc vẫn ở trạng thái cũ.',
  unknownKind: 'Thao tác này phần mềm không hiểu nên chưa ghi. Nó còn giữ trên máy. Mở lại trang để lấy bản mới rồi gửi lại.',
};

export const sayFuture = (day: string) => `Ngày ${dayOf(day)} ở sau hôm nay. Chưa ghi buổi họp. Chọn ngày đã họp, hoặc xem lại đồng hồ của máy.`;
export const sayDeadline = (deadline: string, held: string) =>
  `Hạn ${dayOf(deadline)} ở trước ngày họp ${dayOf(held)}. Việc chưa giao, những ô khác còn giữ. Chọn hạn sau ngày họp.`;
export const sayNoRule = (words: string) => `Chưa có quy định tỷ lệ cho “${words}” vào ngày họp. Các số còn giữ ở đây. Báo người quản trị thêm quy định.`;

export function sayHands(hands: number, voters: number, present: number): string {
  return hands <= present
    ? `Tổng ${hands} tay nhưng chỉ có ${voters} người được biểu quyết đang có mặt; ${present - voters} người còn lại là đảng viên dự bị, sinh hoạt tạm thời hoặc được mời dự, không biểu quyết. Các số còn giữ ở đây. Đếm lại.`
    : `Tổng ${hands} tay nhưng chỉ có ${voters} người được biểu quyết đang có mặt. Các số còn giữ ở đây. Đếm lại, hoặc sửa điểm danh.`;
}

/** Words that are missing, too long or marked secret. */
export function limit(words: string, most: number, needed = true): string | null {
  if (needed && words.trim() === '') return says.wordsMissing;
  if (words.length > most) return `Dài ${words.length.toLocaleString('vi')} chữ cái, quá ${most.toLocaleString('vi')}. Chữ còn giữ ở đây. Rút ngắn rồi lưu lại.`;
  const mark = secretIn(words);
  return mark === null ? null : `Có dấu “${mark}”. Nội dung mật không được đưa vào phần mềm này nên chưa lưu gì. Bỏ phần mật rồi ghi lại.`;
}
