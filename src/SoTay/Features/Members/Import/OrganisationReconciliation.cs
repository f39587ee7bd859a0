using SoTay.Features.Organisations;
using SoTay.Features.Organisations.Import;
using SoTay.Platform.Office.Reading;
using SoTay.Platform.Office.Reading.Tables;

namespace SoTay.Features.Members.Import;

/// <summary>Compares what a list of organisations says about its people with the members of the same file.</summary>
internal sealed class OrganisationReconciliation(TableLayout layout, IReadOnlyList<OrganisationRow> organisations)
{
    private readonly Dictionary<string, Counted> counted = new(StringComparer.OrdinalIgnoreCase);

    public void Count(MemberRow row)
    {
        if (row.Organisation is not { } organisation) return;
        ref var here = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counted, organisation.Code, out _);
        here ??= new Counted();
        here.Rows++;
        if (row.DuplicateOf is not null) return;
        here.Members++;
        if (row.Posts.Any(p => p is { Kind: PostKind.Secretary, Level: PostLevel.Cell })) here.Secretary ??= row.FullName;
    }

    public void Judge(List<ImportProblem> problems)
    {
        foreach (var organisation in organisations)
        {
            if (!counted.TryGetValue(organisation.Code, out var here)) continue;
            if (organisation.DeclaredMembers is { } declared) JudgeCount(organisation, declared, here, problems);
            if (organisation.Secretary is { } stated && here.Secretary is { } listed
                && WordKey.Spoken(NameReading.Form(stated)) != WordKey.Spoken(listed))
                Tell(organisation, "secretary", "secretary_mismatch", Severity.Warn,
                    $"bí thư ghi là {NameReading.Form(stated)}, trong danh sách đảng viên bí thư là {listed}.", problems);
        }
    }

    private void JudgeCount(OrganisationRow organisation, int declared, Counted here, List<ImportProblem> problems)
    {
        if (declared != here.Members)
            Tell(organisation, "members", "org_count_mismatch", Severity.Warn, $"{organisation.Name} ghi {declared} đảng viên, danh sách có {here.Members}.", problems);
        else if (here.Rows != here.Members)
            Tell(organisation, "members", "org_count_differs_by_duplicates", Severity.Info,
                $"{organisation.Name} khớp sau khi bỏ dòng trùng (ghi {declared}, danh sách có {here.Rows} dòng, {here.Members} người).", problems);
    }

    private void Tell(OrganisationRow organisation, string field, string kind, Severity severity, string say, List<ImportProblem> problems) =>
        problems.Add(new ImportProblem(organisation.Sheet, organisation.Number,
            layout.Columns.FirstOrDefault(c => c.Field == field)?.Letters ?? "", field, kind, severity, $"Dòng {organisation.Number}: {say}"));

    private sealed class Counted
    {
        public int Rows { get; set; }
        public int Members { get; set; }
        public string? Secretary { get; set; }
    }
}
