namespace SoTay.Features.Meetings.Contributions;

/// <summary>How what was prepared or sent ahead is to be heard.</summary>
internal static class ContributionWords
{
    public static string Of(Contribution row) => row.PreparedAt is null ? "Được giao phát biểu, chưa báo chuẩn bị" : "Được giao phát biểu, đã chuẩn bị";

    public static string Of(EarlyOpinion row) => row.IsToBeRead ? "Nhờ bí thư đọc" : "Gửi trước, tự phát biểu";
}
