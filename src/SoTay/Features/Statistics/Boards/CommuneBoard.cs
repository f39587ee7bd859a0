namespace SoTay.Features.Statistics.Boards;

/// <summary>Communes by months: how many of their cells met.</summary>
public sealed record CommuneBoard(Guid Organisation, string Name, int Year, DateOnly AsOf, IReadOnlyList<BoardCommune> Communes)
{
    public int Month { get; } = Year < AsOf.Year ? 12 : Year > AsOf.Year ? 0 : AsOf.Month;

    public int Cells => Communes.Sum(commune => commune.Cells);

    public int Met => Month == 0 ? 0 : Communes.Sum(commune => commune.Met[Month - 1]);
}

/// <param name="Cells">Cells at work below it today.</param>
/// <param name="Met">Cells whose regular meeting of the month is sealed, by month.</param>
public sealed record BoardCommune(Guid Id, string Name, string Code, int Cells, IReadOnlyList<int> Met)
{
    public decimal? Share(int month) => Cells == 0 ? null : (decimal)Met[month - 1] / Cells;
}
