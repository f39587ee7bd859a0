using System.Text.Json;
using SoTay.Cli;
using SoTay.Tests.Support;

namespace SoTay.Tests.Cli;

/// <summary>
/// The calls that people script against, as the contract lists them. What the product has of it does not go away; what is still to
/// come (kinds, figures and endpoints of later rooms) is added here with the room.
/// </summary>
public sealed class ContractTests
{
    private static readonly (string Command, string[] Words)[] Commands =
    [
        ("serve", ["--urls", "--webhooks-inside"]), ("setup", ["--name", "--kind", "--code", "--admin"]),
        ("import", ["organisations", "members", "posts", "meetings", "documents", "targets", "target-values", "tasks", "--under", "--sheet", "--as-of", "--dry-run", "--accept-asked", "--rejects", "--json"]),
        ("template", ["organisations", "members", "posts", "meetings", "documents", "targets", "target-values", "tasks", "FILE"]), ("export", ["organisations", "members", "posts", "meetings", "documents", "targets", "target-values", "tasks", "--under", "--as-of", "FILE"]),
        ("stats", ["organisations", "members", "meetings", "documents", "targets", "grades", "--under", "--as-of", "--from", "--to", "--year", "--json"]), ("demo", ["--size", "cell", "commune", "province", "--seed", "--months"]),
        ("backup", ["FILE"]), ("restore", ["FILE"]), ("verify", []), ("user", ["add", "reset", "roles"]), ("token", ["create", "revoke"]), ("migrate", []),
    ];

    private static readonly (string Method, string Path)[] Endpoints =
    [
        ("get", "/api/v1/organisations"), ("get", "/api/v1/organisations/{organisation}"), ("get", "/api/v1/organisations/{organisation}/members"), ("get", "/api/v1/members/{member}"),
        ("get", "/api/v1/organisations/{organisation}/meetings"), ("get", "/api/v1/meetings/{meeting}"), ("post", "/api/v1/meetings/{meeting}/operations"),
        ("get", "/api/v1/organisations/{organisation}/posts"), ("get", "/api/v1/organisations/{organisation}/board"), ("get", "/api/v1/organisations/{organisation}/figures/{name}"),
        ("get", "/api/v1/organisations/{organisation}/tasks"), ("post", "/api/v1/organisations/{organisation}/tasks"), ("get", "/api/v1/tasks/{task}"), ("post", "/api/v1/tasks/{task}/reports"), ("post", "/api/v1/tasks/{task}/judgement"),
        ("get", "/api/v1/organisations/{organisation}/targets"), ("get", "/api/v1/targets/{target}"), ("get", "/api/v1/targets/{target}/values"), ("put", "/api/v1/targets/{target}/values/{date}"),
    ];

    [Fact]
    public async Task Help_names_every_command_with_its_options()
    {
        using var output = new StringWriter();
        (await CommandLine.RunAsync(["--help"], output, TextWriter.Null)).ShouldBe(0);
        var help = output.ToString();
        foreach (var option in new[] { "--data", "--database", "--json" }) help.ShouldContain(option);
        foreach (var (command, words) in Commands)
        {
            var line = help.Split('\n').SingleOrDefault(line => line.TrimStart().Split(' ')[0] == command);
            line.ShouldNotBeNull(command);
            foreach (var word in words) line.ShouldContain(word, Case.Sensitive, command);
        }
    }

    [Fact]
    public async Task The_OpenAPI_document_describes_every_endpoint()
    {
        await using var app = await TestApp.StartAsync();
        using var document = JsonDocument.Parse(await app.Browse().Http.GetStringAsync("/openapi/v1.json"));
        var described = document.RootElement.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(method => $"{method.Name} {path.Name}")).ToList();

        Endpoints.Select(endpoint => $"{endpoint.Method} {endpoint.Path}").Except(described).ShouldBeEmpty(string.Join('\n', described));
        foreach (var operation in document.RootElement.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()).Where(method => method.Name is "post" or "put"))
            operation.Value.TryGetProperty("requestBody", out _).ShouldBeTrue(operation.Value.GetProperty("summary").GetString());
    }

    [Fact]
    public async Task Asked_for_JSON_a_command_answers_one_document_also_when_it_refuses()
    {
        await using var store = await TestStore.CreateAsync();
        var file = Path.Combine(store.Options.DataFolder, "mau.csv");

        var template = await TestCommands.RunAsync(store.Options, "template", "members", file, "--json");
        template.Json.GetProperty("file").GetString().ShouldBe(file);
        template.Error.ShouldContain("Đã ghi tệp mẫu");

        foreach (var words in new[] { new[] { "stats", "members" }, ["export", "members", "--under", "99", file], ["user", "reset", "nobody"], ["token", "revoke", "nothing"] })
        {
            var refused = await TestCommands.RunAsync(store.Options, [.. words, "--json"]);
            refused.Code.ShouldBe(1, words[0]);
            refused.Json.GetProperty("refused").GetProperty("say").GetString().ShouldBe(refused.Error.Trim(), words[0]);
        }
    }

    [Fact]
    public async Task Members_without_any_organisation_are_refused_with_a_sentence_and_nothing_becomes_the_root()
    {
        await using var store = await TestStore.CreateAsync();
        var file = Path.Combine(store.Options.DataFolder, "x.csv");
        await File.WriteAllTextAsync(file, "Họ và tên,Ngày sinh,Chi bộ\nNguyễn Văn An,19/05/1970,Chi bộ Tổ dân phố 2\n");

        var refused = await TestCommands.RunAsync(store.Options, "import", "members", file, "--json");

        refused.Code.ShouldBe(1);
        refused.Json.GetProperty("refused").GetProperty("code").GetString().ShouldBe("no_root");
        refused.Error.ShouldContain("Sổ chưa có tổ chức nào");
        (await TestCommands.RunAsync(store.Options, "stats", "organisations")).Code.ShouldBe(1);
    }
}
