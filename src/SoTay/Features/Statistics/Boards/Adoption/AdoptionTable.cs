namespace SoTay.Features.Statistics.Boards.Adoption;

/// <summary>Which cells work in the product: their regular meeting of the month was held or entered here, not taken over from a list.</summary>
/// <param name="Units">The units directly below, or the cells themselves.</param>
public sealed record AdoptionTable(Guid Organisation, string Name, int Year, int Month, IReadOnlyList<AdoptionRow> Units)
{
    public int Cells => Units.Sum(unit => unit.Cells);

    public int Worked(int month) => Units.Sum(unit => unit.Worked[month - 1]);
}

/// <param name="Cells">Cells at work below it today; 1 for a cell.</param>
/// <param name="Worked">By month, how many of them worked here.</param>
/// <param name="Held">By month, how many have their meeting in any way.</param>
public sealed record AdoptionRow(Guid Id, string Name, bool IsCell, int Cells, IReadOnlyList<int> Worked, IReadOnlyList<int> Held);
