namespace SoTay.Platform.Push;

/// <summary>The seam to the push services of the browsers' makers. The product works without one: what is due stands on the first screen.</summary>
public interface IPush
{
    /// <summary>Whose messages a browser is to take: the public half of this store's key, as the browser wants it (base64url).</summary>
    string PublicKey { get; }

    /// <summary>Hands one word over. Never throws for what lies outside: the answer says what became of it.</summary>
    Task<PushAnswer> SendAsync(PushAddress to, PushWord word, CancellationToken cancellation);
}

/// <summary>What the device shows and opens. Nothing else leaves the house.</summary>
/// <param name="Title">The kind of message, never a name, a place or what a meeting is about.</param>
/// <param name="Href">Page of ours that it leads to.</param>
/// <param name="Topic">At most 32 letters of base64url; a newer word with the same topic takes the place of the older, at the service and on the screen.</param>
public sealed record PushWord(string Title, string Href, string Topic);

/// <summary>What a push service made of a word.</summary>
public enum PushAnswer
{
    Accepted,
    /// <summary>The browser gave the subscription up: 404 or 410.</summary>
    Gone,
    /// <summary>Any other no, and a way elsewhere, which is never followed.</summary>
    Refused,
    /// <summary>No answer in time, or one that says the service cannot work now.</summary>
    Silent,
}
