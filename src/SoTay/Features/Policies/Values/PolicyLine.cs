namespace SoTay.Features.Policies.Values;

/// <summary>A row of the list: the key and what holds today in the whole Party, if anything does.</summary>
public sealed record PolicyLine(PolicyEntry Entry, PolicyValue? InForce)
{
    public bool IsUnconfirmed => InForce?.Basis.IsUnconfirmed ?? false;

    public string Shown => InForce is null ? "chưa có giá trị" : PolicyText.Show(InForce.Value, Entry.Unit);
}
