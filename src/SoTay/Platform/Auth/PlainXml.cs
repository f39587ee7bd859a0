using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace SoTay.Platform.Auth;

/// <summary>Leaves a key element as it is, because <see cref="StoredKeys"/> seals it; also silences the warning about unsealed keys.</summary>
internal sealed class PlainXml : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement) => new(new XElement(plaintextElement), typeof(PlainXmlReader));
}

internal sealed class PlainXmlReader : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) => new(encryptedElement);
}
