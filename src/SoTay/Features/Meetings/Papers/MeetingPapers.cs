using SoTay.Features.Documents.Papers;
using SoTay.Features.Policies;

namespace SoTay.Features.Meetings.Papers;

/// <summary>
/// Writes the papers of a meeting as Word files in the layout of 05-HD/VPTW, with the measures that the policies hold
/// for the date of the paper. Equal texts and rules give equal bytes, so that the hash of a paper can be sealed.
/// </summary>
/// <param name="rules">The rules of the issuing organisation on the date of issue.</param>
public sealed class MeetingPapers(PolicyReader rules)
{
    private readonly PaperLayout layout = PaperLayout.From(rules);

    /// <summary>Minutes (<i>biên bản</i>) as the bytes of a docx file.</summary>
    public byte[] Minutes(MinutesText text) => MinutesPaper.Write(layout, text);

    /// <summary>Resolution (<i>nghị quyết</i>) as the bytes of a docx file.</summary>
    public byte[] Resolution(ResolutionText text) => ResolutionPaper.Write(layout, text);

    /// <summary>Invitation (<i>giấy mời</i>) as the bytes of a docx file.</summary>
    public byte[] Notice(NoticeText text) => NoticePaper.Write(layout, text);

    /// <summary>Roll-call sheet (<i>danh sách điểm danh</i>) as the bytes of a docx file.</summary>
    public byte[] RollCall(RollCallText text) => RollCallPaper.Write(layout, text);
}
