namespace SoTay.Features.Members.Rolls;

/// <summary>One permanent placement in one organisation, and what a statutory form asks of the member.</summary>
public sealed record RolledMember
{
    public required Guid Member { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly? To { get; init; }

    /// <summary>Where the member stood the day before; null for whoever came onto the roster that day.</summary>
    public required Guid? Previous { get; init; }

    /// <summary>Where the member stands the day after; null for whoever left the roster, or while it lasts.</summary>
    public required Guid? Next { get; init; }

    /// <summary>The event of the first day that says why somebody is there.</summary>
    public required MemberEventKind? Came { get; init; }

    /// <summary>The event of the last day that says why somebody is gone.</summary>
    public required MemberEventKind? Left { get; init; }

    public required Sex? Sex { get; init; }

    public required DateOnly? BirthDate { get; init; }

    public required DateOnly? JoinedOn { get; init; }

    /// <summary>The day of admission is known to the day.</summary>
    public required bool JoinedExactly { get; init; }

    /// <summary>Days of exemption from activity, first and last.</summary>
    public required IReadOnlyList<(DateOnly From, DateOnly? To)> Exempt { get; init; }

    /// <summary>Days of probation, first and last.</summary>
    public required IReadOnlyList<(DateOnly From, DateOnly? To)> Probation { get; init; }

    /// <summary>A card number stands in the record today.</summary>
    public required bool HasCard { get; init; }

    /// <summary>Those of today, with those of earlier days.</summary>
    public required MemberStatistics? Codes { get; init; }

    /// <summary>The codes at the end of a day.</summary>
    public MemberStatistics? CodesOn(DateOnly day) => Codes?.On(day);

    /// <summary>
    /// Whether the member stood there at the end of a day. Whoever leaves the roster leaves at the end of the last day and no longer
    /// stands then; whoever moves stands there until the day before the new place (domain/statistics.md section 1).
    /// </summary>
    public bool StandsOn(DateOnly day) => From <= day && (To is null || day < To || day == To && Next is not null);

    public bool IsExemptOn(DateOnly day) => Covers(Exempt, day);

    public bool IsProbationaryOn(DateOnly day) => Covers(Probation, day);

    /// <summary>Probationary on the last day.</summary>
    public bool WasProbationary => To is { } last && IsProbationaryOn(last);

    private static bool Covers(IReadOnlyList<(DateOnly From, DateOnly? To)> stretches, DateOnly day) => stretches.Any(days => days.From <= day && (days.To is null || day <= days.To));
}

/// <summary>The roll of an organisation, and the days on which that organisation stood below the unit that was asked.</summary>
public sealed record PlacedRoll(Guid Organisation, DateOnly From, DateOnly? To, IReadOnlyList<RolledMember> Members)
{
    /// <summary>Those who stood there, and with it below the unit, at the end of a day.</summary>
    public IEnumerable<RolledMember> On(DateOnly day) => From <= day && (To is null || day <= To) ? Members.Where(member => member.StandsOn(day)) : [];
}
