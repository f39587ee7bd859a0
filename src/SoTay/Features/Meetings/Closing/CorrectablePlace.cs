namespace SoTay.Features.Meetings.Closing;

/// <summary>A place of sealed minutes that a correction may name, with the words that stand there (earlier corrections included).</summary>
public sealed record CorrectablePlace(string Key, string Words, string Text)
{
    public static List<CorrectablePlace> Of(Meeting meeting)
    {
        var places = new List<CorrectablePlace> { new("general", "Thời gian, địa điểm, thành phần", General(meeting)) };
        foreach (var item in meeting.Items)
        {
            places.Add(new($"conclusion-{item.Id}", $"Mục {item.Place}, kết luận", item.Conclusion));
            places.AddRange(meeting.Opinions.Where(row => row.AgendaItemId == item.Id && !row.IsWithdrawn).OrderBy(row => row.SaidAt).ThenBy(row => row.Id)
                .Select(row => new CorrectablePlace($"opinion-{row.Id}", $"Mục {item.Place}, ý kiến của {row.SpeakerName}", row.Words)));
            places.AddRange(meeting.Votes.Where(row => row.AgendaItemId == item.Id).OrderBy(row => row.Id)
                .Select(row => new CorrectablePlace($"vote-{row.Id}", $"Mục {item.Place}, biểu quyết “{row.Question}”", $"Đồng ý {row.For}, không đồng ý {row.Against}, ý kiến khác {row.Other}")));
        }

        places.AddRange(meeting.Attendances.OrderBy(row => row.SortKey, StringComparer.Ordinal)
            .Select(row => new CorrectablePlace($"attendance-{row.MemberId}", $"Điểm danh: {row.FullName}", MeetingWords.Standing(row))));
        return [.. places.Select(place => meeting.Corrections.Where(row => row.Place == place.Words).MaxBy(row => row.At) is { } last ? place with { Text = last.After } : place)];
    }

    private static string General(Meeting meeting) =>
        $"{Platform.Ui.Dates.Full(meeting.HeldOn)}, {Platform.Ui.Dates.Spoken(meeting.StartsAt)}, tại {meeting.Place}. Có mặt {meeting.Present}, vắng {meeting.Excused + meeting.Unexcused}.";
}
