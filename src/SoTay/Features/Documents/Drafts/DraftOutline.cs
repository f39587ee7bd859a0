using SoTay.Features.Documents.Import;
using SoTay.Features.Documents.Reading;
using SoTay.Platform.Text;

namespace SoTay.Features.Documents.Drafts;

/// <summary>The headings of a draft that carries out another document: those of that document, in its order and with its numbering.</summary>
public static class DraftOutline
{
    public const int MostSections = 120;

    /// <summary>Headings offered where the document has none: a scan, a paper, a plain text.</summary>
    public static IReadOnlyList<DocumentLine> Plain { get; } =
        [.. DocumentWords.Text("draft-headings.tsv").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => line[0] != '#').Select(line => new DocumentLine(line, 2))];

    /// <summary>The headings of a text; a heading that is only "Chương II" takes the line below it along.</summary>
    public static IReadOnlyList<DocumentLine> HeadingsOf(IReadOnlyList<DocumentLine> lines)
    {
        var found = new List<DocumentLine>();
        for (var at = 0; at < lines.Count && found.Count < MostSections - 2; at++)
        {
            if (lines[at].Rank == 0) continue;
            var heading = lines[at].Words;
            if (DocumentLines.IsBareNumber(heading) && at + 1 < lines.Count && lines[at + 1] is { Rank: 0 } title && heading.Length + title.Words.Length < DraftSection.HeadingLimit - 2) heading = $"{heading}. {title.Words}";
            found.Add(new(heading, lines[at].Rank));
        }

        return found;
    }

    /// <summary>Opening, headings and, where the document sets targets, the place of their table: under the heading that speaks of them, else as an appendix.</summary>
    public static List<DraftSection> Of(DocumentDraft draft, IReadOnlyList<DocumentLine> headings, string opening, IReadOnlyList<string> tasks, bool hasTargets)
    {
        var used = headings.Count > 0 ? headings : Plain;
        var (targets, work) = (hasTargets ? PlaceOf(used, "chi tieu", "muc tieu") : -1, tasks.Count > 0 ? PlaceOf(used, "nhiem vu", "to chuc thuc hien") : -1);
        var sections = new List<DraftSection> { Made(0, 0, "", opening) };
        foreach (var (heading, at) in used.Select((heading, at) => (heading, at)))
            sections.Add(Made(at + 1, heading.Rank, heading.Words, at == work ? string.Join('\n', tasks) : "", at == targets));
        if (tasks.Count > 0 && work < 0) sections.Add(Made(sections.Count, 2, "PHỤ LỤC: NHIỆM VỤ CẤP TRÊN GIAO", string.Join('\n', tasks)));
        if (hasTargets && targets < 0) sections.Add(Made(sections.Count, 2, "PHỤ LỤC: CHỈ TIÊU", "", holdsTargets: true));
        return sections;

        DraftSection Made(int place, int rank, string heading, string words, bool holdsTargets = false) =>
            new() { DraftId = draft.Id, OrganisationId = draft.OrganisationId, Place = place, Rank = rank, Heading = heading, Words = words, HoldsTargets = holdsTargets };
    }

    /// <summary>Headings that are in the paper with nothing under them, neither words, nor a table, nor a lower heading.</summary>
    public static IReadOnlyList<DraftSection> Empty(IEnumerable<DraftSection> sections, bool hasTargets)
    {
        var kept = sections.Where(row => !row.IsLeftOut).OrderBy(row => row.Place).ToList();
        return [.. kept.Where((row, at) => row.Words.Length == 0 && !(row.HoldsTargets && hasTargets) && !(row.Rank > 0 && at + 1 < kept.Count && kept[at + 1].Rank > row.Rank))];
    }

    // A part names what its articles hold: the lowest heading with the word is the place itself.
    private static int PlaceOf(IReadOnlyList<DocumentLine> headings, params string[] words)
    {
        foreach (var word in words)
            if (headings.Select((row, at) => (row, at)).Where(one => Folding.Fold(one.row.Words).Contains(word, StringComparison.Ordinal)).ToList() is { Count: > 0 } found) return found.MaxBy(one => one.row.Rank).at;
        return -1;
    }
}
