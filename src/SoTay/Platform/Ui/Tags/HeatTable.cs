using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace SoTay.Platform.Ui.Tags;

/// <summary>
/// The inside of <see cref="HeatTag"/>, written straight into the page: as pieces of content a thousand squares were twenty
/// thousand objects and most of the time of a board.
/// </summary>
internal sealed class HeatTable(string caption, string first, IReadOnlyList<string> columns, int current, IReadOnlyList<HeatGroup> groups) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write("<caption class=\"visually-hidden\">");
        encoder.Encode(writer, caption);
        writer.Write("</caption><thead><tr><th scope=\"col\">");
        encoder.Encode(writer, first);
        writer.Write("</th>");
        for (var index = 0; index < columns.Count; index++)
        {
            writer.Write(index == current ? "<th scope=\"col\" aria-current=\"date\">" : "<th scope=\"col\">");
            encoder.Encode(writer, columns[index]);
            writer.Write("</th>");
        }

        writer.Write("</tr></thead><tbody>");
        foreach (var group in groups) Write(writer, encoder, group);
        writer.Write("</tbody>");
    }

    private void Write(TextWriter writer, HtmlEncoder encoder, HeatGroup group)
    {
        if (group.Name is not null)
        {
            writer.Write($"<tr class=\"st-group\"><th colspan=\"{columns.Count + 1}\" scope=\"rowgroup\">");
            encoder.Encode(writer, group.Name);
            writer.Write("</th></tr>");
        }

        foreach (var row in group.Rows)
        {
            writer.Write(row.Owing ? "<tr class=\"is-owing\"><th scope=\"row\"><a href=\"" : "<tr><th scope=\"row\"><a href=\"");
            encoder.Encode(writer, row.Href);
            writer.Write("\">");
            encoder.Encode(writer, row.Name);
            writer.Write("</a></th>");
            for (var index = 0; index < row.Cells.Count; index++) Write(writer, encoder, row.Cells[index], index);
            writer.Write("</tr>");
        }
    }

    private void Write(TextWriter writer, HtmlEncoder encoder, HeatCell cell, int column)
    {
        if (cell.Href is null)
        {
            writer.Write("<td><span role=\"img\" aria-label=\"");
        }
        else
        {
            writer.Write("<td><a href=\"");
            encoder.Encode(writer, cell.Href);
            writer.Write("\" aria-label=\"");
        }

        var head = column < columns.Count ? columns[column] : "";
        if (head.Length < 3) writer.Write("Tháng ");
        encoder.Encode(writer, head);
        writer.Write(": ");
        encoder.Encode(writer, cell.Words);
        writer.Write("\">");
        if (cell.Text is null)
        {
            // The label of the link says all: nothing to hide from a reader, nothing to name for the style sheet, a thousand times.
            writer.Write("<svg><use href=\"#");
            writer.Write(Symbols.IdOf(cell.State));
            writer.Write("\"/></svg>");
        }
        else
        {
            encoder.Encode(writer, cell.Text);
        }

        writer.Write(cell.Href is null ? "</span></td>" : "</a></td>");
    }
}
