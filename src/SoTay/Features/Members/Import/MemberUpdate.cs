using SoTay.Features.Organisations.Import;
using SoTay.Features.Organisations.RollUps;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Office.Reading.Tables;

namespace SoTay.Features.Members.Import;

/// <summary>
/// Puts one known member in step with a row. What the row leaves empty stays; what it says otherwise is taken over,
/// with the counts that hang on it. The row of a list is no decision: nobody leaves the Party by it.
/// </summary>
internal sealed class MemberUpdate(AppDb db, FieldCipher cipher, HeadcountChanges counts, ImportOptions options)
{
    /// <summary>True when something differs; with a dry run the member is only changed in memory.</summary>
    public bool Apply(Member member, MemberRow row, MemberKeys keys, OrganisationPlace cell, IReadOnlyList<MemberStatusPeriod> statuses, IReadOnlyList<Organisations.Post> posts, DateOnly since)
    {
        var changed = member.SealNumbers(row, keys, cipher);
        if (member.FullName != row.FullName)
        {
            (member.FullName, changed) = (row.FullName, true);
            if (!options.DryRun) db.IndexMember(member);
        }

        changed |= Sex(member, row, cell) | Dates(member, row) | Statistics(member, row, since) | Phone(member, row);
        changed |= MembershipOf(member, row, cell, statuses, since) | Exempt(member, row, cell, statuses, since);
        foreach (var post in ImportedPosts.Of(row, member.Id, cell, options.AsOf))
        {
            if (posts.Any(p => p.OrganisationId == post.OrganisationId && p.Kind == post.Kind && p.To is null)) continue;
            db.Add(post);
            changed = true;
        }

        return changed;
    }

    private bool Sex(Member member, MemberRow row, OrganisationPlace cell)
    {
        if (row.Sex is null || member.Sex == row.Sex) return false;
        if (row.Sex == Members.Sex.Female) counts.Add(cell, HeadcountKind.Female, 1);
        else if (member.Sex == Members.Sex.Female) counts.Add(cell, HeadcountKind.Female, -1);
        member.Sex = row.Sex;
        return true;
    }

    private static bool Dates(Member member, MemberRow row)
    {
        var changed = false;
        if (row.Birth is not null && (member.BirthDate, member.BirthPrecision) != row.Birth.Stored())
            ((member.BirthDate, member.BirthPrecision), changed) = (row.Birth.Stored(), true);
        if (row.Joined is not null && (member.JoinedOn, member.JoinedPrecision) != row.Joined.Stored())
            ((member.JoinedOn, member.JoinedPrecision), changed) = (row.Joined.Stored(), true);
        if (row.Official is not null && (member.OfficialOn, member.OfficialPrecision) != row.Official.Stored())
            ((member.OfficialOn, member.OfficialPrecision), changed) = (row.Official.Stored(), true);
        return changed;
    }

    // What a list says is so from its day; nobody was counted here before the member came.
    private bool Statistics(Member member, MemberRow row, DateOnly since)
    {
        var known = member.StatisticsSealed is { } box ? MemberStatistics.FromText(cipher.Open(box)) : new MemberStatistics();
        var now = known.With(row.Written());
        if (now == known) return false;
        now = options.AsOf > since ? now.Since(options.AsOf, known) : known.Corrected(codes => codes.With(row.Written()));
        member.StatisticsSealed = cipher.Seal(now.ToText());
        return true;
    }

    private bool Phone(Member member, MemberRow row)
    {
        if (row.Phone is null || !(row.PhoneConsent || options.PhonesWithConsent)) return false;
        if (member.PhoneSealed is { } box && cipher.Open(box) == row.Phone) return false;
        member.PhoneSealed = cipher.Seal(row.Phone);
        return true;
    }

    private bool MembershipOf(Member member, MemberRow row, OrganisationPlace cell, IReadOnlyList<MemberStatusPeriod> statuses, DateOnly since)
    {
        if (row.Membership is not (Membership.Official or Membership.Probationary) || member.Membership == row.Membership) return false;
        Count(cell, member.Membership, -1);
        Count(cell, row.Membership, 1);
        member.Membership = row.Membership;
        var kind = row.Membership == Membership.Official ? MemberStatusKind.Official : MemberStatusKind.Probationary;
        var from = row.Official?.Earliest is { } official && official > since ? official : since;
        Replace(member, cell, statuses.Where(s => s.Kind is MemberStatusKind.Official or MemberStatusKind.Probationary or MemberStatusKind.Suspended), kind, from);
        return true;
    }

    private bool Exempt(Member member, MemberRow row, OrganisationPlace cell, IReadOnlyList<MemberStatusPeriod> statuses, DateOnly since)
    {
        var exempt = row.Status switch { "exempt" => true, "active" or "temporary" => false, _ => member.IsExempt };
        if (exempt == member.IsExempt) return false;
        member.IsExempt = exempt;
        counts.Add(cell, HeadcountKind.Exempt, exempt ? 1 : -1);
        Replace(member, cell, statuses.Where(s => s.Kind == MemberStatusKind.Exempt), exempt ? MemberStatusKind.Exempt : null, since > options.AsOf ? since : options.AsOf);
        return true;
    }

    /// <summary>
    /// Temporary activity: begins with the word, ends when the list says that the member is active at home again. A place inside the tree
    /// that the roster knows already stays: transfers are decisions, a list only fills gaps.
    /// </summary>
    public bool Away(Member member, MemberRow row, OrganisationPlace cell, OrganisationPlace? away, IReadOnlyList<MemberStatusPeriod> statuses, Placement? placement, DateOnly since)
    {
        var open = statuses.FirstOrDefault(s => s.Kind == MemberStatusKind.Elsewhere && s.To is null);
        if (row.Status == "active" && open is not null)
        {
            open.To = open.From < options.AsOf ? options.AsOf.AddDays(-1) : open.From;
            return true;
        }

        if (row.Status != "temporary" || placement is not null || open is not null) return false;
        var from = NewMember.SinceWhen(row, since, options.AsOf);
        if (away is null || away.Id == cell.Id)
        {
            db.Add(new MemberStatusPeriod { MemberId = member.Id, OrganisationId = cell.Id, Kind = MemberStatusKind.Elsewhere, From = from });
            return true;
        }

        db.Add(new Placement { MemberId = member.Id, OrganisationId = away.Id, Kind = PlacementKind.Temporary, From = from });
        member.TemporaryCellId = away.Id;
        if (!options.DryRun) db.IndexMember(member);
        return true;
    }

    /// <summary>Ends open stretches the day before and begins another; one that begins the same day is simply replaced.</summary>
    private void Replace(Member member, OrganisationPlace cell, IEnumerable<MemberStatusPeriod> open, MemberStatusKind? next, DateOnly from)
    {
        foreach (var period in open)
        {
            if (period.To is not null) continue;
            period.To = period.From < from ? from.AddDays(-1) : period.From;
        }

        if (next is { } kind) db.Add(new MemberStatusPeriod { MemberId = member.Id, OrganisationId = cell.Id, Kind = kind, From = from });
    }

    private void Count(OrganisationPlace cell, Membership? membership, int change)
    {
        if (membership == Membership.Official) counts.Add(cell, HeadcountKind.Official, change);
        if (membership == Membership.Probationary) counts.Add(cell, HeadcountKind.Probationary, change);
    }
}
