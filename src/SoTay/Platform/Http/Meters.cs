using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace SoTay.Platform.Http;

/// <summary>
/// Listens to the framework's own meters and writes them as Prometheus text; the packages that would do it do not restore
/// (design/dependencies.md). Histograms are kept as sum and count, which gives rates and means.
/// </summary>
public sealed class Meters : IDisposable
{
    private static readonly HashSet<string> Listened = ["Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "SoTay"];
    private static readonly HashSet<string> Labels = ["http.request.method", "http.response.status_code"];
    private readonly ConcurrentDictionary<string, Sum> _sums = new(StringComparer.Ordinal);
    private readonly MeterListener _listener = new();

    public Meters()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (Listened.Contains(instrument.Meter.Name)) listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<double>(Add);
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags, null));
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Add(instrument, value, tags, null));
        _listener.Start();
    }

    public string Write()
    {
        var text = new StringBuilder();
        foreach (var (name, sum) in _sums.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var (plain, labels) = name.IndexOf('{', StringComparison.Ordinal) is var at and > 0 ? (name[..at], name[at..]) : (name, "");
            if (sum.IsHistogram) text.Append(CultureInfo.InvariantCulture, $"{plain}_count{labels} {sum.Count}\n").Append(CultureInfo.InvariantCulture, $"{plain}_sum{labels} {sum.Total}\n");
            else text.Append(CultureInfo.InvariantCulture, $"{plain}{labels} {sum.Total}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"process_working_set_bytes {Environment.WorkingSet}\n");
        text.Append(CultureInfo.InvariantCulture, $"dotnet_gc_heap_bytes {GC.GetTotalMemory(false)}\n");
        return text.ToString();
    }

    public void Dispose() => _listener.Dispose();

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
    {
        var name = new StringBuilder(instrument.Name.Replace('.', '_'));
        var labelled = false;
        foreach (var tag in tags)
        {
            if (!Labels.Contains(tag.Key)) continue;
            name.Append(labelled ? ',' : '{').Append(tag.Key.Replace('.', '_')).Append("=\"").Append(tag.Value).Append('"');
            labelled = true;
        }

        if (labelled) name.Append('}');
        _sums.GetOrAdd(name.ToString(), _ => new(instrument is Histogram<double>)).Add(value);
    }

    private sealed class Sum(bool isHistogram)
    {
        private readonly Lock _lock = new();

        public bool IsHistogram { get; } = isHistogram;

        public long Count { get; private set; }

        public double Total { get; private set; }

        public void Add(double value)
        {
            lock (_lock) (Count, Total) = (Count + 1, Total + value);
        }
    }
}
