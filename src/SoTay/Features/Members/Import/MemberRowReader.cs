using SoTay.Features.Organisations.Import;
using SoTay.Platform.Office.Reading;
using SoTay.Platform.Office.Reading.Tables;

namespace SoTay.Features.Members.Import;

/// <summary>Turns a row of cells into a <see cref="MemberRow"/> with its problems.</summary>
internal sealed class MemberRowReader
{
    private readonly MemberTable table;
    private readonly CellReading cells;
    private readonly OrganisationReading organisation;
    private readonly OrganisationNames names;
    private readonly SeenPeople seen;
    private readonly DateOnly asOf;
    private string? statusWords;

    public MemberRowReader(MemberTable table, OrganisationNames names, OrganisationEntry? chosen, SeenPeople seen, Tally tally, DateOnly asOf)
    {
        (this.table, this.names, this.seen, this.asOf) = (table, names, seen, asOf);
        Problems = new RowProblems(table.Layout.Sheet.Name, table.Letters);
        cells = new CellReading(table, Problems, tally, asOf);
        organisation = new OrganisationReading(names, chosen, cells, Problems, table);
    }

    public RowProblems Problems { get; }

    /// <summary>The organisation that the whole sheet belongs to, when it says so.</summary>
    public void Under(OrganisationEntry? heading) => organisation.Heading = heading;

    public OrganisationEntry? HeadingOf(string text) => organisation.OfHeading(text);

    public MemberRow Read(SheetRow from)
    {
        Problems.Start(from.Number);
        cells.Start(from);
        var row = new MemberRow { Sheet = table.Layout.Sheet.Name, Number = from.Number, FullName = NameReading.Read(cells, table) };
        if (row.FullName.Length == 0 && !Problems.Has(MemberField.FullName))
            Problems.Add(MemberField.FullName, "name_missing", Severity.Hold, "chưa ghi họ và tên.");

        var both = SexReading.Read(cells, table, row);
        ReadBirth(row);
        NumberReading.ReadPersonalId(cells, Problems, row);
        NumberReading.ReadCards(cells, Problems, row);
        row.Joined = cells.Date(MemberField.JoinedOn);
        row.Official = cells.Date(MemberField.OfficialOn);
        row.Posts = PostReading.Read(cells);
        row.Organisation = organisation.Read();
        ReadStatus(row);
        ReadCodes(row);
        NumberReading.ReadPhone(cells, Problems, row);
        row.PhoneConsent = cells.YesNo(MemberField.PhoneConsent) == true;
        row.Note = cells.Text(MemberField.Note, 500);
        row.Origin = table[from, MemberField.Origin] is { IsBlank: false, AsText.Length: <= RosterFinding.SourceLimit } origin ? origin.AsText : null;
        TemporaryReading.Read(row, statusWords, names);

        var birth = row.Birth;
        DateRules.Judge(row, table, Problems, asOf);
        SexReading.Judge(row, both, table, Problems);
        seen.Judge(row, Problems);
        JudgeId(row, birth);
        row.Outcome = Problems.Worst;
        return row;
    }

    private void ReadBirth(MemberRow row)
    {
        row.Birth = cells.Date(MemberField.BirthDate);
        if (row.Birth is not null || !table.Has(MemberField.BirthDateMale)) return;
        row.Birth = cells.Date(MemberField.BirthDateMale);
        if (row.Birth is not null) row.Sex ??= Sex.Male;
        else if ((row.Birth = cells.Date(MemberField.BirthDateFemale)) is not null) row.Sex ??= Sex.Female;
    }

    private void ReadStatus(MemberRow row)
    {
        statusWords = null;
        row.Status = cells.Code(MemberField.Status, MemberWords.List("status"), other: words => TemporaryReading.CodeOf(statusWords = words));
        row.LeftOn = cells.Date(MemberField.LeftOn);
        row.LeftHow = cells.Code(MemberField.LeftHow, MemberWords.List("left_how"));
        row.Membership = row.Status switch
        {
            "official" => Membership.Official,
            "probationary" => Membership.Probationary,
            "suspended" => Membership.Suspended,
            "left" => Membership.Left,
            _ => null
        };
    }

    private void ReadCodes(MemberRow row)
    {
        row.Ethnicity = cells.Code(MemberField.Ethnicity, MemberWords.List("ethnicity"));
        row.Religion = cells.Code(MemberField.Religion, MemberWords.List("religion"));
        row.GeneralEducation = Level<GeneralEducation>(MemberField.GeneralEducation, false);
        row.ProfessionalLevel = Level<ProfessionalLevel>(MemberField.ProfessionalLevel, true);
        row.ScienceTitle = Level<ScienceTitle>(MemberField.ScienceTitle, true) ?? BesideDegree(row);
        row.TheoryLevel = Level<TheoryLevel>(MemberField.TheoryLevel, false);
        (row.ProfessionalIsWritten, row.TheoryIsWritten) = (row.ProfessionalLevel is not null, row.TheoryLevel is not null);
        if (IsEmpty(MemberField.ProfessionalLevel)) row.ProfessionalLevel ??= ProfessionalLevel.None;
        if (IsEmpty(MemberField.TheoryLevel)) row.TheoryLevel ??= TheoryLevel.None;
        row.Occupation = cells.Text(MemberField.Occupation);
        row.YouthUnion = cells.YesNo(MemberField.YouthUnion);
        row.EnterpriseOwner = cells.YesNo(MemberField.EnterpriseOwner);
    }

    private T? Level<T>(MemberField field, bool prefix) where T : struct, Enum =>
        table.Has(field) && cells.Code(field, MemberWords.List(field.NameOf()), prefix) is { } code ? MemberWords.Code<T>(code) : null;

    // "PGS.TS" among the degrees says both.
    private ScienceTitle? BesideDegree(MemberRow row) =>
        row.ProfessionalLevel is ProfessionalLevel.Doctor && MemberWords.List("science_title").Find(cells.Said(MemberField.ProfessionalLevel), prefix: false) is { } found ? MemberWords.Code<ScienceTitle>(found.Code) : null;

    /// <summary>An empty cell of a level column means none; a missing column or an unknown word means not known.</summary>
    private bool IsEmpty(MemberField field) => table.Has(field) && !Problems.Has(field);

    private void JudgeId(MemberRow row, ReadDate? birth)
    {
        if (row.PersonalId is { } id)
        {
            if (row.DuplicateOf is null && row.Birth == birth && !NumberReading.Agrees(id, row))
                Problems.Add(MemberField.PersonalId, "cccd_contradicts", Severity.Warn, $"số định danh {id} không khớp giới tính hoặc năm sinh đã ghi.", id);
        }
        else if (table.Has(MemberField.PersonalId) && !Problems.Has(MemberField.PersonalId) && !Problems.HasKind("possible_duplicate"))
        {
            Problems.Add(MemberField.PersonalId, "cccd_missing", Severity.Warn, "thiếu số định danh cá nhân.");
        }
    }
}
