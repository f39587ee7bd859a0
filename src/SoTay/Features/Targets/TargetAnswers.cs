using SoTay.Platform.Api;

namespace SoTay.Features.Targets;

/// <summary>A target as the API answers it; <see cref="Now"/> is null for a measured one in a list.</summary>
public sealed record TargetAnswer(Guid Id, Guid OrganisationId, Guid? DocumentId, Guid? ParentId, string Code, string Group, string Name, string Unit, TargetDirection Direction,
    decimal? Baseline, decimal Goal, DateOnly BeginsOn, DateOnly DueOn, TargetSource Source, TargetNow? Now)
{
    internal static TargetAnswer Of(Target row, TargetTally? tally, DateOnly today) => new(row.Id, row.OrganisationId, row.DocumentId, row.ParentId, row.Code, row.GroupName, row.Name, row.Unit,
        row.Direction, row.Baseline, row.Goal, row.BeginsOn, row.DueOn, row.Source,
        tally is null ? null : new(tally.Value, tally.AsOf, tally.Told, tally.Units, new TargetLine(row, null, tally, today).Standing.State));
}

/// <summary>What a target has come to today: no value is never zero, and <see cref="Told"/> of <see cref="Units"/> says on how much it rests.</summary>
public sealed record TargetNow(decimal? Value, DateOnly? AsOf, int Told, int Units, TargetState State);

/// <summary>A value as the API answers it; hand <see cref="Version"/> back to change it only if nobody else did.</summary>
public sealed record TargetValueAnswer(DateOnly AsOf, decimal Value, string Note, DateTime At, int Version)
{
    internal static TargetValueAnswer Of(TargetValue row) => new(row.AsOf, row.Value, row.Note, row.At, row.Version);
}

/// <summary>A value to be told.</summary>
/// <param name="Note">Where it comes from; needed when it takes the place of another value of that day.</param>
/// <param name="Version">Of the value that it takes the place of; left out, whatever stands there is replaced.</param>
public sealed record TargetValueInput(decimal? Value = null, string? Note = null, int? Version = null)
{
    internal bool Says(TargetValue stored) => Value == stored.Value && ((Note ?? "").Trim() is var note && (note.Length == 0 || note == stored.Note));
}

public sealed record TargetValueWritten(WriteOutcome Outcome, TargetValueAnswer Value);
