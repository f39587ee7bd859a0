using System.Net;
using System.Text.Json;
using Shouldly;
using SoTay.Features.Organisations;
using SoTay.Tests.Features.Statistics.Boards;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Statistics;

public sealed class StatisticsApiTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private Organisation _ward = null!;
    private Organisation _cell = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        (_, _ward, _cell) = await _app.Data.LineAsync();
        await BoardData.HeldAsync(_app, _cell, 10);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_program_reads_the_same_board_and_what_is_owed()
    {
        using var answer = await ReadAsync($"/api/v1/organisations/{_ward.Id}/board");

        var cell = answer.RootElement.GetProperty("cells").EnumerateArray().ShouldHaveSingleItem();
        cell.GetProperty("months")[9].GetString().ShouldBe("on-time");
        cell.GetProperty("months")[10].GetString().ShouldBe("not-met");
        cell.GetProperty("owes")[0].GetProperty("say").GetString().ShouldBe("Chưa họp, chậm 15 ngày: chưa nêu lý do");
    }

    [Fact]
    public async Task A_program_reads_figures_of_a_period()
    {
        using var answer = await ReadAsync($"/api/v1/organisations/{_ward.Id}/figures/meetings?from=2026-10-01&to=2026-10-31");

        answer.RootElement.GetProperty("from").GetString().ShouldBe("2026-10-01");
        answer.RootElement.GetProperty("figures").EnumerateArray().First(figure => figure.GetProperty("key").GetString() == "cells.met.share")
            .GetProperty("share").GetRawText().ShouldBe("1.0000");
    }

    [Fact]
    public async Task Unknown_names_and_foreign_organisations_are_not_found()
    {
        var other = await _app.Data.OrganisationAsync(OrganisationKind.Commune, null, "Đảng bộ xã Nà Phiêng");
        var caller = _app.Data.Caller(await _app.Data.TokenAsync(_ward, "stats:read"));

        (await caller.GetAsync($"/api/v1/organisations/{_ward.Id}/figures/weather")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await caller.GetAsync($"/api/v1/organisations/{other.Id}/board")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Whoever_reads_figures_reads_no_names()
    {
        var caller = _app.Data.Caller(await _app.Data.TokenAsync(_ward, "stats:read"));

        (await caller.GetAsync($"/api/v1/organisations/{_ward.Id}/figures/members")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await caller.GetAsync($"/api/v1/organisations/{_ward.Id}/members")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task<JsonDocument> ReadAsync(string url)
    {
        var answer = await _app.Data.Caller(await _app.Data.TokenAsync(_ward, "stats:read")).GetAsync(url);
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        return JsonDocument.Parse(text);
    }
}
