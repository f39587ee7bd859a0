using SoTay.Features.Members.TakingBack;
using SoTay.Features.Organisations.RollUps;
using SoTay.Platform.Search;

namespace SoTay.Features.Members;

/// <summary>What a decision wrote is noted with it, so that one that was a mistake can be taken back.</summary>
public sealed partial class MemberRecord
{
    private RecordedDecision? _decided;

    /// <summary>The record itself was a mistake and goes with the next save: head-counts and search without it.</summary>
    internal void Vanish()
    {
        foreach (var kind in _before.Kinds) _db.Count(_before.Cell!.Value, kind, -1);
        _db.WithSave(token => _db.Search.RemoveAsync(MemberSearch.Kind, [Member.Id], token));
    }

    // Its rows are noted when it is saved (DecisionTraces); the last decision of a save counts. A guest is counted elsewhere, and nothing rests on the stay.
    private void Decided(RecordedKind kind, DateOnly on, string decision = "")
    {
        if (Permanent is { } home) _decided = new() { MemberId = Member.Id, OrganisationId = home.OrganisationId, Kind = kind, On = on, Number = decision.Trim() };
    }

    private static RecordedKind LeavingOf(MemberEventKind how) => how switch
    {
        MemberEventKind.TransferredOut => RecordedKind.TransferredOut,
        MemberEventKind.Died => RecordedKind.Died,
        MemberEventKind.StruckOff => RecordedKind.StruckOff,
        MemberEventKind.Resigned => RecordedKind.Resigned,
        _ => RecordedKind.Expelled,
    };
}
