using SoTay.Features.Policies;

namespace SoTay.Tests.Features.Policies;

public class PolicySnapshotTests
{
    private const string Key = "meeting.regular.min_minutes";
    private static readonly DateOnly Now = new(2026, 11, 22);
    private static readonly Guid Cell = Guid.CreateVersion7();
    private static readonly Guid Ward = Guid.CreateVersion7();
    private static readonly Guid Province = Guid.CreateVersion7();

    [Theory]
    [InlineData(2026, 7, 1, 60)]
    [InlineData(2026, 7, 25, 60)]
    [InlineData(2026, 7, 26, 30)]
    [InlineData(2026, 7, 27, 30)]
    public void A_transfer_keeps_the_limit_of_the_day_on_which_it_was_opened(int year, int month, int day, int workingDays)
    {
        var limit = PolicySnapshot.Shipped.For(new DateOnly(year, month, day)).Whole("transfer.permanent.deadline_working_days")!;
        limit.Value.ShouldBe(workingDays);
    }

    [Fact]
    public void The_nearest_value_wins_organisation_then_ancestor_then_template_then_national_then_product()
    {
        var values = new List<PolicyValue>
        {
            Value("10", PolicyScope.Product), Value("20", PolicyScope.National), Value("30", PolicyScope.Template, template: "local:x"),
            Value("40", PolicyScope.Organisation, organisation: Province), Value("50", PolicyScope.Organisation, organisation: Ward),
            Value("60", PolicyScope.Organisation, organisation: Cell),
        };
        PolicyAdoption[] adopted = [new() { Template = "local:x", From = new(2026, 1, 1), LegalBasis = "QĐ" }];

        Read(values, adopted, [Cell, Ward, Province]).ShouldBe(60);
        Read(values[..5], adopted, [Cell, Ward, Province]).ShouldBe(50);
        Read(values[..4], adopted, [Cell, Ward, Province]).ShouldBe(40);
        Read(values, adopted, []).ShouldBe(30);
        Read(values, [], []).ShouldBe(20);
        Read(values[..1], [], []).ShouldBe(10);
    }

    [Fact]
    public void A_local_template_counts_only_from_its_adoption_to_its_withdrawal()
    {
        const string key = "meeting.prepare.committee_meeting_days_before";
        var snapshot = new PolicySnapshot(ShippedPolicies.Values(), [new() { Template = "local:lao-cai", From = new(2026, 3, 1), To = new(2026, 6, 30), LegalBasis = "Quyết định" }], []);

        PolicySnapshot.Shipped.For(new(2026, 4, 1)).Whole(key).ShouldBeNull();
        snapshot.For(new(2026, 2, 28)).Whole(key).ShouldBeNull();
        snapshot.For(new(2026, 3, 1)).Whole(key)!.Value.ShouldBe(3);
        snapshot.For(new(2026, 6, 30)).Whole(key)!.Basis.Scope.ShouldBe(PolicyScope.Template);
        snapshot.For(new(2026, 7, 1)).Whole(key).ShouldBeNull();
    }

    [Fact]
    public void The_last_day_is_in_force_and_a_gap_has_no_value()
    {
        PolicyValue[] values = [Value("90", PolicyScope.National, from: new(2025, 1, 1), to: new(2025, 6, 30)), Value("60", PolicyScope.National, from: new(2025, 9, 1))];
        var snapshot = new PolicySnapshot(values, [], []);

        snapshot.For(new(2025, 6, 30)).Whole(Key)!.Value.ShouldBe(90);
        snapshot.For(new(2025, 7, 1)).Whole(Key).ShouldBeNull();
        snapshot.For(new(2025, 9, 1)).Whole(Key)!.Value.ShouldBe(60);
        snapshot.For(new(2024, 12, 31)).Whole(Key).ShouldBeNull();
        PolicyRefusals.NotKnown(Key, new(2025, 7, 1)).Say.ShouldContain("01/07/2025");
    }

    [Fact]
    public void An_answer_carries_its_basis_its_period_and_its_doubt()
    {
        var basis = PolicySnapshot.Shipped.For(Now).Whole("meeting.regular.day_of_month")!.Basis;
        basis.LegalBasis.ShouldContain("50-CT/TW");
        basis.Period.ShouldBe("có hiệu lực từ 23/07/2025");
        basis.IsUnconfirmed.ShouldBeTrue();
        PolicySnapshot.Shipped.For(Now).Whole(Key)!.Basis.IsUnconfirmed.ShouldBeFalse();
    }

    [Fact]
    public void Texts_flags_days_and_shares_are_read_as_what_they_are()
    {
        var now = PolicySnapshot.Shipped.For(Now);
        now.Code("document.font.family")!.Value.ShouldBe("Times New Roman");
        now.Flag("meeting.thematic.may_replace_regular")!.Value.ShouldBeFalse();
        now.Day("member.card.exchange_target_date")!.Value.ShouldBe(new DateOnly(2026, 9, 2));
        now.DayOf("badge.ceremony.day_4", 2026)!.Value.ShouldBe(new DateOnly(2026, 11, 7));
        now.Number("dues.rate.pension")!.Value.ShouldBe(0.005m);
    }

    [Fact]
    public void A_key_that_nobody_defined_is_a_mistake_of_the_program() =>
        Should.Throw<ArgumentException>(() => PolicySnapshot.Shipped.For(Now).Number("meeting.regular.colour"));

    [Fact]
    public void A_value_taken_back_does_not_count()
    {
        var wrong = Value("15", PolicyScope.National);
        wrong.Withdrawn = true;
        new PolicySnapshot([wrong, Value("90", PolicyScope.Product)], [], []).For(Now).Whole(Key)!.Value.ShouldBe(90);
    }

    internal static PolicyValue Value(string value, PolicyScope scope, string? template = null, Guid? organisation = null, DateOnly? from = null, DateOnly? to = null) => new()
    {
        Key = Key, Value = value, Unit = "minutes", Scope = scope, Template = template, OrganisationId = organisation, From = from, To = to,
        LegalBasis = "42-HD/BTCTW 28/10/2025", Confidence = Confidence.B,
    };

    private static int Read(IEnumerable<PolicyValue> values, PolicyAdoption[] adoptions, Guid[] line) =>
        new PolicySnapshot(values, adoptions, []).For(Now, line).Whole(Key)!.Value;
}
