using SoTay.Features.Statistics.Boards;

namespace SoTay.Features.Home.Above;

/// <summary>First screen of an office or secretary above cells.</summary>
/// <param name="Owing">First cells that owe; null above communes, where the list of communes stands instead.</param>
/// <param name="Main">The one filled button: the step that comes next.</param>
public sealed record OfficeHome(Guid Organisation, string Name, IReadOnlyList<OfficeFigure> Figures, IReadOnlyList<HomeDiary> Diaries, MainAct? Main, IReadOnlyList<BoardCell>? Owing, int Owed)
{
    /// <summary>Keeps agenda templates and topics for the cells below.</summary>
    public bool MayGuide { get; init; }

    /// <summary>Prepares the meetings of this organisation's own committee.</summary>
    public bool MayMeet { get; init; }
}

/// <summary>A number with its words, and where its records are.</summary>
public sealed record OfficeFigure(string Value, string Words, string Href, bool Late = false);

/// <summary>What to do next, in a sentence and a button.</summary>
public sealed record MainAct(string Title, string Say, string Label, string Icon, string Href, bool IsPost = false);
