using SoTay.Features.Members.Rolls;

namespace SoTay.Features.Statistics.Forms.Records;

/// <summary>Of everybody who stands at or below a place at the end of a day: the card, the badge, the awards.</summary>
internal sealed class StandingRecords(CellRolls rolls, AwardRecords awards)
{
    public async Task<IEnumerable<RecordedPerson>> ReadAsync(Guid place, DateOnly day, IReadOnlyCollection<string> names, CancellationToken cancellation)
    {
        var (held, missing, cardsOnly) = (names.Contains(RecordNames.WithCard), names.Contains(RecordNames.WithoutCard), names.All(name => name is RecordNames.WithCard or RecordNames.WithoutCard));
        var standing = await rolls.CountAsync<List<(RolledMember Member, Guid Cell)>>(place, day, day, () => [],
            (part, roll) => part.AddRange(roll.On(day).Where(one => !cardsOnly || CardOf(one) is not null).Select(one => (one, roll.Organisation))), (whole, part) => whole.AddRange(part), cancellation);
        var worn = cardsOnly ? null : await awards.HeldAsync(day, standing.Count, standing.Select(one => one.Member.Member), names, cancellation);
        return Told();

        IEnumerable<RecordedPerson> Told()
        {
            foreach (var (one, cell) in standing)
            {
                if (CardOf(one) is { } card) yield return new(card, one.Member, cell, null, day, "");
                if (worn is null) continue;
                foreach (var name in worn[one.Member]) yield return new(name, one.Member, cell, null, day, "");
            }
        }

        // Cards are for official members.
        string? CardOf(RolledMember one) => one.HasCard ? held && !one.IsProbationaryOn(day) ? RecordNames.WithCard : null : missing && !one.IsProbationaryOn(day) ? RecordNames.WithoutCard : null;
    }
}
