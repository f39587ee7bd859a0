using System.Text;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Features.Statistics.Figures;

namespace SoTay.Tests.Access;

/// <summary>Fills the keys of an address with records that exist.</summary>
internal static class Addresses
{
    private static readonly Dictionary<string, Func<Ask, Task<string>>> Fill = new()
    {
        ["organisation"] = ask => Text(ask.At.Id),
        ["dues"] = ask => Text(ask.At.Id),
        ["member"] = async ask => $"{(await ask.Records.MemberAsync()).Id}",
        ["meeting"] = async ask => $"{(await ask.Records.MeetingAsync()).Id}",
        ["item"] = async ask => ask.Door.Address.Contains("/topics/", StringComparison.Ordinal) ? $"{(await ask.Records.TopicAsync()).Papers[0].Id}" : $"{(await ask.Records.MeetingAsync()).Items.First().Id}",
        ["set"] = async ask => $"{(await ask.Records.AgendaSetAsync()).Id}",
        ["ballot"] = async ask => $"{(await ask.Records.BallotAsync()).Id}",
        ["task"] = async ask => $"{(await ask.Records.TaskAsync()).Id}",
        ["course"] = async ask => $"{(await ask.Records.CourseAsync()).Id}",
        ["seat"] = async ask => $"{(await ask.Records.SeatAsync()).Id}",
        ["award"] = async ask => $"{(await ask.Records.AwardAsync()).Id}",
        ["decision"] = async ask => $"{(await ask.Records.DecisionAsync()).Id}",
        ["transfer"] = async ask => $"{(await ask.Records.TransferAsync()).Id}",
        ["grade"] = async ask => $"{(await ask.Records.GradeAsync()).Id}",
        ["arrival"] = async ask => $"{(await ask.Records.ArrivalAsync()).Id}",
        ["trusted"] = async ask => $"{(await ask.Records.TrustedAsync()).Id}",
        ["path"] = async ask => $"{(await ask.Records.PathAsync()).Id}",
        ["competition"] = async ask => $"{(await ask.Records.CompetitionAsync()).Id}",
        ["scheme"] = async ask => $"{(await ask.Records.SchemeAsync()).Id}",
        ["step"] = async ask => $"{(await ask.Records.SchemeAsync()).Steps[0].Id}",
        ["plan"] = async ask => $"{(await ask.Records.PlanAsync()).Id}",
        ["document"] = async ask => $"{(await ask.Records.DocumentAsync()).Id}",
        ["upper"] = async ask => $"{(await ask.Records.DocumentOfAsync(ask.At)).Id}",
        ["study"] = async ask => $"{(await ask.Records.StudyOfAsync(ask.At)).Id}",
        ["draft"] = async ask => $"{(await ask.Records.DraftAsync()).Id}",
        ["number"] = _ => Text(1),
        ["target"] = async ask => $"{(await ask.Records.TargetAsync()).Id}",
        ["account"] = async ask => $"{(await ask.Records.AccountAsync()).Id}",
        ["request"] = async ask => $"{(await ask.Records.RequestAsync()).Id}",
        ["import"] = async ask => $"{(await ask.Records.ImportAsync()).Id}",
        ["candidate"] = async ask => $"{(await ask.Records.CandidateAsync()).Id}",
        ["hook"] = async ask => $"{(await ask.Records.HookAsync()).Id}",
        ["finding"] = async ask => $"{(await ask.Records.FindingAsync()).Id}",
        // A part of the meeting or task before it.
        ["row"] = async ask => ask.Door.Address.Contains("/topics/", StringComparison.Ordinal) ? $"{(await ask.Records.TopicAsync()).Id}"
            : ask.Door.Address.Contains("/dues/rates/", StringComparison.Ordinal) ? $"{(await ask.Records.MemberAsync()).Id}"
            : ask.Door.Address.Contains("/dues/payments/", StringComparison.Ordinal) ? $"{(await ask.Records.DuesPaymentAsync()).Id}"
            : ask.Door.Address.Contains("/dues/lists/", StringComparison.Ordinal) ? $"{(await ask.Records.PortalListAsync()).Id}"
            : ask.Door.Address.Contains("/pictures/", StringComparison.Ordinal) ? $"{(await ask.Records.PictureAsync()).Id}"
            : ask.Door.Address.Contains("/signatures/", StringComparison.Ordinal) ? $"{(await ask.Records.SignatureAsync()).Id}" : $"{(await ask.Records.EvidenceAsync()).Id}",
        // One's own, whatever the organisation.
        ["own"] = async ask => (ask.Holder?.MemberId ?? (await ask.Records.MemberAsync()).Id) is var member && ask.Door.Address.StartsWith("/visits/", StringComparison.Ordinal)
            ? $"{(await ask.Records.VisitOfAsync(member)).Id}"
            : ask.Door.Address.StartsWith("/studies/", StringComparison.Ordinal) ? $"{await ask.Records.OwnStudyAsync(member)}" : $"{(await ask.Records.RequestOfAsync(member)).Id}",
        ["contribution"] = async ask => $"{(await ask.Records.ContributionOfAsync(ask.Holder?.MemberId ?? (await ask.Records.MemberAsync()).Id)).Id}",
        ["paper"] = async ask => $"{(await ask.Records.PaperAsync()).Id}",
        ["message"] = async ask => $"{(await ask.Records.MessageOfAsync(ask.Holder?.MemberId ?? (await ask.Records.MemberAsync()).Id)).Id}",
        ["job"] = async ask => $"{(await ask.Records.JobOfAsync(ask.Holder!.Id)).Id}",
        ["key"] = async ask => (await ask.Records.PolicyAsync()).Key,
        ["value"] = async ask => $"{(await ask.Records.PolicyAsync()).Id}",
        ["slug"] = async ask => PolicyLinks.Template((await ask.World.App.InDbAsync(db => db.PolicyValues.Where(row => row.Template != null).Select(row => row.Template).FirstAsync()))!).Split('/')[^1],
        ["date"] = async ask => $"{await ask.World.App.InDbAsync(db => db.CalendarDays.OrderBy(row => row.Date).Select(row => row.Date).LastAsync()):yyyy-MM-dd}",
        ["year"] = _ => Text(2026),
        ["month"] = _ => Text("2026-11"),
        ["name"] = ask => Text(ask.Door.IsApi ? FigureBook.Names.First() : ask.Door.Address.Contains("/forms/", StringComparison.Ordinal) ? "growth" : "notice"),
        ["documentName"] = _ => Text("v1"),
        ["code"] = ask => Text(ask.Door.Address.Contains("/forms/", StringComparison.Ordinal) ? "A" : "khong-co-ma-nay"),
        ["part"] = _ => Text("board.png"),
        ["handler"] = ask => Text(ask.Door.Handler ?? ""),
    };

