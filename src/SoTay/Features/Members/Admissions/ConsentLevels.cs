using SoTay.Platform;
using SoTay.Platform.Text;

namespace SoTay.Features.Members.Admissions;

/// <summary>Who may agree to an exception (208-QĐ/TW; domain rules: members, section 1). The body is written as on the paper; what is plainly too low is refused.</summary>
internal static class ConsentLevels
{
    private static readonly string[] Cell = ["chi bo", "chi uy"];

    // Committees directly under the Centre, as their papers call them; the Centre itself stands above them.
    private static readonly string[] Provincial = ["tinh uy", "thanh uy", "truc thuoc trung uong", "bi thu trung uong", "bo chinh tri", "to chuc trung uong"];

    public static Refusal? Refuse(ConsentKind kind, string by)
    {
        var words = Folding.Fold(by);
        if (Cell.Any(Says)) return AdmissionRefusals.ConsentTooLow(by);
        return kind is ConsentKind.OverAge or ConsentKind.Readmission && !Provincial.Any(Says) ? AdmissionRefusals.ConsentNotProvincial(by) : null;

        bool Says(string body) => words.Contains(body, StringComparison.Ordinal);
    }
}
