using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SoTay.Features.Members.Import;
using SoTay.Features.Organisations;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Features.Members.TakingBack;

/// <summary>Finds members that any table of the model names, whatever room it belongs to: keys are unique, so a match is a reference.</summary>
internal sealed class MemberMentions(AppDb db, IQueryable<Guid> members, IEnumerable<Type> passedOver)
{
    // Rows of the record itself, remarks about rows, and the records of who did what.
    private readonly HashSet<Type> _passedOver =
        [typeof(Member), typeof(Placement), typeof(MemberStatusPeriod), typeof(Post), typeof(MemberEvent), typeof(RosterFinding), typeof(RosterImportChange), typeof(AuditRecord), typeof(AuditHead), typeof(RecordedDecision), .. passedOver];

    public async Task<HashSet<Guid>> FindAsync(CancellationToken cancellation)
    {
        var named = new HashSet<Guid>();
        foreach (var type in db.Model.GetEntityTypes().Where(type => !_passedOver.Contains(type.ClrType) && !type.IsOwned()))
            foreach (var property in type.GetProperties().Where(property => MayName(type, property)))
            {
                var query = (IQueryable<Guid>)GetType().GetMethod(property.IsNullable ? nameof(Maybe) : nameof(Always), BindingFlags.NonPublic | BindingFlags.Instance)!.MakeGenericMethod(type.ClrType).Invoke(this, [property.Name])!;
                named.UnionWith(await query.Distinct().ToListAsync(cancellation));
            }

        return named;
    }

    private static bool MayName(IEntityType type, IProperty property)
    {
        if (property.IsForeignKey()) return property.GetContainingForeignKeys().Any(key => key.PrincipalEntityType.ClrType == typeof(Member));
        return property.ClrType == typeof(Guid) && !property.IsPrimaryKey() && property.Name is not ("OrganisationId" or "MeetingId" or "ImportId")
            || property.ClrType == typeof(Guid?) && type.FindPrimaryKey() is not null;
    }

    private IQueryable<Guid> Always<T>(string property) where T : class => db.Set<T>().Select(row => EF.Property<Guid>(row, property)).Where(id => members.Contains(id));

    private IQueryable<Guid> Maybe<T>(string property) where T : class =>
        db.Set<T>().Where(row => EF.Property<Guid?>(row, property) != null).Select(row => EF.Property<Guid?>(row, property)!.Value).Where(id => members.Contains(id));
}
