using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Documents.Import;
using SoTay.Features.Targets.Import;
using SoTay.Features.Tasks.Import;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;
using SoTay.Platform.Office.Reading;
using SoTay.Platform.Office.Reading.Tables;
using SoTay.Platform.Office.Writing;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Targets;

/// <summary>Lists of documents, targets and values going into a store, as text.</summary>
internal static class ChainDesk
{
    public const string DocumentHead = "symbol,type,issuer_code,issued_on,subject,concretises\n";
    public const string TargetHead = "code,document_symbol,group,name,unit,direction,baseline,target,due_on,organisation_code\n";
    public const string ValueHead = "target_code,organisation_code,as_of,value,note\n";

    public static async Task<ImportReport> ImportAsync(this TestApp app, string kind, string list)
    {
        var options = new ImportOptions { File = "danh-sach.csv", AsOf = new DateOnly(2026, 11, 22), Actor = Actor.Program("test") };
        using var book = WorkbookFile.Open(new MemoryStream(Encoding.UTF8.GetBytes(list)));
        await using var scope = app.Services.CreateAsyncScope();
        return kind switch
        {
            "documents" => await scope.ServiceProvider.GetRequiredService<DocumentImport>().RunAsync(book, options),
            "targets" => await scope.ServiceProvider.GetRequiredService<TargetImport>().RunAsync(book, options),
            "tasks" => await scope.ServiceProvider.GetRequiredService<TaskImport>().RunAsync(book, options),
            _ => await scope.ServiceProvider.GetRequiredService<TargetValueImport>().RunAsync(book, options),
        };
    }

    public static async Task<string> ExportAsync(this TestApp app, string kind, Guid under)
    {
        using var output = new MemoryStream();
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var columns = kind switch { "documents" => DocumentExport.Columns, "targets" => TargetExport.Columns, "tasks" => TaskExport.Columns, _ => TargetExport.ValueColumns };
        using (var file = ListFile.Create("danh-sach.csv", "Danh sách", columns, output))
        {
            _ = kind switch
            {
                "documents" => await DocumentExport.WriteAsync(db, under, null, file),
                "targets" => await TargetExport.WriteAsync(db, under, file),
                "tasks" => await TaskExport.WriteAsync(db, under, null, file),
                _ => await TargetExport.WriteValuesAsync(db, under, null, file),
            };
        }

        return Encoding.UTF8.GetString(output.ToArray());
    }
}
