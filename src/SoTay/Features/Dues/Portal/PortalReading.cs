using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Dues.Payments;
using SoTay.Features.Dues.Sheets;
using SoTay.Features.Members;
using SoTay.Features.Members.Import;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Office.Reading;
using SoTay.Platform.Text;
using SoTay.Platform.Time;

namespace SoTay.Features.Dues.Portal;

/// <summary>
/// Reads a list of the national portal and matches it with who pays in the cell: by card number (a keyed hash, as the roster keeps it), else by name and
/// birth date. What does not match is said and never guessed; a month that is paid already is not written again, so a second import changes nothing.
/// </summary>
public sealed class PortalReading(AppDb db, DuesSheets sheets, FieldCipher cipher, VietnamClock clock)
{
    private const int MostRows = 5_000;
    private const int NameLimit = 100;

    /// <summary>Rows of the file, nothing matched yet.</summary>
    public static (List<PortalRow>? Rows, Refusal? Refusal) Read(Stream file)
    {
        using var book = WorkbookFile.Open(file);
        foreach (var sheet in book.Sheets)
        {
            if (PortalColumns.Find(sheet) is not { } columns) continue;
            var rows = new List<PortalRow>();
            foreach (var row in sheet.Rows().SkipWhile(row => row.Number <= columns.Header))
            {
                var name = Text(row, columns.Name);
                // Sums and signatures below the table carry no amount of a person.
                if (name.Length == 0 && Text(row, columns.Card).Length == 0) continue;
                if (Folding.Fold(name).StartsWith("tong", StringComparison.Ordinal) || Folding.Fold(name) is "cong") continue;
                if (rows.Count == MostRows) return (null, DuesRefusals.TooManyRows);
                rows.Add(new(row.Number, name, new string([.. Text(row, columns.Card).Where(char.IsDigit)]), Day(row, columns.Birth), MonthOf(row, columns.Month), Amount(row, columns.Amount), Day(row, columns.On), Text(row, columns.Code), null, null, null));
            }

            return (rows, null);
        }

        return (null, DuesRefusals.NoColumns);
    }

    /// <summary>Matches rows with people and lines as they stand now.</summary>
    public async Task<List<PortalRow>> MatchAsync(Guid cell, IReadOnlyList<PortalRow> rows, CancellationToken cancellation)
    {
        var payers = await sheets.PayersAsync(cell, clock.Today, cancellation);
        var lines = await db.DuesCharges.AsNoTracking().Where(row => row.OrganisationId == cell).ToListAsync(cancellation);
        payers.UnionWith(lines.Where(row => row.Unpaid > 0).Select(row => row.MemberId));
        var people = await db.Members.AsNoTracking().Where(row => payers.Contains(row.Id)).ToListAsync(cancellation);
        var byKey = lines.ToDictionary(row => (row.MemberId, row.Month));
        var taken = new HashSet<(Guid, DateOnly)>();
        var matched = new List<PortalRow>(rows.Count);
        foreach (var row in rows) matched.Add(Match(row, people, byKey, taken));
        return matched;
    }

    private PortalRow Match(PortalRow row, List<Member> people, Dictionary<(Guid, DateOnly), DuesCharge> lines, HashSet<(Guid, DateOnly)> taken)
    {
        var found = Find(row, people);
        if (found.Count != 1) return row with { Problem = found.Count == 0 ? PortalProblem.NobodyMatches : PortalProblem.SeveralMatch };
        // A list without months speaks of the month in which was paid.
        var month = row.Month ?? (row.On is { } paid ? DuesMonths.Of(paid) : null);
        row = row with { Member = found[0].Id, MatchedName = found[0].FullName, Month = month };
        return row with { Problem = ProblemOf(row, lines, taken) };
    }

    private PortalProblem? ProblemOf(PortalRow row, Dictionary<(Guid, DateOnly), DuesCharge> lines, HashSet<(Guid, DateOnly)> taken)
    {
        if (row.Month is not { } month) return PortalProblem.NoMonth;
        if (row.Amount <= 0) return PortalProblem.NoAmount;
        if (row.On is not { } on) return PortalProblem.NoDay;
        if (on > clock.Today) return PortalProblem.DayAhead;
        if (!lines.TryGetValue((row.Member!.Value, month), out var line) || line.State is DuesLineState.NoAmount) return PortalProblem.NoLine;
        if (line.State is DuesLineState.Paid || !taken.Add((line.MemberId, month))) return PortalProblem.PaidBefore;
        if (line.State is DuesLineState.Exempt) return PortalProblem.NothingDue;
        return row.Amount == line.Due ? null : PortalProblem.OtherAmount;
    }

    private List<Member> Find(PortalRow row, List<Member> people)
    {
        if (row.Card.Length > 0)
        {
            var card = cipher.Match(MemberMatchPurposes.Card, row.Card);
            var old = cipher.Match(MemberMatchPurposes.OldCard, row.Card);
            if (people.Find(one => one.CardMatch is { } mine && mine.AsSpan().SequenceEqual(card) || one.OldCardMatch is { } before && before.AsSpan().SequenceEqual(old)) is { } exact) return [exact];
        }

        var name = Folding.Fold(row.Name);
        return row.Birth is { } birth ? people.FindAll(one => one.FoldedName == name && one.BirthDate == birth) : [];
    }

    private static string Text(SheetRow row, int? column)
    {
        var text = column is { } at ? row[at].AsText.Trim() : "";
        return text.Length > NameLimit ? text[..NameLimit] : text;
    }

    private static DateOnly? Day(SheetRow row, int? column)
    {
        if (column is not { } at) return null;
        if (row[at].Kind is CellKind.Date) return row[at].AsDate;
        var words = row[at].AsText.Trim().Split(' ', 'T');
        return words.Select(word => DateOnly.TryParseExact(word, ["dd/MM/yyyy", "d/M/yyyy", "dd-MM-yyyy", "d-M-yyyy", "dd.MM.yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null).FirstOrDefault(day => day is not null);
    }

    private static DateOnly? MonthOf(SheetRow row, int? column)
    {
        if (column is not { } at) return null;
        if (row[at].Kind is CellKind.Date) return DuesMonths.Of(row[at].AsDate!.Value);
        var text = Folding.Fold(row[at].AsText).Replace("thang", "", StringComparison.Ordinal).Trim().Replace(' ', '/');
        return DuesMonths.TryRead(text, out var month) ? month : DateOnly.TryParseExact(text, ["yyyy/MM", "dd/MM/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? DuesMonths.Of(day) : null;
    }

    private static long Amount(SheetRow row, int? column) => column is { } at
        ? row[at].Kind is CellKind.Number ? (long)row[at].Number : Vnd.TryRead(row[at].AsText, out var amount) ? amount : 0 : 0;
}
