namespace SoTay.Features.Meetings.Papers;

/// <summary>The words of papers where it is not a cell that met and scored itself.</summary>
/// <param name="Words">Who decides: <c>ban thường vụ</c>, <c>đại hội</c>.</param>
/// <param name="Members">Who sits in it: <c>ủy viên ban thường vụ</c>.</param>
/// <param name="Gathering">What it is called: <c>cuộc họp</c>, <c>đại hội</c>.</param>
public sealed record PaperBody(string Words, string Members, string Gathering);
