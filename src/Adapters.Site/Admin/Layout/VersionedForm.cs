using MudBlazor;
using Shop.Adapters.Site.Shared.Errors;

namespace Shop.Adapters.Site.Admin.Layout;

/// <summary>
/// A form over something with a version, or for a new one. A second editor sees what the first one saved beside what is typed, and decides.
/// </summary>
/// <typeparam name="TDetails">What is edited, as it was read.</typeparam>
/// <typeparam name="TDraft">What is typed.</typeparam>
public abstract class VersionedForm<TDetails, TDraft> : GuardedForm
    where TDetails : class
    where TDraft : class, new()
{
    private TDetails? _given;
    private TDetails? _theirs;
    private string _saved = "";

    private protected TDraft Draft { get; private set; } = new();

    /// <summary>The version on which the form is based; null for a new one.</summary>
    private protected TDetails? Base { get; private set; }

    internal sealed override bool IsChanged => IsReady && Fingerprint(Draft) != _saved;

    internal sealed override IEnumerable<(string Field, string Theirs, string Yours)>? Differences => _theirs is null
        ? null
        : Shown(DraftOf(_theirs)).Zip(Shown(Draft), (their, your) => (their.Field, Theirs: their.Value, Yours: your.Value)).Where(pair => pair.Theirs != pair.Yours);

    /// <summary>What the page gives to the form; null for a form that reads it, and for a new one.</summary>
    private protected virtual TDetails? Given => null;

    /// <summary>The names of the fields in faults.</summary>
    private protected abstract IReadOnlyCollection<string> Fields { get; }

    private protected abstract TDraft DraftOf(TDetails details);

    /// <summary>The draft of a new one.</summary>
    private protected virtual TDraft NewDraft() => new();

    /// <summary>All values, by the names of their fields on the page.</summary>
    private protected abstract IEnumerable<(string Field, string Value)> Shown(TDraft draft);

    /// <summary>Reads the current version of what the form shows.</summary>
    private protected abstract Task<TDetails> ReadCurrent();

    /// <summary>Stores what is typed, based on <see cref="Base"/>; may add faults instead.</summary>
    private protected abstract Task Store();

    /// <summary>Whether the form may be saved now.</summary>
    private protected virtual Task<bool> MaySave() => Task.FromResult(true);

    private protected abstract Task OnSaved();

    private protected override Task Load()
    {
        Show(_given = Given);
        return Task.CompletedTask;
    }

    /// <summary>What is typed stays when the page changes something else, and meets a conflict when somebody changed the same.</summary>
    protected override void OnParametersSet()
    {
        if (!IsReady || Given is not { } given || ReferenceEquals(given, _given))
            return;

        _given = given;
        Accept(given);
    }

    /// <summary>Bases the form on another version, unless what is typed would overwrite a change that was never shown.</summary>
    private protected void Accept(TDetails current)
    {
        if (!IsChanged)
            Show(current);
        else if (Fingerprint(DraftOf(current)) == _saved)
            Base = current;
    }

    /// <summary>Fills the fields; null for a new one.</summary>
    private protected void Show(TDetails? details)
    {
        (Base, _theirs, IsReady) = (details, null, true);
        Draft = details is null ? NewDraft() : DraftOf(details);
        _saved = Fingerprint(Draft);
    }

    internal sealed override async Task Save()
    {
        if (!await MaySave())
            return;

        (Faults, _theirs, IsSaving) = (new FormFaults(), null, true);
        var code = await TryChange(async () =>
        {
            if (await Faults.Try(Store, [.. Fields]) || Faults.Code != "stale-version")
                return;

            _theirs = await ReadCurrent();
            Faults = new FormFaults();
        });
        IsSaving = false;
        if (code is not null || Faults.Any || _theirs is not null)
            return;

        _saved = Fingerprint(Draft);
        Notices.Add(L["Saved."], Severity.Success);
        await OnSaved();
    }

    internal sealed override Task KeepTheirs()
    {
        Show(_theirs);
        return OnTheirs();
    }

    internal sealed override Task SaveYours()
    {
        (Base, _theirs) = (_theirs, null);
        return Save();
    }

    /// <summary>Called when the form shows what somebody else saved.</summary>
    private protected virtual Task OnTheirs() => Task.CompletedTask;

    private string Fingerprint(TDraft draft) => string.Join('\n', Shown(draft).Select(field => field.Value));
}
