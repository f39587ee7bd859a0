using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Platform.Audit;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Policies;

/// <summary>A rule that is added, taken back or confirmed.</summary>
public sealed class PolicyChangeTests : IAsyncLifetime
{
    private readonly PolicyOffice _office = new();

    public ValueTask InitializeAsync() => _office.InitializeAsync();

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task A_value_added_from_a_date_closes_the_one_before_is_audited_and_holds_at_once()
    {
        var done = await _office.AddAsync(("Input.Value", "75"), ("Input.From", "01/01/2027"), ("Input.LegalBasis", "15-HD/BTCTW ngày 01/12/2026"));

        done.Address.AbsolutePath.ShouldBe("/policies/values/" + PolicyOffice.Key);
        done.Text.ShouldContain("75 phút");
        var line = await _office.App.InDbAsync(db => db.PolicyValues.Where(value => value.Key == PolicyOffice.Key).OrderBy(value => value.From).ToListAsync());
        line[^2].To.ShouldBe(new DateOnly(2026, 12, 31));
        (line[^1].Value, line[^1].Shipped, line[^1].Scope).ShouldBe(("75", false, PolicyScope.National));
        (await _office.ReadAsync(new(2026, 12, 31))).ShouldBe(90);
        (await _office.ReadAsync(new(2027, 1, 1))).ShouldBe(75);
        var added = line[^1].Id;
        (await _office.App.InDbAsync(db => db.Audit.CountAsync(record => record.Subject == added && record.ActorName == "Lê Thị Thu Hằng"))).ShouldBe(1);
    }

    [Fact]
    public async Task A_value_of_one_organisation_holds_for_it_and_below_and_nowhere_else()
    {
        var other = await _office.App.Data.OrganisationAsync(OrganisationKind.Commune, _office.Province);
        await _office.AddAsync(("Input.Value", "60"), ("Input.From", "01/11/2026"), ("Input.LegalBasis", "03-QĐ/ĐU ngày 30/10/2026"), ("Input.OrganisationCode", _office.Ward.Code));

        (await _office.ReadAsync(new(2026, 11, 22), _office.Cell.Id)).ShouldBe(60);
        (await _office.ReadAsync(new(2026, 11, 22), _office.Ward.Id)).ShouldBe(60);
        (await _office.ReadAsync(new(2026, 11, 22), other.Id)).ShouldBe(90);
        (await _office.ReadAsync(new(2026, 10, 31), _office.Cell.Id)).ShouldBe(90);
        (await _office.Administrator.OpenAsync("/policies/values/" + PolicyOffice.Key)).Text.ShouldContain("Đảng bộ phường Đông Sơn 60 phút");
    }

    [Fact]
    public async Task A_wrong_entry_taken_back_stays_on_record_and_the_one_before_runs_on()
    {
        await _office.AddAsync(("Input.Value", "15"), ("Input.From", "01/11/2026"), ("Input.LegalBasis", "ghi nhầm"));
        (await _office.ReadAsync(new(2026, 11, 22))).ShouldBe(15);

        var question = await (await _office.Administrator.OpenAsync("/policies/values/" + PolicyOffice.Key)).FollowAsync("main a[href$='/withdrawal']");
        var done = await question.SubmitAsync("main form");

        done.Text.ShouldContain("Đã thu hồi vì ghi nhầm");
        (await _office.ReadAsync(new(2026, 11, 22))).ShouldBe(90);
    }

    [Fact]
    public async Task Confirming_against_the_text_removes_the_doubt_and_keeps_the_better_basis()
    {
        const string day = "/policies/values/meeting.regular.day_of_month";
        var form = await (await _office.Administrator.OpenAsync(day)).FollowAsync("main a[href$='/confirmation']");
        var done = await form.SubmitAsync("main form", ("LegalBasis", "Chỉ thị 50-CT/TW 23/7/2025, điểm 2"));

        done.Text.ShouldContain("Đã đối chiếu 22/11/2026");
        done.Text.ShouldContain("điểm 2");
        (await _office.App.Services.GetRequiredService<PolicyBook>().ForAsync(null, new(2026, 11, 22))).Whole("meeting.regular.day_of_month")!.Basis.IsUnconfirmed.ShouldBeFalse();
        // Whoever read the page before learns that it changed.
        var late = await form.SubmitAsync("main form", ("LegalBasis", "khác"));
        late.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        late.Text.ShouldContain("Có người khác vừa sửa giá trị này");
    }
}
