using Shop.Adapters.Web.Http.Problems;
using Shop.Application.Messaging;
using Shop.Application.Validation;

namespace Shop.Adapters.Web.Http.Binding;

/// <summary>
/// The faults of query and body. An endpoint whose input has some runs with what can be read of it, so that the use case names the rules and
/// references that are broken beside them; no use case is executed, and all faults are returned at once.
/// </summary>
internal sealed class InputFaults
{
    private readonly List<ProblemFault> _faults = [];

    /// <summary>Null when the input has no faults so far.</summary>
    public static InputFaults? Of(HttpContext context) => context.Features.Get<InputFaults>();

    public static void Add(HttpContext context, IEnumerable<ProblemFault> faults)
    {
        if (Of(context) is not { } known)
            context.Features.Set(known = new InputFaults());

        known._faults.AddRange(faults);
        context.RequestServices.GetRequiredService<RejectedInput>().IsRejected = true;
    }

    /// <summary>The faults of the input, and of the broken rules those of other places. A cursor that alone is wrong has a code of its own.</summary>
    public Exception Rejection(IEnumerable<ProblemFault> broken)
    {
        ProblemFault[] all = [.. _faults, .. broken.Where(rule => !_faults.Exists(fault => IsAbout(rule, fault)))];
        var cursor = CursorErrors.Invalid();
        return all is [var one] && one.Code == cursor.Code ? cursor : RequestErrors.Invalid(all);
    }

    /// <summary>A value that cannot be read, or is missing, breaks rules only because of that.</summary>
    private static bool IsAbout(ProblemFault rule, ProblemFault fault) =>
        rule.Pointer is { } pointer && fault.Pointer is { } place
            ? pointer == place
                || pointer.StartsWith($"{place}/", StringComparison.Ordinal)
                || (rule.Code == "required" && place.StartsWith($"{pointer}/", StringComparison.Ordinal))
            : rule.Parameter is not null && rule.Parameter == fault.Parameter;
}
