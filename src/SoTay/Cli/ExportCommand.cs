using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Documents.Import;
using SoTay.Features.Meetings.Import;
using SoTay.Features.Members.Import;
using SoTay.Features.Members.Import.Posts;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.Import;
using SoTay.Features.Targets.Import;
using SoTay.Features.Tasks.Import;
using SoTay.Platform.Audit;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Office.Writing;

namespace SoTay.Cli;

/// <summary>Writes a list out in the form <c>import</c> takes back.</summary>
internal sealed class ExportCommand : ICommand
{
    public string Name => "export";

    public string Usage => "export organisations|members|posts|meetings|documents|targets|target-values|tasks --under CODE [--as-of D] FILE";

    public async Task<int> RunAsync(CommandCall call)
    {
        if (call.Words.Count != 2) throw new WrongCallException("export needs a kind and a file.");
        var (kind, name) = (call.Words[0], call.Words[1]);
        if (ExchangedLists.Of(kind) is not { } list) throw new WrongCallException($"There is no kind '{kind}'.");
        if (!ListFile.CanWrite(name)) throw new WrongCallException("The file must end in .xlsx, .csv or .csv.gz.");
        if (call["--under"] is not { } code) throw new WrongCallException("export needs --under CODE.");
        DateOnly? asOf = call["--as-of"] is { } text
            ? DateOnly.TryParseExact(text, ["yyyy-MM-dd", "dd/MM/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw new WrongCallException($"'{text}' is no date.")
            : null;

        await using var services = await call.OpenAsync();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        if (await db.Organisations.AsNoTracking().FirstOrDefaultAsync(o => o.Code == code) is not { } under)
            return await call.RefuseAsync("no_organisation", OrganisationImportRefusals.NoOrganisation(code).Say);

        var rows = await WriteAsync(scope.ServiceProvider, kind, name, list, under.Id, asOf);
        AuditTrail.Note(db, Actor.Program("sotay export"), under.Id, $"{kind}.exported", under.Id, $"{rows} dòng");
        await db.SaveAsync(Actor.Program("sotay export"));
        if (call.Json) await call.Out.WriteLineAsync($"{{\"kind\":\"{kind}\",\"rows\":{rows.ToString(CultureInfo.InvariantCulture)}}}");
        else await call.Out.WriteLineAsync($"Đã ghi {rows:N0} dòng vào {name}.");
        return 0;
    }

    private static async Task<int> WriteAsync(IServiceProvider services, string kind, string name, ExchangedLists list, Guid under, DateOnly? asOf)
    {
        var db = services.GetRequiredService<AppDb>();
        var cipher = services.GetRequiredService<FieldCipher>();
        await using var output = File.Create(name);
        using var file = ListFile.Create(name, list.Sheet, list.Columns, output);
        return kind switch
        {
            "organisations" => await OrganisationExport.WriteAsync(db, under, asOf, file),
            "members" => await new MemberExport(db, cipher).WriteAsync(under, asOf, file),
            "posts" => await new PostExport(db, cipher).WriteAsync(under, asOf, file),
            "documents" => await DocumentExport.WriteAsync(db, under, asOf, file),
            "targets" => await TargetExport.WriteAsync(db, under, file),
            "target-values" => await TargetExport.WriteValuesAsync(db, under, asOf, file),
            "tasks" => await TaskExport.WriteAsync(db, under, asOf, file),
            _ => await MeetingExport.WriteAsync(db, under, asOf, file),
        };
    }
}
