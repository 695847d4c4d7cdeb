namespace Shop.Application.Ports.Catalog;

/// <summary>Writes text of any script in ASCII characters.</summary>
public interface ITransliteration
{
    /// <summary>For example <c>Strasse</c> for <c>Straße</c>. Characters without an equivalent are omitted.</summary>
    string ToAscii(string text);
}
