using Microsoft.AspNetCore.Components;
using Shop.Adapters.Site.Shared.Errors;

namespace Shop.Adapters.Site.Admin.Layout;

/// <summary>A form whose page asks before what is typed is lost, as its frame (<see cref="FormFrame"/>) shows it.</summary>
public abstract class GuardedForm : AdminPage
{
    internal FormFaults Faults { get; private protected set; } = new();

    internal bool IsSaving { get; private protected set; }

    /// <summary>Whether the fields show what is stored, or what was typed; not while it is loaded.</summary>
    internal bool IsReady { get; private protected set; }

    /// <summary>Distinguishes forms that stand at the same address, one after another.</summary>
    internal virtual string DraftName => "";

    /// <summary>What is chosen and not typed, as text, such as pictures; null when the form has nothing of the kind.</summary>
    internal virtual string? Chosen => null;

    internal abstract bool IsChanged { get; }

    /// <summary>The fields that somebody else changed meanwhile, by their names on the page; null without a conflict.</summary>
    internal abstract IEnumerable<(string Field, string Theirs, string Yours)>? Differences { get; }

    internal abstract Task Save();

    internal abstract Task KeepTheirs();

    internal abstract Task SaveYours();

    /// <summary>Chooses again what <see cref="Chosen"/> was before the page was loaded again.</summary>
    private protected virtual void Choose(string chosen)
    {
    }

    internal void Restore(ChangeEventArgs change) => Choose((string?)change.Value ?? "");
}
