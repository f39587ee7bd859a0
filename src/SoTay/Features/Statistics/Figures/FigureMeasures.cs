using SoTay.Features.Organisations;
using SoTay.Features.Targets;

namespace SoTay.Features.Statistics.Figures;

/// <summary>Figures by which a target may be measured: the same numbers as on the pages of figures, shares in hundredths.</summary>
internal sealed class FigureMeasures(OrganisationFigures organisations, MemberFigures members, MeetingFigures meetings) : ITargetMeasures
{
    private const string Organisations = "organisations", Members = "members", Meetings = "meetings";

    private static readonly (string Set, TargetMeasure Measure)[] Known =
    [
        (Meetings, new("cells.met.share", "Tỷ lệ chi bộ đã họp thường kỳ, từ đầu tháng", "%")),
        (Meetings, new("attendance.share", "Tỷ lệ đảng viên dự họp, từ đầu tháng", "%")),
        (Meetings, new("cells.on-platform", "Tỷ lệ chi bộ họp trên Sổ Tay, từ đầu tháng", "%")),
        (Organisations, new("secretaries.also-village-head", "Tỷ lệ bí thư chi bộ thôn, tổ dân phố đồng thời là trưởng thôn, tổ trưởng", "%")),
        (Organisations, new("cells.with-committee", "Tỷ lệ chi bộ có chi ủy", "%")),
        (Members, new("members.total", "Số đảng viên", "người")),
        (Members, new("members.female", "Tỷ lệ đảng viên nữ", "%")),
    ];

    // A scoreboard reads several numbers of one set for the same unit and day.
    private readonly Dictionary<(string Set, Guid Unit, DateOnly AsOf), FigureSet> _read = [];

    public IReadOnlyList<TargetMeasure> All { get; } = [.. Known.Select(row => row.Measure)];

    public async Task<decimal?> ReadAsync(string measure, Organisation unit, DateOnly asOf, CancellationToken cancellation)
    {
        var (set, known) = Known.First(row => row.Measure.Name == measure);
        if (!_read.TryGetValue((set, unit.Id, asOf), out var figures)) _read[(set, unit.Id, asOf)] = figures = await CountAsync(set, unit, asOf, cancellation);
        return figures.Figures.FirstOrDefault(row => row.Key == measure) is not { } figure ? null : known.Unit == "%" ? 100 * figure.Share : figure.Value;
    }

    private Task<FigureSet> CountAsync(string set, Organisation unit, DateOnly asOf, CancellationToken cancellation) => set switch
    {
        Meetings => meetings.OfAsync(unit, new DateOnly(asOf.Year, asOf.Month, 1), asOf, cancellation),
        Members => members.OfAsync(unit, asOf, cancellation),
        _ => organisations.OfAsync(unit, asOf, cancellation),
    };
}
