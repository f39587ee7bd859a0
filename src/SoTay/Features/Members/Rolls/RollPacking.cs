using System.Buffers.Binary;
using System.Text;
using System.Runtime.CompilerServices;

namespace SoTay.Features.Members.Rolls;

/// <summary>A roll as bytes and back. Words that repeat (ethnicity, religion, occupation) stand once, in front.</summary>
internal static class RollPacking
{
    private const byte Layout = 2;
    private const int NoDay = -1;

    public static byte[] Pack(IReadOnlyList<RolledMember> members)
    {
        var words = members.Select(member => member.Codes).OfType<MemberStatistics>().SelectMany(codes => (codes.Earlier ?? []).Select(one => one.Codes).Prepend(codes)).SelectMany(codes => new[] { codes.Ethnicity, codes.Religion, codes.Occupation })
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

    public static bool IsCurrent(ReadOnlySpan<byte> bytes) => bytes[0] == Layout;

    /// <summary>Null for bytes of another layout.</summary>
    public static IReadOnlyList<RolledMember>? Unpack(ReadOnlySpan<byte> bytes)
    {
        var from = new Reading(bytes);
        if (!IsCurrent(bytes)) return null;
        from.Byte();
        var words = new string?[from.Count() + 1];
        for (var place = 1; place < words.Length; place++) words[place] = from.Word();
        var members = new RolledMember[from.Count()];
        for (var place = 0; place < members.Length; place++) members[place] = Read(ref from, words);
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

        foreach (var code in new[] { Code(member.Came), Code(member.Left), Code(member.Sex), Code(member.JoinedExactly), Code(member.HasCard) }) to.Write(code);
        foreach (var days in new[] { member.Exempt, member.Probation })
        {
            to.Write7BitEncodedInt(days.Count);
            foreach (var (first, last) in days)
            {
                to.Write(first.DayNumber);
                to.Write(last?.DayNumber ?? NoDay);
            }
        }

        to.Write(member.Codes is not null);
        if (member.Codes is not { } codes) return;
        Write(to, codes, words);
        to.Write7BitEncodedInt(codes.Earlier?.Count ?? 0);
        foreach (var (until, earlier) in codes.Earlier ?? [])
        {
            to.Write(until.DayNumber);
            Write(to, earlier, words);
        }
    }

    private static void Write(BinaryWriter to, MemberStatistics codes, Dictionary<string, int> words)
    {
        foreach (var word in new[] { codes.Ethnicity, codes.Religion, codes.Occupation }) to.Write7BitEncodedInt(word is null ? 0 : words[word]);
        foreach (var code in new[] { Code(codes.GeneralEducation), Code(codes.ProfessionalLevel), Code(codes.TheoryLevel), Code(codes.YouthUnion), Code(codes.EnterpriseOwner), Code(codes.ScienceTitle) }) to.Write(code);
    }

    // What is read stands in the order in which it was written: initialisers run in theirs.
    private static RolledMember Read(ref Reading from, string?[] words) => new()
    {
        Member = from.Key(), From = DateOnly.FromDayNumber(from.Int()), To = Day(ref from), BirthDate = Day(ref from), JoinedOn = Day(ref from),
        Previous = from.Byte() != 0 ? from.Key() : null, Next = from.Byte() != 0 ? from.Key() : null,
        Came = Value<MemberEventKind>(ref from), Left = Value<MemberEventKind>(ref from), Sex = Value<Sex>(ref from), JoinedExactly = Truth(ref from) == true, HasCard = Truth(ref from) == true,
        Exempt = Stretches(ref from), Probation = Stretches(ref from), Codes = from.Byte() != 0 ? Dated(ref from, words) : null,
    };

    private static (DateOnly From, DateOnly? To)[] Stretches(ref Reading from)
    {
        var count = from.Count();
        if (count == 0) return [];
        var days = new (DateOnly, DateOnly?)[count];
        for (var place = 0; place < count; place++) days[place] = (DateOnly.FromDayNumber(from.Int()), Day(ref from));
        return days;
    }

    private static MemberStatistics Dated(ref Reading from, string?[] words)
    {
        var (codes, count) = (Codes(ref from, words), from.Count());
        if (count == 0) return codes;
        var earlier = new EarlierStatistics[count];
        for (var place = 0; place < count; place++) earlier[place] = new(DateOnly.FromDayNumber(from.Int()), Codes(ref from, words));
        return codes with { Earlier = earlier };
    }

    private static MemberStatistics Codes(ref Reading from, string?[] words)
    {
        var (ethnicity, religion, occupation) = (words[from.Count()], words[from.Count()], words[from.Count()]);
        return new(ethnicity, religion, Value<GeneralEducation>(ref from), Value<ProfessionalLevel>(ref from), Value<TheoryLevel>(ref from), occupation, Truth(ref from), Truth(ref from), Value<ScienceTitle>(ref from));
    }

    private static DateOnly? Day(ref Reading from) => from.Int() is var day && day == NoDay ? null : DateOnly.FromDayNumber(day);

    // Zero is nothing; an enumeration counts from one.
    private static byte Code<T>(T? value) where T : struct, Enum => value is { } known ? (byte)(1 + Unsafe.As<T, int>(ref known)) : (byte)0;

    private static byte Code(bool? value) => value is { } known ? (byte)(known ? 2 : 1) : (byte)0;

    private static T? Value<T>(ref Reading from) where T : struct, Enum
    {
        var number = from.Byte() - 1;
        return number < 0 ? null : Unsafe.As<int, T>(ref number);
    }

    private static bool? Truth(ref Reading from) => from.Byte() switch { 0 => null, var code => code == 2 };

    /// <summary>Goes through what a <see cref="BinaryWriter"/> wrote.</summary>
    private ref struct Reading(ReadOnlySpan<byte> bytes)
    {
        private ReadOnlySpan<byte> _left = bytes;

        public byte Byte() => Take(1)[0];

        public int Int() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));

        public Guid Key() => new(Take(16));

        public string Word() => Encoding.UTF8.GetString(Take(Count()));

        /// <summary>A number in groups of seven bits.</summary>
        public int Count()
        {
            var (count, shift) = (0, 0);
            while (true)
            {
                var part = Byte();
                count |= (part & 0x7F) << shift;
                if (part < 0x80) return count;
                shift += 7;
            }
        }

        private ReadOnlySpan<byte> Take(int length)
        {
            var taken = _left[..length];
            _left = _left[length..];
            return taken;
        }
    }
}
