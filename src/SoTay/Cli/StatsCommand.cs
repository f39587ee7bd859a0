using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Features.Statistics.Figures;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Cli;

/// <summary>Figures out of the records, for any organisation and any date.</summary>
internal sealed class StatsCommand : ICommand
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    public string Name => "stats";

    public string Usage => "stats organisations|members|admissions|meetings|documents|targets|dues|posts|courses|awards|grades [--under CODE] [--as-of D | --from D --to D | --year Y] [--json]";

    public async Task<int> RunAsync(CommandCall call)
    {
        var name = call.Words is [var one] ? one : throw new WrongCallException("stats needs one name.");
        if (!FigureBook.Names.Contains(name, StringComparer.Ordinal)) throw new WrongCallException($"There are no figures '{name}'; known are {string.Join(", ", FigureBook.Names)}.");
        var (asOf, from, to) = (Year(call) ?? Day(call, "--as-of"), Day(call, "--from"), Day(call, "--to"));
        if (call["--year"] is not null && (call["--as-of"] ?? call["--from"] ?? call["--to"]) is not null) throw new WrongCallException("Give --year, or days, not both.");
        if (asOf is not null && (from is not null || to is not null)) throw new WrongCallException("Give --as-of for a day, or --from and --to for a period, not both.");
        if (from > to) throw new WrongCallException("--from lies after --to.");
        await using var house = await call.OpenAsync();
        await using var scope = house.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var under = call["--under"] is { } code
            ? await db.Organisations.AsNoTracking().FirstOrDefaultAsync(row => row.Code == code)
            : await db.Organisations.AsNoTracking().OrderBy(row => row.Code).FirstOrDefaultAsync(row => row.ParentId == null);
        if (under is null)
            return await call.RefuseAsync("no_organisation",
                call["--under"] is { } asked ? $"Không có tổ chức nào mang mã {asked}. Hãy xem lại mã trong danh sách tổ chức." : "Kho dữ liệu chưa có tổ chức nào. Hãy nhập danh sách tổ chức trước.");

        var today = scope.ServiceProvider.GetRequiredService<VietnamClock>().Today;
        var figures = await scope.ServiceProvider.GetRequiredService<FigureBook>().ReadAsync(name, under, asOf, from, to, today, CancellationToken.None);
        await call.Out.WriteLineAsync(call.Json ? JsonSerializer.Serialize(figures, Readable) : Table(under, figures));
        return 0;
    }

    private static string Table(Organisation under, FigureSet set) => string.Join('\n',
        [$"{under.Name} ({under.Code}), {(set.AsOf is { } day ? $"{day:dd'/'MM'/'yyyy}" : $"{set.From:dd'/'MM'/'yyyy} – {set.To:dd'/'MM'/'yyyy}")}",
         .. set.Figures.Select(figure => $"{figure.Key,-42} {figure.Value,9:#,0}{(figure.Of is { } of ? $"  / {of,9:#,0}  {figure.Share:0.0000}" : "")}  {figure.Label}")]);

    // A year is judged as of its last day.
    private static DateOnly? Year(CommandCall call) => call["--year"] is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1900 and < 2200 ? new DateOnly(year, 12, 31)
        : throw new WrongCallException("--year needs a year such as 2026.");

    private static DateOnly? Day(CommandCall call, string option) => call[option] is not { } text ? null
        : DateOnly.TryParseExact(text, ["yyyy-MM-dd", "dd/MM/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new WrongCallException($"{option} needs a date such as 2026-10-31.");
}
