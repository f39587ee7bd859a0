using System.Globalization;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;

namespace SoTay.Cli.Demo;

/// <summary>Invents members with ages, statuses and codes in the shares a real roster has.</summary>
internal sealed class DemoPeople(Random random, DateOnly today, FieldCipher cipher)
{
    private int _card;

    /// <summary>A person before it is a row, also for the lines of a list.</summary>
    public DemoPerson Draw(DemoUnit cell)
    {
        var woman = random.Next(100) < (cell.EconomicKind is EconomicKind.School or EconomicKind.Health ? 78 : 41);
        var age = Age(cell.EconomicKind);
        var birth = today.AddYears(-age).AddDays(-random.Next(1, 364));
        var joined = Earlier(birth.AddYears(18 + random.Next(2, 14)).AddDays(random.Next(365)), today.AddDays(-random.Next(20, 700)));
        var probationary = joined > today.AddYears(-1);
        // A province code that was never given out, sex and century, year, a running number: nobody's.
        var century = (birth.Year >= 2000 ? 2 : 0) + (woman ? 1 : 0);
        var card = string.Create(CultureInfo.InvariantCulture, $"097{century}{birth.Year % 100:00}{++_card % 1_000_000:000000}");
        return new(DemoNames.Of(random, woman), woman, birth, joined, probationary ? null : joined.AddYears(1), !probationary && age > 72 && random.Next(100) < 45, card, Codes(cell, age), age);
    }

    public Member Invent(DemoUnit cell)
    {
        var person = Draw(cell);
        return new Member
        {
            FullName = person.Name, Sex = person.IsWoman ? Sex.Female : Sex.Male, BirthDate = person.Birth, JoinedOn = person.Joined, OfficialOn = person.Official,
            Membership = person.Official is null ? Membership.Probationary : Membership.Official, IsExempt = person.IsExempt,
            IsServedByOfficer = person.Age > 76 && random.Next(100) < 40, CellId = cell.Id,
            CardSealed = cipher.Seal(person.Card), CardLast4 = person.Card[^4..], CardMatch = cipher.Match("card", person.Card), StatisticsSealed = cipher.Seal(person.Codes.ToText()),
        };
    }

    /// <summary>The rows that hold a member's history.</summary>
    public IEnumerable<object> History(Member member, DemoUnit at)
    {
        var cell = at.Id;
        yield return new Placement { MemberId = member.Id, OrganisationId = cell, Kind = PlacementKind.Permanent, From = member.JoinedOn!.Value < at.EstablishedOn ? at.EstablishedOn : member.JoinedOn.Value };
        yield return new MemberStatusPeriod
        {
            MemberId = member.Id, OrganisationId = cell, Kind = MemberStatusKind.Probationary, From = member.JoinedOn.Value, To = member.OfficialOn?.AddDays(-1),
        };
        if (member.OfficialOn is { } official)
            yield return new MemberStatusPeriod { MemberId = member.Id, OrganisationId = cell, Kind = MemberStatusKind.Official, From = official };
        if (member.IsExempt)
            yield return new MemberStatusPeriod
            {
                MemberId = member.Id, OrganisationId = cell, Kind = MemberStatusKind.Exempt, From = today.AddMonths(-random.Next(3, 40)), GroundCode = "old-age", DecisionNumber = "01-NQ/CB",
            };
        if (member.JoinedOn > today.AddYears(-2))
            yield return new MemberEvent { MemberId = member.Id, OrganisationId = cell, Kind = MemberEventKind.Admitted, On = member.JoinedOn.Value, DecisionNumber = $"{random.Next(100, 900)}-QĐ/ĐU" };
    }

    private int Age(EconomicKind? kind) => kind switch
    {
        EconomicKind.Residential => random.Next(100) switch { < 16 => random.Next(24, 40), < 38 => random.Next(40, 60), < 85 => random.Next(60, 78), _ => random.Next(78, 94) },
        EconomicKind.ArmedForces => random.Next(22, 50),
        _ => random.Next(24, 61),
    };

    private MemberStatistics Codes(DemoUnit cell, int age)
    {
        var residential = cell.EconomicKind == EconomicKind.Residential;
        var professional = residential
            ? (ProfessionalLevel)DemoNames.Pick(random, [0, 0, 0, 1, 1, 2, 2, 3, 4, 4])
            : (ProfessionalLevel)DemoNames.Pick(random, [2, 3, 4, 4, 4, 4, 4, 5]);
        // A few of those who teach; no draw of its own, so that everybody else stays who they are.
        ScienceTitle? title = professional is not ProfessionalLevel.Master || cell.EconomicKind is not (EconomicKind.School or EconomicKind.PublicService or EconomicKind.Health) ? null
            : age switch { 54 or 57 => ScienceTitle.AssociateProfessor, 60 => ScienceTitle.Professor, _ => null };
        return new(
            Ethnicity: DemoNames.Pick(random, ["Kinh", "Kinh", "Kinh", "Kinh", "Kinh", "Kinh", "Kinh", "Kinh", "Kinh", "Kinh", "Kinh", "Tày", "Thái", "Mường", "Nùng"]),
            Religion: random.Next(100) < 7 ? DemoNames.Pick(random, ["Phật giáo", "Công giáo"]) : "Không",
            GeneralEducation: residential && age > 70 ? (GeneralEducation)random.Next(1, 4) : GeneralEducation.UpperSecondary,
            ProfessionalLevel: title is null ? professional : ProfessionalLevel.Doctor,
            TheoryLevel: (TheoryLevel)DemoNames.Pick(random, [0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 3]),
            Occupation: residential ? age > 60 ? "Nghỉ hưu" : "Lao động tự do" : "Viên chức",
            YouthUnion: age <= 30,
            EnterpriseOwner: cell.EconomicKind == EconomicKind.PrivateEnterprise && random.Next(20) == 0,
            ScienceTitle: title);
    }

    private static DateOnly Earlier(DateOnly wanted, DateOnly limit) => wanted < limit ? wanted : limit;
}

/// <summary>An invented person.</summary>
internal sealed record DemoPerson(string Name, bool IsWoman, DateOnly Birth, DateOnly Joined, DateOnly? Official, bool IsExempt, string Card, MemberStatistics Codes, int Age);
