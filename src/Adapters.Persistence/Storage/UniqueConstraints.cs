using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Shared;

namespace Shop.Adapters.Persistence.Storage;

/// <summary>Maps violations of unique indexes to domain errors.</summary>
internal static class UniqueConstraints
{
    public const string AccountEmail = "ux_accounts_email";

    /// <summary>Of a column that a trigger maintains.</summary>
    public const string AccountStoreName = "ux_accounts_store_name";
    public const string ProductSku = "ux_products_sku";
    public const string ProductName = "ux_products_name";
    public const string ProductSlug = "ux_products_slug";

    /// <summary>Followed by the table name.</summary>
    public const string TaxonName = "ux_label_name_";
    public const string TaxonSlug = "ux_label_slug_";

    public static DomainException? Translate(DbUpdateException failed) => failed.InnerException is PostgresException violation ? Translate(violation) : null;

    public static DomainException? Translate(PostgresException violation) =>
        violation.SqlState == PostgresErrorCodes.UniqueViolation
            ? violation.ConstraintName switch
            {
                AccountEmail => AccountErrors.EmailTaken(),
                AccountStoreName => AccountErrors.StoreNameTaken(),
                ProductSku => ProductErrors.SkuTaken(),
                ProductName => ProductErrors.NameTaken(),
                ProductSlug => ProductErrors.SlugTaken(),
                { } name when name.StartsWith(TaxonName, StringComparison.Ordinal) => TaxonErrors.NameTaken(),
                { } name when name.StartsWith(TaxonSlug, StringComparison.Ordinal) => TaxonErrors.SlugTaken(),
                _ => null,
            }
            : null;
}
