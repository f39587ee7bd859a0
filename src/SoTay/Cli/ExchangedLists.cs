using SoTay.Features.Documents.Import;
using SoTay.Features.Meetings.Import;
using SoTay.Features.Members.Import;
using SoTay.Features.Members.Import.Posts;
using SoTay.Features.Organisations.Import;
using SoTay.Features.Targets.Import;
using SoTay.Features.Tasks.Import;
using SoTay.Platform.Office.Writing;

namespace SoTay.Cli;

/// <summary>The lists that come in and go out, with their columns.</summary>
internal sealed record ExchangedLists(string Sheet, IReadOnlyList<ListColumn> Columns)
{
    public static ExchangedLists? Of(string kind) => kind switch
    {
        "organisations" => new("Tổ chức", OrganisationExport.Columns),
        "members" => new("Đảng viên", MemberExport.Columns),
        "posts" => new("Chức vụ", PostExport.Columns),
        "meetings" => new("Cuộc họp", MeetingExport.Columns),
        "documents" => new("Văn bản", DocumentExport.Columns),
        "targets" => new("Chỉ tiêu", TargetExport.Columns),
        "target-values" => new("Số liệu", TargetExport.ValueColumns),
        "tasks" => new("Nhiệm vụ", TaskExport.Columns),
        _ => null,
    };
}
