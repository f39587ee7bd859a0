using Microsoft.AspNetCore.Mvc;

namespace SoTay.Platform.Api;

/// <summary>Which piece of a list a program asks for: <c>?limit=100&amp;cursor=…</c>, the cursor as the piece before gave it.</summary>
public sealed record PageAsk
{
    public const int Usual = 100;
    public const int Most = 500;

    [FromQuery(Name = "cursor")]
    public string? Cursor { get; init; }

    [FromQuery(Name = "limit")]
    public int? Limit { get; init; }

    public int Size => Math.Clamp(Limit ?? Usual, 1, Most);

    /// <summary>One row more than is answered tells whether there is a next piece.</summary>
    public int Take => Size + 1;

    /// <summary>The parts of the last row's key, or null on the first piece. Throws <see cref="BadHttpRequestException"/> when it cannot be read.</summary>
    public string[]? After(int parts) => string.IsNullOrEmpty(Cursor) ? null
        : Api.Cursor.Read(Cursor) is { } read && read.Length == parts ? read
        : throw new BadHttpRequestException("The cursor cannot be read: call again without it.");

    /// <summary>The answer for rows read with <see cref="Take"/>, in the order of the key.</summary>
    public Piece<T> Answer<T>(IReadOnlyList<T> rows, Func<T, string[]> key) => rows.Count <= Size ? new(rows, null)
        : new([.. rows.Take(Size)], Api.Cursor.Write(key(rows[Size - 1])));
}

/// <summary>A piece of a list; <see cref="Next"/> is null at the end.</summary>
public sealed record Piece<T>(IReadOnlyList<T> Items, string? Next);
