namespace SoTay.Features.Documents.Drafts;

/// <summary>Where a draft is on its way to being issued.</summary>
public enum DraftState
{
    Writing,
    InReview,
    /// <summary>Came back with remarks, or was taken back: it is written on.</summary>
    Returned,
    Approved,
    Issued,
    Dropped,
}

public static class DraftStates
{
    public static string Words(this DraftState state) => state switch
    {
        DraftState.InReview => "Đang trình duyệt",
        DraftState.Returned => "Được trả lại để sửa",
        DraftState.Approved => "Đã được duyệt",
        DraftState.Issued => "Đã ban hành",
        DraftState.Dropped => "Đã bỏ",
        _ => "Đang soạn",
    };
}
