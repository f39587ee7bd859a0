using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace SoTay.Platform.Office.Reading.Texts;

/// <summary>
/// The filters of a PDF, with what comes out of them counted before it is kept: a packed stream is first unpacked into nothing. Once
/// too much came out, or the time is over, nothing more is unpacked.
/// </summary>
internal sealed class MeteredFilters(CancellationToken ending) : IFilterProvider
{
    private const long MostOfAll = 256L << 20;
    private const long MostOfOne = 48L << 20;

    // Ordinary drawings and fonts reach about 20; a run of one letter 1,000.
    private const long Ratio = 200;
    private const long RatioFloor = 4L << 20;

    // It swells up to 2,700 times and no program has written it for twenty years, except around pictures, which are not unpacked here.
    private const int MostLzw = 64 << 10;
    private long _all;

    public bool IsOver { get; private set; }

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Metered(DefaultFilterProvider.Instance.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Metered(DefaultFilterProvider.Instance.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Metered(DefaultFilterProvider.Instance.GetAllFilters());

    private IReadOnlyList<IFilter> Metered(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new Meter(filter, this))];

    private bool Takes(IFilter filter, Memory<byte> input)
    {
        if (IsOver) return false;
        IsOver = ending.IsCancellationRequested || filter switch
        {
            FlateFilter => Swells(input),
            LzwFilter => input.Length > MostLzw,
            _ => false,
        };
        return !IsOver;
    }

    private void Count(long bytes)
    {
        _all += bytes;
        IsOver |= _all > MostOfAll;
    }

    private static bool Swells(Memory<byte> input)
    {
        if (input.Length < 3) return false;
        using var packed = new MemoryStream(input[2..].ToArray());
        using var unpacked = new DeflateStream(packed, CompressionMode.Decompress);
        var buffer = new byte[64 << 10];
        var count = 0L;
        try
        {
            for (int read; (read = unpacked.Read(buffer)) > 0;)
            {
                count += read;
                if (count > MostOfOne || count > RatioFloor && count > Ratio * input.Length) return true;
            }
        }
        catch (InvalidDataException)
        {
            // Damaged at the end: the library keeps what came out before.
        }

        return false;
    }

    private sealed class Meter(IFilter filter, MeteredFilters all) : IFilter
    {
        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            if (!all.Takes(filter, input)) return Memory<byte>.Empty;
            var output = filter.Decode(input, streamDictionary, filterProvider, filterIndex);
            all.Count(output.Length);
            return output;
        }
    }
}
