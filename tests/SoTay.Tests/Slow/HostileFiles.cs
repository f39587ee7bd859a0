using System.Text;
using SoTay.Tests.Platform.Office.Reading;

namespace SoTay.Tests.Slow;

/// <summary>Files made to do harm, by the code of the refusal that each has to end in.</summary>
internal static class HostileFiles
{
    public static readonly string[] Names = ["bomb", "external-entity", "traversal-name", "cut-short", "wrong-type", "blank-rows", "long-cell"];

    public static (byte[] Bytes, string[] Codes) Of(string name) => name switch
    {
        "bomb" => (MadeFile.Xlsx(sheet => { for (var i = 0; i < 400; i++) sheet.Write(new string(' ', 1 << 20)); }).ToArray(), ["too_large_when_unpacked"]),
        "external-entity" => (MadeFile.Xlsx(sheet => sheet.Write("<row r=\"1\"><c t=\"inlineStr\"><is><t>&x;</t></is></c></row>"),
            before: """<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>""").ToArray(), ["dtd_not_allowed"]),
        "traversal-name" => (MadeFile.Xlsx(_ => { }, more: zip => MadeFile.Put(zip, "../../evil.xml", "x")).ToArray(), ["bad_entry_name"]),
        "cut-short" => (MadeFile.Xlsx([["Họ và tên", "Ngày sinh"], ["Nguyễn Văn An", "1970"]]).ToArray()[..700], ["corrupt_file"]),
        "wrong-type" => (Encoding.UTF8.GetBytes("%PDF-1.7 …"), ["not_a_workbook"]),
        "blank-rows" => (MadeFile.Xlsx(sheet => { for (var i = 1; i <= 1_000_000; i++) sheet.Write($"<row r=\"{i}\"><c r=\"A{i}\" s=\"1\"/></row>"); }).ToArray(), ["too_many_rows", "too_large_when_unpacked"]),
        "long-cell" => (MadeFile.Csv("Họ và tên,Ngày sinh\n\"" + new string('x', 5 << 20) + "\",1970\n").ToArray(), ["cell_too_long"]),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };
}
