namespace SoTay.Features.Members.Corrections;

/// <summary>The state of a request in a sentence.</summary>
public static class CorrectionWords
{
    public static string Of(CorrectionRequest request) => request.State switch
    {
        CorrectionState.Waiting => "Đang chờ văn phòng trả lời",
        CorrectionState.Accepted => $"Đã sửa. {request.Answer}",
        CorrectionState.Refused => $"Không sửa: {request.Answer}",
        _ => "Đã rút",
    };
}
