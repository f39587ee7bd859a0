using SoTay.Features.Documents.Import;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Platform;

namespace SoTay.Features.Documents.Drafts;

/// <summary>Which types of document a body may issue on a day. What the rules say nothing about is left to the issuer, with a word of warning.</summary>
public sealed class IssuingRights
{
    private readonly Dated<string>? _allowed;
    private readonly Dated<string>? _forbidden;
    private readonly string _body;

    private IssuingRights(string body, Dated<string>? allowed, Dated<string>? forbidden) => (_body, _allowed, _forbidden) = (body, allowed, forbidden);

    public static IssuingRights For(PolicyReader rules, OrganisationKind kind, IssuingBody body)
    {
        var rule = body.Rule(kind);
        return new(body.Words(kind), Known("allowed"), Known("forbidden"));

        Dated<string>? Known(string what) => $"document.types.{rule}.{what}" is var key && PolicyCatalogue.Knows(key) ? rules.Code(key) : null;
    }

    /// <summary>What is offered: first what the rules name, then what they are silent about; never what they forbid.</summary>
    public IReadOnlyList<(string Type, bool IsClear)> Offered =>
        [.. DocumentWords.Types.Labels.Keys.Where(type => !Has(_forbidden, type)).Select(type => (type, IsClear(type))).OrderByDescending(row => row.Item2)];

    /// <summary>"chỉ thị, hướng dẫn": what may not be issued, with where that stands; null when the rules forbid nothing.</summary>
    public (string Types, PolicyBasis Basis)? Forbidden =>
        _forbidden is { } rule ? (string.Join(", ", Types(rule).Select(type => DocumentWords.Within(type))), rule.Basis) : null;

    public bool IsClear(string type) => Has(_allowed, type);

    public Refusal? Check(string? type)
    {
        if (string.IsNullOrEmpty(type) || !DocumentWords.Types.Labels.ContainsKey(type)) return DocumentRefusals.TypeMissing;
        return _forbidden is { } rule && Has(rule, type) ? DocumentRefusals.TypeForbidden(_body, DocumentWords.Within(type), rule.Basis) : null;
    }

    private static bool Has(Dated<string>? rule, string type) => rule is not null && Types(rule).Contains(type, StringComparer.Ordinal);

    private static string[] Types(Dated<string> rule) => rule.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
