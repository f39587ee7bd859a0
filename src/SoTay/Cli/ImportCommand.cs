using System.Globalization;
using SoTay.Features.Documents.Import;
using SoTay.Features.Meetings.Import;
using SoTay.Features.Members.Import;
using SoTay.Features.Members.Import.Posts;
using SoTay.Features.Organisations.Import;
using SoTay.Features.Policies;
using SoTay.Features.Targets.Import;
using SoTay.Features.Tasks.Import;
using SoTay.Platform.Audit;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Office.Reading;
using SoTay.Platform.Office.Reading.Tables;
using SoTay.Platform.Time;

namespace SoTay.Cli;

/// <summary>Takes a list in.</summary>
internal sealed class ImportCommand : ICommand
{
    public string Name => "import";

    public string Usage => "import organisations|members|posts|meetings|documents|targets|target-values|tasks FILE [--under CODE] [--sheet S] [--as-of D] [--dry-run] [--accept-asked] [--phone-consent] [--rejects FILE] [--json]";

    public async Task<int> RunAsync(CommandCall call)
    {
        if (call.Words.Count != 2) throw new WrongCallException("import needs a kind and a file.");
        var (kind, file) = (call.Words[0], call.Words[1]);
        if (ExchangedLists.Of(kind) is null) throw new WrongCallException($"There is no kind '{kind}'.");
        if (!File.Exists(file)) throw new WrongCallException($"There is no file '{file}'.");

        await using var services = await call.OpenAsync();
        await using var scope = services.CreateAsyncScope();
        try
        {
            var options = Options(call, file, scope.ServiceProvider.GetRequiredService<VietnamClock>());
            using var book = WorkbookFile.Open(file);
            var report = await RunAsync(scope.ServiceProvider, kind, book, options);
            if (call["--rejects"] is { } rejects && report.NotWritten.Count > 0) WriteRejects(book, report, rejects);
            Tell(call, report, options);
            return report.NotWritten.Count > 0 ? 1 : 0;
        }
        catch (FileRefusedException refused)
        {
            if (call.Json) Print(call, output => ImportReportJson.Write(refused.Refusal, output));
            await call.Error.WriteLineAsync(refused.Refusal.Say);
            return 1;
        }
    }

    private static Task<ImportReport> RunAsync(IServiceProvider services, string kind, Workbook book, ImportOptions options)
    {
        var db = services.GetRequiredService<AppDb>();
        return kind switch
        {
            "organisations" => OrganisationImport.RunAsync(db, book, options),
            "posts" => new PostImport(db, services.GetRequiredService<FieldCipher>()).RunAsync(book, options),
            "meetings" => new MeetingImport(db, services.GetRequiredService<PolicyBook>(), services.GetRequiredService<VietnamClock>()).RunAsync(book, options),
            "documents" => services.GetRequiredService<DocumentImport>().RunAsync(book, options),
            "targets" => services.GetRequiredService<TargetImport>().RunAsync(book, options),
            "target-values" => services.GetRequiredService<TargetValueImport>().RunAsync(book, options),
            "tasks" => services.GetRequiredService<TaskImport>().RunAsync(book, options),
            _ => new MemberImport(db, services.GetRequiredService<FieldCipher>(), services.GetRequiredService<VietnamClock>()).RunAsync(book, options),
        };
    }

    private static ImportOptions Options(CommandCall call, string file, VietnamClock clock) => new()
    {
        File = Path.GetFileName(file),
        AsOf = call["--as-of"] is { } day ? Day(day) : clock.Today,
        Actor = Actor.Program("sotay import"),
        Under = call["--under"],
        Sheet = call["--sheet"],
        DryRun = call.Has("--dry-run"),
        AcceptAsked = call.Has("--accept-asked"),
        PhonesWithConsent = call.Has("--phone-consent"),
        Progress = rows => call.Error.Write($"\r{rows:N0} dòng…"),
    };

    private static DateOnly Day(string text) =>
        DateOnly.TryParseExact(text, ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new WrongCallException($"'{text}' is no date: write 2026-10-31 or 31/10/2026.");

    private static void WriteRejects(Workbook book, ImportReport report, string file)
    {
        using var output = File.Create(file);
        RejectsFile.Write(book, report, output);
    }

    private static void Tell(CommandCall call, ImportReport report, ImportOptions options)
    {
        call.Error.WriteLine();
        if (call.Json)
        {
            Print(call, output => ImportReportJson.Write(report, output));
            return;
        }

        foreach (var problem in report.Problems.Where(p => p.Severity > Severity.Info)) call.Out.WriteLine($"{problem.Sheet}: {problem.Say}");
        foreach (var problem in report.Problems.Where(p => p.Severity == Severity.Info)) call.Out.WriteLine(problem.Say);
        call.Out.WriteLine($"{(options.DryRun ? "Xem trước, chưa ghi. " : "")}{report.Rows:N0} dòng: {report.Created:N0} mới, {report.Updated:N0} sửa, {report.Unchanged:N0} không đổi; "
            + $"{report.Held:N0} giữ lại, {report.Asked:N0} cần hỏi, {report.Warned:N0} cần bổ sung. {report.Milliseconds / 1000.0:N1} giây.");
        if (report.NotWritten.Count == 0) return;
        call.Out.WriteLine(call["--rejects"] is { } rejects
            ? $"{report.NotWritten.Count:N0} dòng chưa ghi nằm trong {rejects}, mỗi dòng có lý do. Sửa rồi nạp lại tệp ấy."
            : $"{report.NotWritten.Count:N0} dòng chưa ghi. Thêm --rejects TỆP để nhận lại các dòng ấy kèm lý do; --accept-asked để ghi cả các dòng cần hỏi.");
    }

    private static void Print(CommandCall call, Action<Stream> write)
    {
        using var bytes = new MemoryStream();
        write(bytes);
        call.Out.WriteLine(System.Text.Encoding.UTF8.GetString(bytes.ToArray()));
    }
}
