using FluentValidation;
using Shop.Application.Validation;
using Shop.Domain.Jobs;
using Shop.Domain.Shared;

namespace Shop.Application.Jobs.Import;

/// <summary>The errors of a row that was rejected.</summary>
internal static class RowErrors
{
    public static IReadOnlyList<RowError> Of(ImportRow row, ValidationException invalid) =>
        [.. row.Errors, .. Of(row.Line, invalid.Errors.Select(RuleFault.Of)).Where(error => !row.Errors.Any(found => IsAboutSameField(found, error)))];

    public static IReadOnlyList<RowError> Of(ImportRow row, DomainException refused) =>
        refused.Faults.Count > 1 ? [.. Of(row.Line, refused.Faults)] : [new RowError(row.Line, refused.Code, refused.Message)];

    private static IEnumerable<RowError> Of(int line, IEnumerable<Fault> faults) =>
        faults.Select(fault => new RowError(line, fault.Code, $"{fault.Field}: {fault.Detail}"));

    /// <summary>A field that cannot be read breaks rules only because of that.</summary>
    private static bool IsAboutSameField(RowError one, RowError other) => FieldOf(one) == FieldOf(other);

    private static string FieldOf(RowError error) => error.Detail.Split([':', '/'])[0];
}
