using SoTay.Platform.Data;

namespace SoTay.Cli;

/// <summary>Finds the command, runs it, and turns what went wrong into an exit code and a sentence.</summary>
public static class CommandLine
{
    private static readonly ICommand[] Commands =
    [
        new ServeCommand(),
        new SetupCommand(),
        new UserCommand(),
        new TokenCommand(),
        new ImportCommand(),
        new TemplateCommand(),
        new ExportCommand(),
        new DemoCommand(),
        new StatsCommand(),
        new BackupCommand(),
        new RestoreCommand(),
        new VerifyCommand(),
        new MigrateCommand(),
    ];

    public static async Task<int> RunAsync(string[] arguments, TextWriter? output = null, TextWriter? error = null)
    {
        output ??= Console.Out;
        error ??= Console.Error;
        var command = Array.Find(Commands, candidate => candidate.Name == arguments.FirstOrDefault());
        if (command is null) return Help(arguments.FirstOrDefault(), output, error);
        try
        {
            return await command.RunAsync(CommandCall.Parse(arguments.Skip(1), output, error));
        }
        catch (WrongCallException wrong)
        {
            await error.WriteLineAsync($"{wrong.Message}\nsotay {command.Usage}");
            return 2;
        }
        catch (Exception fault) when ((fault as StoreUnusableException ?? StoreUnusableException.From(fault)) is { } unusable)
        {
            await error.WriteLineAsync(unusable.Message);
            return 3;
        }
    }

    private static int Help(string? asked, TextWriter output, TextWriter error)
    {
        var known = asked is null or "--help" or "help";
        (known ? output : error).WriteLine((known ? "" : $"There is no command '{asked}'.\n")
            + "sotay COMMAND [--data DIR] [--database CONNECTION] [--json]\n\n"
            + string.Join('\n', Commands.Select(command => "  " + command.Usage)));
        return known ? 0 : 2;
    }
}
