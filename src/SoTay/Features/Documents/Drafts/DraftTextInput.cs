using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace SoTay.Features.Documents.Drafts;

/// <summary>The text of a draft as typed.</summary>
public sealed class DraftTextInput
{
    public List<DraftSectionInput> Sections { get; set; } = [];

    public List<DraftGoalInput> Goals { get; set; } = [];

    /// <summary>Title of one more heading at the end.</summary>
    public string? NewHeading { get; set; }

    public static DraftTextInput Of(IEnumerable<DraftSection> sections, IEnumerable<DraftTarget> targets) => new()
    {
        Sections = [.. sections.Select(row => new DraftSectionInput { Id = row.Id, Seen = row.Version, Heading = row.Heading, Words = row.Words, LeftOut = row.IsLeftOut })],
        Goals = [.. targets.Where(row => row.Share is null).Select(row => new DraftGoalInput { Target = row.Id, Goal = row.Own, Was = row.Own })],
    };
}

/// <summary>One heading in the form.</summary>
public sealed class DraftSectionInput
{
    public Guid Id { get; set; }

    /// <summary>The version that was shown.</summary>
    public int Seen { get; set; }

    public string? Heading { get; set; }

    public string? Words { get; set; }

    public bool LeftOut { get; set; }

    /// <summary>What somebody else saved meanwhile, shown beside the typed words.</summary>
    [BindNever]
    public DraftSection? Other { get; internal set; }

    public string CleanHeading => (Heading ?? "").ReplaceLineEndings(" ").Trim();

    public string CleanWords => (Words ?? "").ReplaceLineEndings("\n").Trim();

    public bool Says(DraftSection row) => CleanHeading == row.Heading && CleanWords == row.Words && LeftOut == row.IsLeftOut;
}
