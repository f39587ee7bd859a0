namespace SoTay.Platform.Office.Reading;

/// <summary>Stops a sheet that never ends: too many rows, or a run of blank ones that no table has.</summary>
internal struct RowGuard(ReadingLimits limits)
{
    private int rows;
    private int blanks;

    public void Count(bool blank)
    {
        blanks = blank ? blanks + 1 : 0;
        if (++rows > limits.Rows || blanks > limits.BlankRun) throw FileRefusals.Because(FileRefusals.TooManyRows);
    }
}
