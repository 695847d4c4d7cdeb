using FluentValidation;
using Shop.Domain.Media;

namespace Shop.Application.Catalog;

/// <summary>Validation rules shared by catalog requests.</summary>
internal static class CatalogRules
{
    public static IRuleBuilderOptions<T, string> Slug<T>(this IRuleBuilder<T, string> rule) =>
        rule.Must(slug => slug is not null && Domain.Catalog.Slug.IsValid(slug))
            .WithErrorCode("slug-invalid")
            .WithMessage("Must be 1 to 200 lower-case letters, digits and single hyphens between them.");

    public static IRuleBuilderOptions<T, IReadOnlyList<TId>> EachOnce<T, TId>(this IRuleBuilder<T, IReadOnlyList<TId>> rule) =>
        rule.Must(ids => ids is null || ids.Distinct().Count() == ids.Count)
            .WithErrorCode("duplicate").WithMessage("Must not have duplicates.");

    /// <summary>The address of a picture: anywhere in the web, or the path of a picture of this store.</summary>
    public static IRuleBuilderOptions<T, string> PictureAddress<T>(this IRuleBuilder<T, string> rule, int maxLength) =>
        rule.Must(text => Picture.IsPath(text) || IsWebAddress(text, maxLength))
            .WithErrorCode("url-invalid")
            .WithMessage($"Must be an absolute http or https URL of at most {maxLength} characters, or the path of an uploaded picture.");

    private static bool IsWebAddress(string text, int maxLength) =>
        text.Length <= maxLength
        && Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && address.UserInfo.Length == 0;
}
