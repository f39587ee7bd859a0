using System.Globalization;
using SoTay.Features.Meetings.AbsentViews;

namespace SoTay.Features.Meetings.Pages;

/// <summary>A counted vote as it is shown: three counts, the result as a sentence, the base explained.</summary>
public sealed record VoteResult(MeetingVote Vote, RollCall Roll, Quorum? Quorum)
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>What committee members who were away answered in writing; beside the result, never in it.</summary>
    public IReadOnlyList<AbsentView> Absent { get; init; } = [];

    public string Sentence => Vote.Base == 0 ? $"{Vote.For} đồng ý." : string.Create(Vietnamese, $"{Vote.For} trên {Vote.Base} = {100m * Vote.For / Vote.Base:0.0} %.");

    public string Hands => $"Đủ {Vote.Hands} tay của {Roll.PresentVoters} người được biểu quyết có mặt.{(Roll.Probationary > 0 ? " Đảng viên dự bị không biểu quyết." : "")}";
}
