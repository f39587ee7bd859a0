using System.Text.Json;
using SoTay.Platform.Auth;

namespace SoTay.Platform.Api;

/// <summary>What a program is told when it does not get what it asked for (RFC 9457).</summary>
public static class Problems
{
    /// <summary>Nothing of that id, or nothing that this token may see: the two are not told apart.</summary>
    public static IResult NotFound() => Of(StatusCodes.Status404NotFound, "not-found", "Không có, hoặc nằm ngoài phạm vi của mã truy cập này.");

    public static IResult Forbidden(Capability capability) =>
        Of(StatusCodes.Status403Forbidden, "forbidden", $"Mã truy cập này không có quyền {capability}. Nhờ quản trị cấp mã có phạm vi đó.");

    /// <summary>A rule said no: 422 with the sentence that a person would read on the page.</summary>
    public static IResult Refused(Refusal refusal) => Results.Problem(refusal.Say, statusCode: StatusCodes.Status422UnprocessableEntity,
        title: "refused", type: TypeOf("refused"), extensions: refusal.Field is null ? null : With("field", FieldOf(refusal.Field)));

    /// <summary>Somebody was faster: 409 with the sentence of the page and the record as it stands now.</summary>
    public static IResult Changed(Refusal refusal, object? current) =>
        Results.Problem(refusal.Say, statusCode: StatusCodes.Status409Conflict, title: "changed", type: TypeOf("changed"), extensions: With("current", current));

    public static IResult BadCursor() => Of(StatusCodes.Status400BadRequest, "bad-cursor", "Cursor không đọc được. Gọi lại từ trang đầu, không ghi cursor.");

    public static IResult Of(int status, string code, string say) => Results.Problem(say, statusCode: status, title: code, type: TypeOf(code));

    // "Input.Owner" of a page is "owner" here.
    private static string FieldOf(string field) => JsonNamingPolicy.CamelCase.ConvertName(field[(field.LastIndexOf('.') + 1)..]);

    private static Dictionary<string, object?> With(string name, object? value) => new(StringComparer.Ordinal) { [name] = value };

    public static string TypeOf(string code) => "urn:sotay:problem:" + code;
}
