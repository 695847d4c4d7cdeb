using FluentValidation;
using Shop.Application.Validation;
using Shop.Domain.Media;
using Shop.Domain.Shared.Texts;

namespace Shop.Application.Catalog;

/// <summary>Validation rules shared by catalog requests.</summary>
internal static class CatalogRules
{
    public static IRuleBuilderOptions<T, string> Slug<T>(this IRuleBuilder<T, string> rule) =>
        rule.Must(slug => slug is not null && Domain.Catalog.Slug.IsValid(slug))
            .WithErrorCode("slug-invalid")
            .WithMessage("Must be 1 to 80 lower-case letters, digits and single hyphens between them.");

    public static IRuleBuilderOptions<T, string> NotReserved<T>(this IRuleBuilder<T, string> rule, IReadOnlyList<string> reserved) =>
        rule.Must(slug => slug is null || !reserved.Contains(slug, StringComparer.Ordinal))
            .WithErrorCode("slug-invalid").WithMessage("Must not be a fixed part of addresses.");

    /// <summary>Clients resolve a dot segment, RFC 3986 section 5.2.4, however it is written, so a product cannot be found by it.</summary>
    public static IRuleBuilderOptions<T, string> Addressable<T>(this IRuleBuilder<T, string> rule) =>
        rule.Must(sku => sku is not ("." or "..")).WithErrorCode("sku-invalid").WithMessage("Must not be a single dot or two dots.");

    public static IRuleBuilderOptions<T, IReadOnlyList<TId>> EachOnce<T, TId>(this IRuleBuilder<T, IReadOnlyList<TId>> rule) =>
        rule.Must(ids => ids is null || ids.Distinct().Count() == ids.Count)
            .WithErrorCode("duplicate").WithMessage("Must not have duplicates.");

    /// <summary>The address of a picture: anywhere in the web, or the path of a picture of this store.</summary>
    public static IRuleBuilderOptions<T, string> PictureAddress<T>(this IRuleBuilder<T, string> rule, int maxLength) =>
        rule.AtMost(maxLength)
            .Must(text => Picture.IsPath(text) || WebAddress.IsValid(text))
            .WithErrorCode("url-invalid")
            .WithMessage("Must be an absolute http or https URL without blanks, quotes and user information, or the path of an uploaded picture.");
}
