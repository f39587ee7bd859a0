namespace SoTay.Cli;

/// <summary>One verb of the command line (contract.md). Exit codes: 0 done, 1 refused or problems found, 2 wrong call, 3 store unusable.</summary>
public interface ICommand
{
    string Name { get; }

    /// <summary>The call as <c>--help</c> prints it.</summary>
    string Usage { get; }

    Task<int> RunAsync(CommandCall call);
}
