namespace SoTay.Platform.Mail;

/// <summary>The seam to whatever carries letters. The product works without one: slips are printed, notices stand on the page.</summary>
public interface IMail
{
    Task SendAsync(Letter letter, CancellationToken cancellation);
}

/// <summary>One letter, plain text.</summary>
public sealed record Letter(string To, string Subject, string Text);
