using SoTay.Features.Organisations;
using SoTay.Platform;

namespace SoTay.Features.Statistics.Forms;

/// <summary>What a person asked for by an address: which form, of whom, over which days; or why those days cannot be.</summary>
/// <param name="Offered">Half-years and years to choose from, the latest first.</param>
/// <param name="Begins">The first day of which the tree knows the unit; nothing can be counted before it.</param>
internal sealed record FormQuestion(FormLayout Layout, Organisation Unit, IReadOnlyList<FormPeriod> Offered, FormPeriod? Period, Refusal? Refusal, DateOnly Begins)
{
    /// <summary>The reader may open sealed codes there: numbers made of them lead to people too.</summary>
    public bool OpensSealed { get; init; }

    public bool IsBeforeData => Period?.To < Begins;
}
