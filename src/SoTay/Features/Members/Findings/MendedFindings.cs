using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Data;

namespace SoTay.Features.Members.Findings;

/// <summary>Entries of the clean-up list that a change of the record itself answers: nobody ticks off what they have just mended.</summary>
internal static class MendedFindings
{
    // What each kind is about; one of these values changed, and the entry is done. Codes have one kind for all lists and are settled by hand.
    private static readonly Dictionary<string, string[]> Values = new(StringComparer.Ordinal)
    {
        ["birth_missing"] = [nameof(Member.BirthDate)], ["birth_implausible"] = [nameof(Member.BirthDate)],
        ["sex_missing"] = [nameof(Member.Sex)], ["sex_both"] = [nameof(Member.Sex)],
        ["joined_missing"] = [nameof(Member.JoinedOn)], ["joined_before_18"] = [nameof(Member.JoinedOn), nameof(Member.BirthDate)],
        ["official_missing"] = [nameof(Member.OfficialOn)], ["official_before_joined"] = [nameof(Member.OfficialOn), nameof(Member.JoinedOn)],
        ["cccd_missing"] = [nameof(Member.PersonalIdMatch)], ["cccd_old_9_digits"] = [nameof(Member.PersonalIdMatch)], ["cccd_bad_length"] = [nameof(Member.PersonalIdMatch)],
        ["cccd_scientific"] = [nameof(Member.PersonalIdMatch)], ["cccd_contradicts"] = [nameof(Member.PersonalIdMatch), nameof(Member.BirthDate), nameof(Member.Sex)],
        ["card_differs"] = [nameof(Member.CardMatch), nameof(Member.PersonalIdMatch)], ["phone_bad"] = [nameof(Member.PhoneSealed)],
    };

    /// <summary>Settles them in the save that writes the change.</summary>
    public static async Task SettleMendedAsync(this AppDb db, Member member, string by, DateTime at, CancellationToken cancellation)
    {
        var changed = db.Entry(member).Properties.Where(property => property.IsModified).Select(property => property.Metadata.Name).ToHashSet();
        if (changed.Count == 0) return;
        foreach (var finding in await db.RosterFindings.Where(row => row.MemberId == member.Id && row.SettledAt == null).ToListAsync(cancellation))
            if (Values.GetValueOrDefault(finding.Kind)?.Any(changed.Contains) == true) finding.Settle(by, "đã sửa hồ sơ", at);
    }
}
