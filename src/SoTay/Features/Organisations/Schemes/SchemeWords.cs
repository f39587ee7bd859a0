using SoTay.Platform.Ui;

namespace SoTay.Features.Organisations.Schemes;

/// <summary>Words of schemes and their steps.</summary>
public static class SchemeWords
{
    /// <summary>Kinds of step, in the order in which people look for them.</summary>
    public static readonly IReadOnlyList<OrganisationChangeKind> Kinds =
    [
        OrganisationChangeKind.Absorb, OrganisationChangeKind.Merge, OrganisationChangeKind.Transfer, OrganisationChangeKind.Establish, OrganisationChangeKind.Split,
        OrganisationChangeKind.Rename, OrganisationChangeKind.Dissolve,
    ];

    public static string Of(SchemeState state) => state switch
    {
        SchemeState.Draft => "Dự thảo",
        SchemeState.Decided => "Đã quyết định",
        SchemeState.CarriedOut => "Đã thực hiện",
        SchemeState.Withdrawn => "Đã rút",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static State Look(SchemeState state) => state switch { SchemeState.CarriedOut => State.Done, SchemeState.Withdrawn => State.None, _ => State.Asked };

    public static string Title(OrganisationChangeKind kind) => kind switch
    {
        OrganisationChangeKind.Absorb => "Sáp nhập vào một tổ chức đang có",
        OrganisationChangeKind.Merge => "Hợp nhất thành tổ chức mới",
        OrganisationChangeKind.Transfer => "Chuyển đơn vị về cấp trên khác",
        OrganisationChangeKind.Establish => "Thành lập tổ chức mới",
        OrganisationChangeKind.Split => "Chia tách",
        OrganisationChangeKind.Rename => "Đổi tên, mã, loại",
        OrganisationChangeKind.Dissolve => "Giải thể",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The state with its reason, in a sentence.</summary>
    public static string Why(Scheme scheme, DateOnly today) => scheme.State switch
    {
        SchemeState.Draft => $"Chưa có gì thay đổi trong sổ. Dự kiến có hiệu lực từ {scheme.TakesEffectOn:dd/MM/yyyy}.",
        SchemeState.Decided when scheme.Hindrance.Length > 0 => $"Đến ngày hiệu lực nhưng chưa thực hiện được. {scheme.Hindrance}",
        SchemeState.Decided when scheme.TakesEffectOn > today => $"{scheme.DecidedByName} ghi quyết định. Sổ tự thực hiện vào ngày {scheme.TakesEffectOn:dd/MM/yyyy}; trước ngày đó còn sửa lại hoặc rút được.",
        SchemeState.Decided => $"Có hiệu lực từ {scheme.TakesEffectOn:dd/MM/yyyy}, chờ thực hiện.",
        SchemeState.CarriedOut => $"Có hiệu lực từ {scheme.TakesEffectOn:dd/MM/yyyy}, {scheme.SettledByName} thực hiện. Muốn đổi lại thì lập đề án mới.",
        _ => $"Rút vì: {scheme.Reason}. Cây tổ chức giữ như cũ.",
    };

    /// <summary>A step as one sentence.</summary>
    public static string Of(SchemeStep step, IReadOnlyDictionary<Guid, string> names)
    {
        string Name(Guid? id) => id is { } known && names.TryGetValue(known, out var name) ? name : "(chưa chọn)";
        var units = step.Units.Count <= 3 ? string.Join(", ", step.Units.Select(id => Name(id))) : $"{step.Units.Count:N0} đơn vị";
        return step.Kind switch
        {
            OrganisationChangeKind.Establish => $"Thành lập {step.Name}, trực thuộc {Name(step.IntoId)}",
            OrganisationChangeKind.Absorb => $"Sáp nhập {Name(step.UnitId)} vào {Name(step.IntoId)}",
            OrganisationChangeKind.Merge => $"Hợp nhất {units} thành {step.Name}",
            OrganisationChangeKind.Transfer => $"Chuyển {units} về trực thuộc {Name(step.IntoId)}",
            OrganisationChangeKind.Split => $"Tách {step.Name} từ {Name(step.UnitId)}{(step.Members.Count > 0 ? $", {step.Members.Count} đảng viên" : "")}{(step.Units.Count > 0 ? $", {units}" : "")}",
            OrganisationChangeKind.Rename => $"{Name(step.UnitId)} đổi thành {step.Name}",
            OrganisationChangeKind.Dissolve => $"Giải thể {Name(step.UnitId)}{(step.IntoId is null ? "" : $", {Name(step.IntoId)} tiếp nhận")}",
            _ => throw new InvalidOperationException($"{step.Kind} is no step of a scheme."),
        };
    }
}
