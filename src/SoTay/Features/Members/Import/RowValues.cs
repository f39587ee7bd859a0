using SoTay.Platform.Auth;
using SoTay.Platform.Office.Reading.Tables;

namespace SoTay.Features.Members.Import;

/// <summary>Values of a row in the form the record keeps them.</summary>
internal static class RowValues
{
    public static (DateOnly? Date, DatePrecision Precision) Stored(this ReadDate? date) => date is not { } d
        ? (null, DatePrecision.Day)
        : (d.Earliest, d.Day > 0 ? DatePrecision.Day : d.Month > 0 ? DatePrecision.Month : DatePrecision.Year);

    public static MemberStatistics Statistics(this MemberRow row) => new(row.Ethnicity, row.Religion, row.GeneralEducation, row.ProfessionalLevel,
        row.TheoryLevel, row.Occupation, row.YouthUnion, row.EnterpriseOwner, row.ScienceTitle);

    /// <summary>Only what the row itself says, for a record that is already known.</summary>
    public static MemberStatistics Written(this MemberRow row) => row.Statistics() with
    {
        ProfessionalLevel = row.ProfessionalIsWritten ? row.ProfessionalLevel : null,
        TheoryLevel = row.TheoryIsWritten ? row.TheoryLevel : null,
    };

    /// <summary>Known values stay where the row says nothing.</summary>
    public static MemberStatistics With(this MemberStatistics known, MemberStatistics row) => known with
    {
        Ethnicity = row.Ethnicity ?? known.Ethnicity,
        Religion = row.Religion ?? known.Religion,
        GeneralEducation = row.GeneralEducation ?? known.GeneralEducation,
        ProfessionalLevel = row.ProfessionalLevel ?? known.ProfessionalLevel,
        TheoryLevel = row.TheoryLevel ?? known.TheoryLevel,
        Occupation = row.Occupation ?? known.Occupation,
        YouthUnion = row.YouthUnion ?? known.YouthUnion,
        EnterpriseOwner = row.EnterpriseOwner ?? known.EnterpriseOwner,
        ScienceTitle = row.ScienceTitle ?? known.ScienceTitle,
    };

    /// <summary>Takes the numbers of a row over where they differ; true when one did.</summary>
    public static bool SealNumbers(this Member member, MemberRow row, MemberKeys keys, FieldCipher cipher)
    {
        var changed = false;
        if (keys.PersonalId is { } id && !Same(member.PersonalIdMatch, id)) (member.PersonalIdMatch, changed) = (id, true);
        if (keys.Card is { } card && !Same(member.CardMatch, card))
            (member.CardMatch, member.CardSealed, member.CardLast4, changed) = (card, cipher.Seal(row.Card!), row.Card![^4..], true);
        if (keys.OldCard is { } old && !Same(member.OldCardMatch, old))
            (member.OldCardMatch, member.OldCardSealed, member.OldCardLast4, changed) = (old, cipher.Seal(row.OldCard!), row.OldCard![^4..], true);
        return changed;
    }

    private static bool Same(byte[]? one, byte[] other) => one is not null && one.AsSpan().SequenceEqual(other);
}
