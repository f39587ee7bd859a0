using System.Text;
using SoTay.Features.Documents.Drafts;
using SoTay.Features.Documents.Import;
using SoTay.Platform;

namespace SoTay.Features.Documents.Entry;

/// <summary>A document that came in, as it is written on its head.</summary>
public sealed class ArrivalInput
{
    public string? Symbol { get; set; }

    public string? Issuer { get; set; }

    public DateOnly? IssuedOn { get; set; }

    public DateOnly? ReceivedOn { get; set; }

    /// <summary>Empty: as the symbol says.</summary>
    public string? Type { get; set; }

    public string? Subject { get; set; }

    public string? Concretises { get; set; }

    /// <summary>"yes" or "no": asked at every document, answered by nobody else.</summary>
    public string? Secret { get; set; }

    public IFormFile? Upload { get; set; }

    /// <summary>What can be said before anything is looked up or read. Secrecy comes first: of a secret paper not even the words are kept.</summary>
    public Refusal? Check(DateOnly today)
    {
        if (Secrecy(Secret, Symbol, Subject) is { } secret) return secret;
        var symbol = SymbolOf(Symbol);
        if (symbol.Length == 0) return DocumentRefusals.SymbolMissing;
        if (symbol.Length > Document.SymbolLimit) return DocumentRefusals.SymbolTooLong;
        if (string.IsNullOrWhiteSpace(Issuer)) return DocumentRefusals.IssuerMissing;
        if (Issuer.Trim().Length > Document.IssuerLimit) return DocumentRefusals.IssuerTooLong;
        if (IssuedOn is not { } issued) return DocumentRefusals.IssuedOnMissing;
        if (issued > today) return DocumentRefusals.IssuedOnAhead;
        if (ReceivedOn is { } received && (received < issued || received > today)) return DocumentRefusals.ReceivedOnWrong;
        if (SubjectOf(Subject) is { } wrong) return wrong;
        if ((Concretises?.Length ?? 0) > DocumentDraft.SymbolsLimit) return DocumentRefusals.SymbolsTooLong;
        var written = DocumentSymbol.TryParse(symbol, out var known) ? known.Type : null;
        if (string.IsNullOrEmpty(Type)) return written is null ? DocumentRefusals.TypeMissing : null;
        if (Type != DocumentWords.Other && !DocumentWords.Types.Labels.ContainsKey(Type)) return DocumentRefusals.TypeMissing;
        // Two types share the sign QĐ.
        return written is null || written == Type || written == "QĐ" && Type == "QĐi" ? null
            : DocumentRefusals.TypeDiffers(symbol, DocumentWords.Within(written), DocumentWords.Within(Type));
    }

    /// <summary>The entry of a register; call it only after <see cref="Check"/>.</summary>
    public Document Make(Guid organisation, int number, DateOnly today)
    {
        var symbol = SymbolOf(Symbol);
        var received = ReceivedOn ?? today;
        return new Document
        {
            OrganisationId = organisation, Number = number, Term = YearOf(received), Symbol = symbol, IssuedOn = IssuedOn!.Value, ReceivedOn = received, IssuerName = Issuer!.Trim(), Subject = Subject!.Trim(),
            Type = string.IsNullOrEmpty(Type) ? DocumentSymbol.TryParse(symbol, out var known) ? known.Type : DocumentWords.Other : Type,
        };
    }

    public static string YearOf(DateOnly day) => day.Year.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The answer about secrecy and the words typed; a stamp in the words counts whatever was answered.</summary>
    public static Refusal? Secrecy(string? answer, params IEnumerable<string?> words)
    {
        if (answer == "yes") return DocumentRefusals.MarkedSecret;
        foreach (var text in words)
            if (text is not null && SecretMark.In(text) is { } mark) return DocumentRefusals.Secret(mark, "Secret");
        return answer == "no" ? null : DocumentRefusals.SecrecyUnanswered;
    }

    public static Refusal? SubjectOf(string? subject) => string.IsNullOrWhiteSpace(subject) ? DocumentRefusals.SubjectMissing
        : subject.Trim().Length > Document.SubjectLimit ? DocumentRefusals.SubjectTooLong : null;

    /// <summary>As it stands on the paper, without the word "Số" and the colon that some write after it.</summary>
    public static string SymbolOf(string? typed)
    {
        var text = string.Join(' ', (typed ?? "").Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.StartsWith("Số", StringComparison.OrdinalIgnoreCase) ? text[2..].TrimStart(':', ' ') : text;
    }
}
