using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SoTay.Platform.Data;

namespace SoTay.Platform.Auth;

/// <summary>Keeps the framework's key ring in the store, each key sealed with <see cref="FieldCipher"/> before it is written.</summary>
internal sealed class StoredKeys(IServiceScopeFactory scopes, FieldCipher cipher) : IXmlRepository, IConfigureOptions<KeyManagementOptions>
{
    public static void Add(IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("SoTay");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>, StoredKeys>();
    }

    public void Configure(KeyManagementOptions options)
    {
        options.XmlRepository = this;
        // The whole element is sealed below; a second wrapping would only hide which key it was.
        options.XmlEncryptor = new PlainXml();
    }

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var rows = scope.ServiceProvider.GetRequiredService<AppDb>().Set<StoredKey>().AsNoTracking().ToList();
        return [.. rows.Select(row => XElement.Parse(cipher.Open(row.Sealed)))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        db.Add(new StoredKey { Name = friendlyName, Sealed = cipher.Seal(element.ToString(SaveOptions.DisableFormatting)) });
        db.SaveChanges();
    }
}
