using SoTay.Platform.Jobs;

namespace SoTay.Features.Administration;

internal static class JobWords
{
    public static string Of(JobState state) => state switch
    {
        JobState.Queued => "đang chờ",
        JobState.Running => "đang chạy",
        JobState.Done => "xong",
        JobState.Stopped => "đã dừng",
        _ => "không xong",
    };
}
