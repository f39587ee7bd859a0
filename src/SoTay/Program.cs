return await SoTay.Cli.CommandLine.RunAsync(args);
