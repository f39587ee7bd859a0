namespace SoTay.Features.Members;

/// <summary>Grounds of an exemption from activity, as codes only, so that nothing about health or family is ever kept.</summary>
public static class ExemptionGrounds
{
    public static IReadOnlyList<(string Code, string Words)> All { get; } =
        [("age", "Tuổi cao, sức yếu"), ("remote", "Đi làm xa, nơi chưa có tổ chức đảng"), ("other", "Căn cứ khác theo quy định")];

    public static bool IsKnown(string? code) => All.Any(ground => ground.Code == code);

    public static string Words(string? code) => All.FirstOrDefault(ground => ground.Code == code).Words ?? "chưa rõ căn cứ";
}