    public static async Task<string> OfAsync(Ask ask)
    {
        var address = new StringBuilder();
        foreach (var segment in RoutePatternFactory.Parse(ask.Door.Address).PathSegments)
        {
            address.Append('/');
            foreach (var part in segment.Parts)
                address.Append(part switch
                {
                    RoutePatternLiteralPart literal => literal.Content,
                    RoutePatternSeparatorPart separator => separator.Content,
                    RoutePatternParameterPart key => Uri.EscapeDataString(await ValueAsync(ask, key.Name)),
                    _ => throw new InvalidOperationException($"{ask.Door.Address}: a part of an unknown kind."),
                });
        }

        if (ask.Door is { Handler: { } handler } && !ask.Door.Keys.Contains("handler")) address.Append("?handler=").Append(handler);
        return address.ToString();
    }

    private static Task<string> ValueAsync(Ask ask, string key) => Fill.TryGetValue(key, out var fill) ? fill(ask)
        : throw new InvalidOperationException($"{ask.Door.Address} has the key '{key}', which these tests cannot fill. Say in Access/Addresses.cs what it names; for a new kind of record make one in Access/Records.cs.");

    private static Task<string> Text(object value) => Task.FromResult($"{value}");
}

/// <summary>A door at an organisation, with the records that stand for it there; the holder is null for a token.</summary>
internal sealed record Ask(AccessWorld World, Door Door, Organisation At, Records Records, Account? Holder);
