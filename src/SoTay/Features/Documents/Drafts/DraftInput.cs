using Microsoft.AspNetCore.Mvc.Rendering;
using SoTay.Features.Documents.Entry;
using SoTay.Features.Documents.Import;
using SoTay.Platform;

namespace SoTay.Features.Documents.Drafts;

/// <summary>What is written about a draft.</summary>
public sealed class DraftInput
{
    public string? Type { get; set; }

    public string? Subject { get; set; }

    public string? Concretises { get; set; }

    public Refusal? Check(IssuingRights rights)
    {
        if (Subject is not null && SecretMark.In(Subject) is { } mark) return DocumentRefusals.Secret(mark, "Subject");
        if ((Concretises?.Length ?? 0) > DocumentDraft.SymbolsLimit) return DocumentRefusals.SymbolsTooLong;
        return rights.Check(Type) ?? ArrivalInput.SubjectOf(Subject);
    }

    public static IReadOnlyList<SelectListItem> Choices(IssuingRights rights) =>
        [new("Chọn loại", ""), .. rights.Offered.Select(row => new SelectListItem(row.IsClear ? DocumentWords.Of(row.Type) : $"{DocumentWords.Of(row.Type)} (chưa rõ thẩm quyền)", row.Type))];
}
