using SoTay.Platform.Office.Writing;

namespace SoTay.Cli;

/// <summary>Writes an empty list with the columns, an example row and the allowed values.</summary>
internal sealed class TemplateCommand : ICommand
{
    public string Name => "template";

    public string Usage => "template organisations|members|posts|meetings|documents|targets|target-values|tasks FILE";

    public async Task<int> RunAsync(CommandCall call)
    {
        if (call.Words.Count != 2) throw new WrongCallException("template needs a kind and a file.");
        var (kind, name) = (call.Words[0], call.Words[1]);
        if (ExchangedLists.Of(kind) is not { } list) throw new WrongCallException($"There is no kind '{kind}'.");
        if (!ListFile.CanWrite(name)) throw new WrongCallException("The file must end in .xlsx, .csv or .csv.gz.");
        await using (var output = File.Create(name)) Write(name, list, output);
        var said = $"Đã ghi tệp mẫu {name}. Dòng đầu là ví dụ: xóa trước khi nạp.";
        if (call.Json) await call.JsonAsync(new { kind, file = name, columns = list.Columns.Select(column => column.Header) });
        await (call.Json ? call.Error : call.Out).WriteLineAsync(said);
        return 0;
    }

    internal static void Write(string name, ExchangedLists list, Stream output)
    {
        if (!name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
        {
            using var csv = ListFile.Create(name, list.Sheet, list.Columns, output);
            csv.Row([.. list.Columns.Select(c => (XlsxCell)c.Example)]);
            return;
        }

        using var book = new XlsxWriter(output);
        var sheet = book.Begin(new XlsxSheet(list.Sheet, [.. list.Columns.Select(c => new XlsxColumn(c.Header, c.Width, Allowed: c.Labels is { Count: < 12 } ? [.. c.Labels.Values] : null))]));
        sheet.Row([.. list.Columns.Select(c => (XlsxCell)(c.Labels?.GetValueOrDefault(c.Example) ?? c.Example))]);
        var values = book.Begin(new XlsxSheet("Giá trị được ghi", [new("Cột", 28), new("Cách ghi", 32), new("Mã trong csv", 24)]));
        foreach (var column in list.Columns.Where(c => c.Labels is not null))
        {
            foreach (var (code, label) in column.Labels!) values.Row(column.Header, label, code);
        }
    }
}
