using System.Runtime.CompilerServices;

namespace SoTay.Features.Members.Rolls;

/// <summary>A roll as bytes and back. Words that repeat (ethnicity, religion, occupation) stand once, in front.</summary>
internal static class RollPacking
{
    private const byte Layout = 1;
    private const int NoDay = -1;

    public static byte[] Pack(IReadOnlyList<RolledMember> members)
    {
        var words = members.Select(member => member.Codes).OfType<MemberStatistics>().SelectMany(codes => new[] { codes.Ethnicity, codes.Religion, codes.Occupation })
            .OfType<string>().Distinct().Select((word, place) => (word, place)).ToDictionary(pair => pair.word, pair => pair.place + 1, StringComparer.Ordinal);
        using var bytes = new MemoryStream();
        using var to = new BinaryWriter(bytes);
        to.Write(Layout);
        to.Write7BitEncodedInt(words.Count);
        foreach (var word in words.Keys) to.Write(word);
        to.Write7BitEncodedInt(members.Count);
        foreach (var member in members) Write(to, member, words);
        to.Flush();
        return bytes.ToArray();
    }

    /// <summary>Null for bytes of another layout.</summary>
    public static IReadOnlyList<RolledMember>? Unpack(byte[] bytes)
    {
        using var from = new BinaryReader(new MemoryStream(bytes, writable: false));
        if (from.ReadByte() != Layout) return null;
        var words = new string?[from.Read7BitEncodedInt() + 1];
        for (var place = 1; place < words.Length; place++) words[place] = from.ReadString();
        var members = new RolledMember[from.Read7BitEncodedInt()];
        for (var place = 0; place < members.Length; place++) members[place] = Read(from, words);
        return members;
    }

    private static void Write(BinaryWriter to, RolledMember member, Dictionary<string, int> words)
    {
        to.Write(member.Member.ToByteArray());
        to.Write(member.From.DayNumber);
        foreach (var day in new[] { member.To, member.BirthDate, member.JoinedOn }) to.Write(day?.DayNumber ?? NoDay);
        foreach (var place in new[] { member.Previous, member.Next })
        {
            to.Write(place is not null);
            if (place is { } known) to.Write(known.ToByteArray());
        }

        foreach (var code in new[] { Code(member.Came), Code(member.Left), Code(member.Sex), Code(member.WasProbationary), Code(member.JoinedExactly) }) to.Write(code);
        to.Write7BitEncodedInt(member.Exempt.Count);
        foreach (var (first, last) in member.Exempt)
        {
            to.Write(first.DayNumber);
            to.Write(last?.DayNumber ?? NoDay);
        }

        to.Write(member.Codes is not null);
        if (member.Codes is not { } codes) return;
        foreach (var word in new[] { codes.Ethnicity, codes.Religion, codes.Occupation }) to.Write7BitEncodedInt(word is null ? 0 : words[word]);
        foreach (var code in new[] { Code(codes.GeneralEducation), Code(codes.ProfessionalLevel), Code(codes.TheoryLevel), Code(codes.YouthUnion), Code(codes.EnterpriseOwner) }) to.Write(code);
    }

    // What is read stands in the order in which it was written: initialisers run in theirs.
    private static RolledMember Read(BinaryReader from, string?[] words) => new()
    {
        Member = Key(from), From = DateOnly.FromDayNumber(from.ReadInt32()), To = Day(from), BirthDate = Day(from), JoinedOn = Day(from),
        Previous = from.ReadBoolean() ? Key(from) : null, Next = from.ReadBoolean() ? Key(from) : null,
        Came = Value<MemberEventKind>(from), Left = Value<MemberEventKind>(from), Sex = Value<Sex>(from), WasProbationary = Truth(from) == true, JoinedExactly = Truth(from) == true,
        Exempt = Exemptions(from), Codes = from.ReadBoolean() ? Codes(from, words) : null,
    };

    private static (DateOnly From, DateOnly? To)[] Exemptions(BinaryReader from)
    {
        var count = from.Read7BitEncodedInt();
        if (count == 0) return [];
        var days = new (DateOnly, DateOnly?)[count];
        for (var place = 0; place < count; place++) days[place] = (DateOnly.FromDayNumber(from.ReadInt32()), Day(from));
        return days;
    }

    private static MemberStatistics Codes(BinaryReader from, string?[] words)
    {
        var (ethnicity, religion, occupation) = (words[from.Read7BitEncodedInt()], words[from.Read7BitEncodedInt()], words[from.Read7BitEncodedInt()]);
        return new(ethnicity, religion, Value<GeneralEducation>(from), Value<ProfessionalLevel>(from), Value<TheoryLevel>(from), occupation, Truth(from), Truth(from));
    }

    private static Guid Key(BinaryReader from)
    {
        Span<byte> bytes = stackalloc byte[16];
        from.BaseStream.ReadExactly(bytes);
        return new Guid(bytes);
    }

    private static DateOnly? Day(BinaryReader from) => from.ReadInt32() is var day && day == NoDay ? null : DateOnly.FromDayNumber(day);

    // Zero is nothing; an enumeration counts from one.
    private static byte Code<T>(T? value) where T : struct, Enum => value is { } known ? (byte)(1 + Unsafe.As<T, int>(ref known)) : (byte)0;

    private static byte Code(bool? value) => value is { } known ? (byte)(known ? 2 : 1) : (byte)0;

    private static T? Value<T>(BinaryReader from) where T : struct, Enum
    {
        var number = from.ReadByte() - 1;
        return number < 0 ? null : Unsafe.As<int, T>(ref number);
    }

    private static bool? Truth(BinaryReader from) => from.ReadByte() switch { 0 => null, var code => code == 2 };
}
