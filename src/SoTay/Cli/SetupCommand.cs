using SoTay.Features.Accounts.Setup;
using SoTay.Features.Organisations;

namespace SoTay.Cli;

/// <summary>First organisation and administrator, without a browser.</summary>
internal sealed class SetupCommand : ICommand
{
    public string Name => "setup";

    public string Usage => "setup --name N --kind K --code C --admin USER [--admin-name N] [--address URL]";

    public async Task<int> RunAsync(CommandCall call)
    {
        var words = new FirstRunWords(Needed(call, "--name"), Codes.Read<OrganisationKind>(Needed(call, "--kind"), "--kind"), Needed(call, "--code"), Needed(call, "--admin"), call["--admin-name"]);
        await using var house = await call.OpenAsync();
        await using var scope = house.CreateAsyncScope();
        var (refusal, administrator, code) = await scope.ServiceProvider.GetRequiredService<FirstRun>().BeginAsync(words);
        if (administrator is null) return await call.RefuseAsync("setup_refused", refusal!.Say);

        await SignInLink.TellAsync(call, administrator, code!);
        return 0;
    }

    internal static string Needed(CommandCall call, string option) => call[option] ?? throw new WrongCallException($"{option} is missing.");
}
