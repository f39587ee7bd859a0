using SoTay.Bench;
using SoTay.Bench.Evening;
using SoTay.Bench.PowerCut;

// dotnet run -c Release --project bench/SoTay.Bench [-- --samples DIR] [--only import|pages|start|chain|forms|schemes|nation|totals] [--stores DIR]
// totals: imports the whole province of the samples and compares what stats answers with the totals that come with it.
// Builds a province of 240,000 members and one of 24,000, measures, and writes docs/performance.md.
// --only chain also measures PostgreSQL: tests/postgres sh -c 'SOTAY_DATABASE="$SOTAY_TEST_POSTGRES;Database=postgres" dotnet run …'
// With --only busy it prints the processor time of each page instead, which serves on a machine that others use too, and writes nothing.
// dotnet run -c Release --project bench/SoTay.Bench -- power-cut 200: kills a writing child that many times and proves the store each time.
if (args is ["power-cut-writer", var folder, .. var rest]) return await PowerCutWriter.RunAsync(new(folder, rest.FirstOrDefault()));
if (args is ["power-cut", var kills, ..]) return await PowerCutReport.RunAsync(int.Parse(kills, System.Globalization.CultureInfo.InvariantCulture), BenchOptions.Parse(args).Output);
if (args is ["evening", .. var evening]) return await EveningBench.RunAsync(evening);
if (args is ["bare", var database, var address, var cell]) return await BareApi.RunAsync(database, address, cell);

var options = BenchOptions.Parse(args);
if (options.Only == "nation") return await NationBench.RunAsync(options);
if (options.Only == "totals") return await TotalsBench.RunAsync(options);

var report = new Report();
await using var big = await Province.PrepareAsync(options, members: 240_000, report);
if (options.Only == "busy") return await BusyBench.RunAsync(big, options.Seconds);
if (options.Only == "schemes") return await SchemeBench.RunAsync(big, options);
if (options.Only == "chain") return await ChainBench.RunAsync(big, options);
if (options.Only == "forms") return await FormsBench.RunAsync(big, options);
await using var small = await Province.PrepareAsync(options, members: 24_000, report: null);
if (options.Does("start")) await StartBench.RunAsync(big, report);
if (options.Does("pages")) await PageBench.RunAsync(big, small, report, options.Seconds);
if (options.Only is null) { await SchemeBench.RunAsync(big, options); await ChainBench.RunAsync(big, options); }
await report.WriteAsync(options.Output, options.Seconds);
return 0;
