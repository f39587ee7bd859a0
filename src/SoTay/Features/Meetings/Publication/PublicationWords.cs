namespace SoTay.Features.Meetings.Publication;

public static class PublicationWords
{
    public static string Of(SignatureHow how) => how switch
    {
        SignatureHow.Drawn => "Đã ký trên màn hình",
        SignatureHow.Scanned => "Đã ký, có ảnh bản giấy",
        _ => "Ký trên bản in",
    };
}
