using System.Reflection;
using System.Reflection.Emit;
using SoTay.Platform;

namespace SoTay.Tests.Conventions;

/// <summary>Reads the compiled product: the ground floor names no room, and a room uses only rooms above it.</summary>
public sealed class RoomTests
{
    private static readonly string[] Order =
    [
        "Policies", "Organisations", "Accounts", "Members", "Courses", "Awards", "Dues", "Documents", "Targets", "Tasks", "Meetings", "Reviews", "Titles",
        "Inspections", "Campaigns", "Learning", "Feedback", "Statistics", "Demonstration", "Home", "Administration",
    ];

    private static readonly Lazy<ILookup<string, string>> Uses = new(Read);

    [Fact]
    public void The_ground_floor_names_no_room() =>
        Uses.Value["Platform"].Where(use => !use.Contains(" Platform.", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void The_reading_sees_uses_in_signatures_and_in_bodies()
    {
        Uses.Value["Members"].ShouldContain("Features.Members.MemberSets uses Features.Organisations.OrganisationAncestor");
        Uses.Value["Members"].ShouldContain("Features.Members.Member uses Platform.Text.Folding");
    }

    [Fact]
    public void A_room_uses_only_rooms_above_it()
    {
        foreach (var room in Order)
            Uses.Value[room].Where(use => Array.IndexOf(Order, RoomOf(use.Split(' ')[^1])) > Array.IndexOf(Order, room)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_room_has_its_place_in_the_order() =>
        Uses.Value.Select(uses => uses.Key).Except([.. Order, "Platform"]).ShouldBeEmpty();

    private static ILookup<string, string> Read()
    {
        var assembly = typeof(Refusal).Assembly;
        return (from type in assembly.GetTypes()
                let room = RoomOf(NameOf(type))
                where room is not null
                from used in Named(type).Distinct()
                let other = RoomOf(NameOf(used))
                where used.Assembly == assembly && other is not null && other != room
                select (room, use: $"{NameOf(type)} uses {NameOf(used)}")).Distinct().ToLookup(pair => pair.room, pair => pair.use);
    }

    private static string NameOf(Type type)
    {
        while (type.IsNested) type = type.DeclaringType!;
        return (type.FullName ?? "").Replace("SoTay.", "", StringComparison.Ordinal);
    }

    // "Features.Meetings.Papers.X" is room Meetings; what lies directly in Features (the list of rooms) may use all.
    private static string? RoomOf(string name) => name.Split('.') switch
    {
        ["Platform", ..] => "Platform",
        ["Features", var room, _, ..] => room,
        _ => null,
    };

    private static IEnumerable<Type> Named(Type type)
    {
        const BindingFlags all = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        IEnumerable<Type?> found = [type.BaseType, .. type.GetInterfaces(), .. type.GetFields(all).Select(field => field.FieldType)];
        foreach (var method in type.GetMethods(all).Cast<MethodBase>().Concat(type.GetConstructors(all)))
            found = found.Concat(method.GetParameters().Select(parameter => parameter.ParameterType)).Append((method as MethodInfo)?.ReturnType).Concat(InBody(method));
        return found.OfType<Type>().SelectMany(Parts);
    }

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!) : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type) : [type];

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields().Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    private static IEnumerable<Type?> InBody(MethodBase method)
    {
        var bytes = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at < bytes.Length;)
        {
            var code = bytes[at] == 0xFE ? Codes[(short)(0xFE00 | bytes[at + 1])] : Codes[bytes[at]];
            at += code.Size;
            if (code.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok
                && Resolve(method, BitConverter.ToInt32(bytes, at)) is { } member)
            {
                yield return member as Type ?? member.DeclaringType;
                if (member is MethodInfo { IsGenericMethod: true } generic)
                    foreach (var argument in generic.GetGenericArguments()) yield return argument;
            }

            at += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(bytes, at),
                _ => 4,
            };
        }
    }

    private static MemberInfo? Resolve(MethodBase method, int token)
    {
        try
        {
            return method.Module.ResolveMember(token, method.DeclaringType?.GetGenericArguments(), method.IsGenericMethod ? method.GetGenericArguments() : null);
        }
        catch (ArgumentException)
        {
            return null; // a token of a kind that names no type of ours
        }
    }
}
