using Shop.Application.Messaging;
using Shop.Domain.Shared;

namespace Shop.Adapters.Site.Shared;

/// <summary>The address of a list: its page, and the values that select and sort its items.</summary>
/// <param name="path">The path of the page.</param>
/// <param name="values">In the order of the address; null for what is not given.</param>
internal sealed class ListAddress(string path, params IEnumerable<(string Name, string? Value)> values)
{
    /// <summary>The value that says where the list continues.</summary>
    public const string After = "after";

    private readonly (string Name, string? Value)[] _values = [.. values];

    /// <summary>The list from its beginning.</summary>
    public string Beginning => PageAddress.Of(path, _values);

    private string Scope => CursorText.Scope(path, _values.Select(value => KeyValuePair.Create(value.Name, value.Value ?? "")));

    /// <summary>The list after a cursor.</summary>
    public string Following(Cursor cursor) => PageAddress.Of(path, _values.Append((After, Write(cursor))));

    /// <summary>The same part of the list, with values that do not select its items; null for what is not given.</summary>
    /// <param name="after">The cursor of the part, as the address has it.</param>
    public string Same(string? after, params IEnumerable<(string Name, string? Value)> others) => PageAddress.Of(path, [.. _values, (After, after), .. others]);

    public string Write(Cursor cursor) => CursorText.Encode(cursor, Scope);

    /// <summary>Null for the beginning, which an address with anything but a cursor of this list shows too: it may be an old one.</summary>
    public Cursor? Read(string? after)
    {
        if (string.IsNullOrEmpty(after))
            return null;

        try
        {
            return CursorText.Decode(after, Scope);
        }
        catch (DomainException invalid) when (invalid.Code == "cursor-invalid")
        {
            return null;
        }
    }
}
