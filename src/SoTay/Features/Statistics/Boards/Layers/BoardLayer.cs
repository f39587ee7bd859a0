using SoTay.Platform.Ui;

namespace SoTay.Features.Statistics.Boards.Layers;

/// <summary>What the squares of a board of cells tell; each is one more query, read only when it is asked for.</summary>
public enum BoardLayer
{
    /// <summary>Met or not: the board as it opens.</summary>
    Met,
    /// <summary>Drafted, notice sent.</summary>
    Prepared,
    /// <summary>Points of the regular meeting.</summary>
    Score,
    /// <summary>A committee member of the level above sat in.</summary>
    Visited,
}

public static class BoardLayers
{
    extension(BoardLayer layer)
    {
        public string Words => layer switch
        {
            BoardLayer.Met => "Đã họp",
            BoardLayer.Prepared => "Soạn, mời họp",
            BoardLayer.Score => "Điểm",
            _ => "Cấp ủy viên dự",
        };

        public IReadOnlyList<(Square, string)> Legend => layer switch
        {
            BoardLayer.Met => MonthWords.Legend,
            BoardLayer.Prepared => [(Square.Done, "Đã gửi giấy mời"), (Square.Asked, "Đã soạn"), (Square.Missed, "Không gửi giấy mời"), (Square.NotDue, "Chưa đến hạn")],
            BoardLayer.Score => [(Square.NotDue, "Chưa chấm; số trong ô là điểm")],
            _ => [(Square.Done, "Đã dự"), (Square.Asked, "Kế hoạch dự"), (Square.NotDue, "Không")],
        };
    }
}

/// <summary>What one square shows in place of the state of its month.</summary>
/// <param name="Text">Stands in the square instead of its picture.</param>
public sealed record BoardMark(Square Square, string Words, string? Text = null);
