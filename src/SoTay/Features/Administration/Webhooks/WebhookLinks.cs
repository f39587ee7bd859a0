using SoTay.Platform.Webhooks;

namespace SoTay.Features.Administration.Webhooks;

/// <summary>Addresses of these pages.</summary>
public static class WebhookLinks
{
    public const string List = "/administration/webhooks";

    public static string To(Guid hook, DeliveryState? state = null, int page = 1) =>
        $"{List}/{hook}" + (state is { } one ? $"?state={one}" : "") + (page > 1 ? $"{(state is null ? '?' : '&')}trang={page}" : "");

    public static string Removal(Guid hook) => $"{List}/{hook}/removal";
}
