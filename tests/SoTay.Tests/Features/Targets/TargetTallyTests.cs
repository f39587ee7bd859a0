using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using SoTay.Features.Targets;

namespace SoTay.Tests.Features.Targets;

/// <summary>Sums, means and counts over levels say the same as over the leaves at once; parts of a whole add up to it.</summary>
public sealed class TargetTallyTests
{
    [Fact]
    public void Levels_in_between_change_no_figure() => Check.QuickThrowOnFailure(Prop.ForAll<NonEmptyArray<NonEmptyArray<int?>>, byte>((wards, spread) =>
    {
        foreach (var source in new[] { TargetSource.Sum, TargetSource.Mean, TargetSource.Count })
        {
            var below = wards.Get.Select(cells => cells.Get.Select((value, place) => Leaf(value, 1 + (place + spread) % 7)).ToList()).ToList();
            var through = TargetTally.Of(source, [.. below.Select(parts => new TargetPart(Made(source), TargetTally.Of(source, parts)))]);
            var atOnce = TargetTally.Of(source, [.. below.SelectMany(parts => parts)]);

            (through.Told, through.Units, through.Mass).ShouldBe((atOnce.Told, atOnce.Units, atOnce.Mass));
            if (atOnce.Value is null) through.Value.ShouldBeNull();
            else through.Value!.Value.ShouldBe(atOnce.Value.Value, 0.001m);
        }
    }));

    [Fact]
    public void Parts_add_up_to_the_whole() => Check.QuickThrowOnFailure(Prop.ForAll<PositiveInt, NonEmptyArray<byte>, bool>((whole, masses, tenths) =>
    {
        var units = masses.Get.Select(_ => Guid.CreateVersion7()).ToList();
        var goal = tenths ? whole.Get / 10m : whole.Get;

        var parts = TargetShare.Split(goal, units, units.Zip(masses.Get).ToDictionary(pair => pair.First, pair => (decimal)pair.Second));

        parts.Values.Sum().ShouldBe(goal);
        parts.Values.ShouldAllBe(part => part >= 0 && part.Scale <= goal.Scale);
    }));

    [Fact]
    public void An_ended_unit_is_asked_no_more_and_what_it_reached_stays_in_a_sum_only()
    {
        TargetPart[] parts = [Leaf(10, 1), Leaf(null, 1), new(Made(TargetSource.Reported), TargetTally.Of(Made(TargetSource.Reported), new(30, Day), ended: true))];

        var sum = TargetTally.Of(TargetSource.Sum, parts);
        (sum.Value, sum.Told, sum.Units).ShouldBe((40m, 1, 2));
        TargetTally.Of(TargetSource.Mean, parts).Value.ShouldBe(10);
        TargetTally.Of(TargetSource.Count, parts).Value.ShouldBe(0);
        TargetTally.Of(TargetSource.Sum, [Leaf(null, 1)]).Value.ShouldBeNull();
    }

    [Fact]
    public void A_straight_line_through_the_values_leads_to_the_forecast()
    {
        var target = Made(TargetSource.Reported);
        TargetPoint At(int month, decimal value) => new(value, new DateOnly(2026, month, 1));

        TargetOutlook.Of(target, [At(1, 10), At(2, 20)]).Forecast.ShouldBeNull();
        var outlook = TargetOutlook.Of(target, [At(1, 100), At(3, 159), At(5, 220)]);

        // One a day: 120 days on, one hundred and twenty more; to 31 December 364 days.
        outlook.Forecast!.Value.ShouldBe(464, 2);
        outlook.LastYear.ShouldBeNull();
        TargetOutlook.Of(target, [new(7, new DateOnly(2025, 6, 20)), At(5, 1), At(6, 9)]).LastYear.ShouldBe(new TargetPoint(7, new DateOnly(2025, 6, 20)));
    }

    private static readonly DateOnly Day = new(2026, 10, 30);

    private static Target Made(TargetSource source) => new() { OrganisationId = Guid.CreateVersion7(), BeginsOn = new DateOnly(2026, 1, 1), Code = "CT01", Name = "Sản phẩm OCOP", Goal = 50, DueOn = new DateOnly(2026, 12, 31), Source = source };

    private static TargetPart Leaf(int? value, decimal weight)
    {
        var target = Made(TargetSource.Reported);
        target.Weight = weight;
        return new(target, TargetTally.Of(target, value is { } told ? new(told % 100_000, Day) : null, ended: false));
    }
}
