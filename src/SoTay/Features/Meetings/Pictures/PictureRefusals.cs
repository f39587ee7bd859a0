using SoTay.Platform;

namespace SoTay.Features.Meetings.Pictures;

public static class PictureRefusals
{
    public static readonly Refusal NotHeldYet = new("Buổi họp chưa bắt đầu nên chưa gửi ảnh. Ảnh còn trên máy. Vào họp rồi gửi.", "Upload");
    public static readonly Refusal SameAgain = new("Ảnh này đã có trong buổi họp. Không lưu thêm.", "Upload");
    public static readonly Refusal Gone = new("Ảnh này đã bỏ trước đó. Không có gì thay đổi.");
    public static readonly Refusal Sealed = new("Biên bản đã khóa, số ảnh đã ghi trong biên bản nên không bỏ ảnh được nữa.");

    public static Refusal TooMany(int most) => new($"Buổi họp này đã có {most} ảnh, số tối đa theo quy định. Ảnh mới chưa lưu. Bỏ bớt một ảnh rồi gửi lại.", "Upload");
}
