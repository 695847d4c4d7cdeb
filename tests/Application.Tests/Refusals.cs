using FluentValidation;
using Shop.Domain.Shared;

namespace Shop.Application.Tests;

/// <summary>Asserts errors by their codes.</summary>
internal static class Refusals
{
    public static async Task ShouldRefuse(this Func<Task> act, string code) =>
        (await act.Should().ThrowAsync<DomainException>()).Which.Code.Should().Be(code);

    /// <param name="faults">Pairs of field and code.</param>
    public static async Task ShouldBeInvalid(this Func<Task> act, params IEnumerable<(string Field, string Code)> faults) =>
        (await act.Should().ThrowAsync<ValidationException>())
            .Which.Errors.Select(error => (error.PropertyName, error.ErrorCode)).Should().Equal(faults);
}
