using FluentValidation;
using Shop.Adapters.Site.Shared.Text;
using Shop.Application.Validation;
using Shop.Domain.Shared;

namespace Shop.Adapters.Site.Shared.Errors;

/// <summary>What is wrong with a posted form: messages of fields, and one of the form as a whole.</summary>
public sealed class FormFaults
{
    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);

    /// <summary>The message of the form as a whole; null when all faults belong to fields.</summary>
    public string? Message { get; private set; }

    /// <summary>The code of the refusal, if the request was refused by a rule of the domain.</summary>
    public string? Code { get; private set; }

    public bool Any => Message is not null || _fields.Count > 0;

    /// <summary>Null when the field is valid.</summary>
    /// <param name="field">The name of the field in requests, such as <c>shippingAddress/city</c>.</param>
    public string? Of(string field) => _fields.GetValueOrDefault(field);

    /// <summary>The attributes of the input of a field, which connect it with its message; none when the field is valid.</summary>
    public IReadOnlyDictionary<string, object> MarksOf(string field) => Of(field) is null
        ? new Dictionary<string, object>(StringComparer.Ordinal)
        : new Dictionary<string, object>(StringComparer.Ordinal) { ["aria-invalid"] = "true", ["aria-describedby"] = $"{field}-fault" };

    public void AddMessage(string message) => Message = message;

    public void Add(string field, string message) => _fields.TryAdd(field, message);

    /// <summary>Runs the work of a form; collects the faults of a refused request.</summary>
    /// <param name="fields">The names of the fields of the form; faults of others belong to the form as a whole.</param>
    /// <returns>Whether the work was done.</returns>
    public async Task<bool> Try(Func<Task> work, params IReadOnlyCollection<string> fields)
    {
        try
        {
            await work();
            return true;
        }
        catch (ValidationException invalid)
        {
            Add([.. invalid.Errors.Select(RuleFault.Of)], fields, null);
        }
        catch (DomainException refused)
        {
            Code = refused.Code;
            Add(refused.Faults, fields, ErrorTexts.Of(refused));
        }

        return false;
    }

    private void Add(IReadOnlyList<Fault> faults, IReadOnlyCollection<string> fields, string? message)
    {
        foreach (var fault in faults.Where(fault => fields.Contains(fault.Field, StringComparer.Ordinal)))
            Add(fault.Field, ErrorTexts.Of(fault));
        if (faults.FirstOrDefault(fault => !fields.Contains(fault.Field, StringComparer.Ordinal)) is { } other)
            Message = message ?? ErrorTexts.Of(other);
        else if (faults.Count == 0)
            Message = message;
    }
}
