namespace SoTay.Features.Meetings;

/// <summary>The three parts of a regular meeting (42-HD/BTCTW section 3).</summary>
public enum AgendaPart
{
    Opening,
    Conduct,
    Closing,
}
