using SoTay.Platform.Office.Reading.Tables;

namespace SoTay.Features.Members.Import;

/// <summary>Names of people in one form: capitals at the start of words, tone marks where the sổ keeps them.</summary>
internal static class NameReading
{
    public static string Read(CellReading cells, MemberTable table)
    {
        var name = cells.Text(MemberField.FullName, Member.NameLimit);
        if (name is null && table.Has(MemberField.GivenName))
        {
            var parts = new[] { cells.Text(MemberField.FamilyAndMiddleName, Member.NameLimit), cells.Text(MemberField.GivenName, Member.NameLimit) };
            name = string.Join(' ', parts.Where(p => p is not null));
            if (parts.All(p => p is not null)) cells.Tally("name_in_two_columns");
        }

        return name is null ? "" : Form(name, cells.Tally);
    }

    public static string Form(string name, Action<string>? tally = null)
    {
        var cased = Cased(name, tally);
        var modern = ToneMarks.Modernise(cased);
        if (!ReferenceEquals(modern, cased)) tally?.Invoke("old_tone_mark");
        return modern;
    }

    private static string Cased(string name, Action<string>? tally)
    {
        bool upper = false, lower = false;
        foreach (var c in name)
        {
            upper |= char.IsUpper(c);
            lower |= char.IsLower(c);
        }

        // One capital letter is a name ("Ý"), not a habit.
        if (upper == lower || name.Length < 3) return name;
        tally?.Invoke(upper ? "name_upper" : "name_lower");
        return string.Create(name.Length, name, static (letters, from) =>
        {
            for (var i = 0; i < letters.Length; i++)
                letters[i] = i == 0 || !char.IsLetter(from[i - 1]) && from[i - 1] != '\'' ? char.ToUpperInvariant(from[i]) : char.ToLowerInvariant(from[i]);
        });
    }
}
