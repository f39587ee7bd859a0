using System.Globalization;
using System.Text;
using SoTay.Features.Members.Import;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.Import;
using SoTay.Features.Statistics.Figures;
using SoTay.Platform.Audit;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Data.Bulk;
using SoTay.Platform.Office.Reading;
using SoTay.Platform.Office.Reading.Tables;
using SoTay.Platform.Time;

namespace SoTay.Cli.Demo;

/// <summary>A province written as two lists and taken in by the product's own importer: audit, search and roll-ups are the real ones.</summary>
internal static class DemoProvinceGround
{
    public static async Task<DemoGround> MakeAsync(AppDb db, FieldCipher cipher, VietnamClock clock, Random random, DemoProvince province, DemoUnit? above, CancellationToken cancellation)
    {
        var plan = province.Plan(random, above);
        DemoTree.Add(db, above is null ? [plan[0]] : [above, plan[0]], plan[0].EstablishedOn);
        await db.SaveAsync(DemoRun.By, cancellation: cancellation);
        db.ChangeTracker.Clear();
        ImportOptions Options(string file) => new() { File = file, AsOf = clock.Today, Actor = DemoRun.By, Under = plan[0].Code };
        using (var units = WorkbookFile.Open(Units(plan)))
            await OrganisationImport.RunAsync(db, units, Options("to-chuc.csv"), cancellation);
        using (var people = WorkbookFile.Open(People(plan, new DemoPeople(random, clock.Today, cipher))))
            await new MemberImport(db, cipher, clock).RunAsync(people, Options("dang-vien.csv"), cancellation);
        var ground = await DemoWardGround.LoadAsync(db, plan[0], cancellation);
        await AddPostsAsync(db, ground, random, cancellation);
        return ground;
    }

    private static MemoryStream Units(List<DemoUnit> plan) => Csv("code,name,kind,parent_code,established_on,economic_kind,locality_kind", plan.Skip(1).Select(unit =>
        $"{unit.Code},\"{unit.Name}\",{FigureWords.Code(unit.Kind)},{unit.Parent!.Code},{Day(unit.EstablishedOn)},{(unit.EconomicKind is { } kind ? FigureWords.Code(kind) : "")},{FigureWords.Code(unit.LocalityKind)}"));

    private static MemoryStream People(List<DemoUnit> plan, DemoPeople people) =>
        Csv("organisation_code,full_name,birth_date,sex,ethnicity,religion,personal_id,card_number,joined_on,official_on,general_education,professional_level,science_title,theory_level,occupation,status",
            plan.Where(unit => unit.IsCell).SelectMany(cell => Enumerable.Range(0, cell.Members).Select(_ => Line(cell, people.Draw(cell)))));

    private static string Line(DemoUnit cell, DemoPerson person) => string.Join(',',
        cell.Code, person.Name, Day(person.Birth), person.IsWoman ? "female" : "male", person.Codes.Ethnicity, person.Codes.Religion, person.Card, person.Card, Day(person.Joined),
        person.Official is { } official ? Day(official) : "", FigureWords.Code(person.Codes.GeneralEducation!.Value), FigureWords.Code(person.Codes.ProfessionalLevel!.Value), person.Codes.ScienceTitle is { } title ? FigureWords.Code(title) : "",
        FigureWords.Code(person.Codes.TheoryLevel!.Value), person.Codes.Occupation, person.IsExempt ? "exempt" : person.Official is null ? "probationary" : "official");

    private static MemoryStream Csv(string header, IEnumerable<string> lines)
    {
        var file = new MemoryStream();
        using (var writer = new StreamWriter(file, new UTF8Encoding(false), leaveOpen: true))
        {
            writer.WriteLine(header);
            foreach (var line in lines) writer.WriteLine(line);
        }

        file.Position = 0;
        return file;
    }

    private static async Task AddPostsAsync(AppDb db, DemoGround ground, Random random, CancellationToken cancellation)
    {
        await using var room = await BulkRoom.OpenAsync(db, onlyReading: false, cancellation);
        await using (var posts = db.Bulk<Post>())
        {
            await using var audit = new BulkAudit(db, DemoRun.By, "Nạp cấp ủy");
            foreach (var cell in ground.Cells)
            {
                ground.Posts[cell.Id].AddRange(DemoPosts.OfCell(cell, ground.Rosters[cell.Id], random));
                foreach (var post in ground.Posts[cell.Id])
                {
                    posts.Add(post);
                    audit.Add(cell.Id, post.MemberId, "Post.imported", $$"""{"Kind":"{{post.Kind}}"}""");
                }
            }

            await posts.FlushAsync(cancellation);
            await audit.FlushAsync(cancellation);
        }

        await room.CommitAsync(cancellation);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
