using System.Text.Encodings.Web;
using System.Text.Json;

namespace SoTay.Platform.Office.Reading.Tables;

/// <summary>The report as scripts read it; the shape is part of the contract.</summary>
public static class ImportReportJson
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(ImportReport report, Stream output)
    {
        using var json = new Utf8JsonWriter(output, Plain);
        json.WriteStartObject();
        json.WriteString("kind", report.Kind);
        json.WriteString("file", report.File);
        json.WriteString("sheet", report.Sheet);
        json.WriteStartArray("headerRows");
        foreach (var row in report.HeaderRows) json.WriteNumberValue(row);
        json.WriteEndArray();
        WriteColumns(json, report);
        json.WriteNumber("rows", report.Rows);
        json.WriteNumber("created", report.Created);
        json.WriteNumber("updated", report.Updated);
        json.WriteNumber("unchanged", report.Unchanged);
        json.WriteNumber("held", report.Held);
        json.WriteNumber("asked", report.Asked);
        json.WriteNumber("warned", report.Warned);
        WriteProblems(json, report);
        json.WriteStartObject("normalised");
        foreach (var (kind, count) in report.Normalised.Counts) json.WriteNumber(kind, count);
        json.WriteEndObject();
        json.WriteNumber("milliseconds", report.Milliseconds);
        json.WriteEndObject();
    }

    public static void Write(FileRefusal refusal, Stream output)
    {
        using var json = new Utf8JsonWriter(output, Plain);
        json.WriteStartObject();
        json.WriteStartObject("refused");
        json.WriteString("code", refusal.Code);
        json.WriteString("say", refusal.Say);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteColumns(Utf8JsonWriter json, ImportReport report)
    {
        json.WriteStartArray("columns");
        foreach (var column in report.Columns)
        {
            json.WriteStartObject();
            json.WriteString("column", column.Letters);
            json.WriteString("header", column.Header);
            json.WriteString("field", column.Field);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteProblems(Utf8JsonWriter json, ImportReport report)
    {
        json.WriteStartArray("problems");
        foreach (var problem in report.Problems)
        {
            json.WriteStartObject();
            json.WriteString("sheet", problem.Sheet);
            json.WriteNumber("row", problem.Row);
            json.WriteString("column", problem.Column);
            json.WriteString("field", problem.Field);
            json.WriteString("kind", problem.Kind);
            json.WriteString("severity", problem.Severity.ToString().ToLowerInvariant());
            json.WriteString("say", problem.Say);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
