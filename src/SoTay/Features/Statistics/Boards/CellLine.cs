using SoTay.Features.Meetings;
using SoTay.Features.Statistics.Obligations;

namespace SoTay.Features.Statistics.Boards;

/// <summary>Counts of one cell over one year, month by month.</summary>
internal sealed class CellFacts
{
    public static readonly CellFacts None = new();

    public int[] OnTime { get; init; } = new int[12];

    public int[] Late { get; init; } = new int[12];

    public int[] OnPaper { get; init; } = new int[12];

    public int[] Noticed { get; init; } = new int[12];

    public int[] Thematic { get; init; } = new int[12];
}

/// <summary>All that is known of one cell in one year, turned into states and into the record that the obligation rule reads.</summary>
internal sealed record CellLine(CellFacts Facts, IReadOnlyList<OpenMeeting> Open, DateOnly From, DateOnly? To, IReadOnlyList<MonthReason?> Reasons)
{
    public IReadOnlyList<MonthState> States(int year, DateOnly today, DateOnly?[] latest)
    {
        var states = new MonthState[12];
        for (var index = 0; index < 12; index++)
        {
            var month = new DateOnly(year, index + 1, 1);
            var worked = From <= (latest[index] ?? month) && (To is null || To >= month);
            states[index] = Of(index, month, latest[index]).StateOn(today, month, latest[index], worked);
        }

        return states;
    }

    public CellRecord Record(DateOnly today)
    {
        var held = new HashSet<DateOnly>();
        for (var index = 0; index < 12; index++)
            if (Facts.OnTime[index] + Facts.Late[index] > 0) held.Add(new DateOnly(today.Year, index + 1, 1));
        // In January the quarter before belongs to another year; its thematic meetings are then taken as held.
        var end = (today.Month - 1) / 3 * 3;
        var thematic = end == 0 ? int.MaxValue : Facts.Thematic[end - 1] + Facts.Thematic[end - 2] + Facts.Thematic[end - 3];
        return new CellRecord(From, To, held, Open, thematic) { Reason = Reasons[today.Month - 1]?.Told };
    }

    // A meeting that was opened and not sealed was held, although it is not counted yet.
    private MonthFacts Of(int index, DateOnly month, DateOnly? latest)
    {
        var counted = new MonthFacts(Facts.OnTime[index], Facts.Late[index], Facts.OnPaper[index], Facts.Noticed[index]);
        if (counted.OnTime + counted.Late > 0 || Open.FirstOrDefault(open => open.IsRegular && open.IsOpened && open.Month == month) is not { } held) return counted;
        return held.HeldOn <= (latest ?? held.HeldOn) ? counted with { OnTime = 1 } : counted with { Late = 1 };
    }
}
