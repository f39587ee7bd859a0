using SoTay.Platform;

namespace SoTay.Features.Documents;

/// <summary>How a document was signed. A digital signature stands only under what is not secret (03-HD/VPTW 4/6/2021).</summary>
public enum SignedHow
{
    OnPaper,
    Digitally,
}

/// <summary>What is recorded of a document after it was issued; its text stays as it is.</summary>
public static class DocumentStanding
{
    public static string Words(SignedHow how) => how is SignedHow.Digitally ? "Ký số" : "Ký trên giấy";

    extension(Document document)
    {
        /// <summary>A replaced document counts until the day before the new one, unless another last day is said.</summary>
        public Refusal? Stand(SignedHow? signed, DateOnly? lastDay, Document? replacedBy)
        {
            if (lastDay < document.IssuedOn) return DocumentRefusals.LastDayBeforeIssue;
            if (replacedBy is not null && (replacedBy.Id == document.Id || replacedBy.IssuedOn < document.IssuedOn || replacedBy.ReplacedById == document.Id)) return DocumentRefusals.ReplacedByEarlier(replacedBy.Symbol);
            var ends = replacedBy is null ? lastDay : lastDay ?? (replacedBy.IssuedOn > document.IssuedOn ? replacedBy.IssuedOn.AddDays(-1) : document.IssuedOn);
            (document.Signed, document.LastDay, document.ReplacedById) = (signed, ends, replacedBy?.Id);
            return null;
        }

        /// <summary>The day by which the recipients are asked to carry it out; a new day has to lie ahead.</summary>
        public Refusal? Ask(DateOnly? answerBy, DateOnly today)
        {
            if (answerBy != document.AnswerBy && answerBy < today) return DocumentRefusals.AnswerDayOver;
            document.AnswerBy = answerBy;
            return null;
        }
    }
}
