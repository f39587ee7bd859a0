namespace SoTay.Features.Meetings.Ballots;

/// <summary>Numbers of a secret ballot in a sentence, for the screen and for the minutes.</summary>
public static class BallotWords
{
    /// <summary>"Phát ra 15 phiếu, thu về 14, hợp lệ 13, không hợp lệ 1."; kinds apart only where that makes nobody out.</summary>
    public static string Slips(MeetingBallot ballot)
    {
        if (ballot.Electronic == 0) return $"Phát ra {ballot.Issued} phiếu, thu về {ballot.Returned}, hợp lệ {ballot.Valid}, không hợp lệ {ballot.Invalid}.";
        if (ballot.Issued == 0) return $"{ballot.Electronic} phiếu bỏ trên điện thoại, đều hợp lệ.";
        return ballot.TellsKinds
            ? $"{ballot.Electronic} phiếu trên điện thoại; phiếu giấy phát ra {ballot.Issued}, thu về {ballot.Returned}. Tất cả hợp lệ {ballot.Valid}, không hợp lệ {ballot.Invalid}."
            : $"{ballot.Electronic + ballot.Returned} phiếu, gồm cả phiếu trên điện thoại và phiếu giấy. Hợp lệ {ballot.Valid}, không hợp lệ {ballot.Invalid}.";
    }

    public static string State(MeetingBallot ballot) => ballot.State switch
    {
        BallotState.Prepared => "Đã lập, chưa mở bỏ phiếu",
        BallotState.Open => ballot.IsElectronic ? "Đang bỏ phiếu trên điện thoại" : "Đang bỏ phiếu giấy",
        BallotState.Cancelled => "Đã hủy: " + ballot.CancelledWhy,
        _ => "Đã kiểm",
    };

    /// <summary>"Nguyễn Văn Ân 14/16 phiếu, trúng cử; …" for the minutes.</summary>
    public static string Election(MeetingBallot ballot) =>
        $"{ballot.Question}: bỏ phiếu kín, cần bầu {ballot.Seats} trong danh sách {ballot.Standing.Count()} người. {Slips(ballot)} "
        + string.Join("; ", ballot.Standing.OrderByDescending(row => row.Votes).Select(row => $"đồng chí {row.Name} {row.Votes}/{ballot.Base} phiếu{(row.Elected ? ", trúng cử" : "")}"))
        + $". Cơ sở tính: {ballot.Base} đảng viên chính thức được triệu tập; cần {ballot.Share}. {ballot.Result.Say(ballot.Seats, ballot.Needed)}";
}
