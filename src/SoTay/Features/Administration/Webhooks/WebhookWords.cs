using SoTay.Platform.Webhooks;

namespace SoTay.Features.Administration.Webhooks;

internal static class WebhookWords
{
    public static string Of(DeliveryState state) => state switch
    {
        DeliveryState.Delivered => "Đã nhận",
        DeliveryState.GivenUp => "Không gửi được",
        _ => "Chờ gửi",
    };

    /// <summary>What came of the last try.</summary>
    public static string Answer(string answer) => answer switch
    {
        WebhookWire.Unreachable => "không nối được tới nơi nhận",
        WebhookWire.Silent => "nơi nhận không trả lời",
        WebhookWire.Closed => "địa chỉ dẫn vào mạng nội bộ nên không gọi",
        WebhookWire.Keyless => "máy chủ không mở được khóa của nơi nhận, hãy gỡ rồi thêm lại",
        _ => $"nơi nhận trả lời {answer}",
    };
}
