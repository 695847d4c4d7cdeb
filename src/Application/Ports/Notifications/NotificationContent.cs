using System.Text.Json.Serialization;
using Shop.Domain.Accounts;
using Shop.Domain.Accounts.Tokens;
using Shop.Domain.Catalog;
using Shop.Domain.Jobs;
using Shop.Domain.Shared;

namespace Shop.Application.Ports.Notifications;

/// <summary>
/// The data of a notification, without any formatting. All but <see cref="TokenNotice"/> and <see cref="DigestNotice"/> are stored as JSON until
/// they are sent.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(ProductNotice), "product")]
[JsonDerivedType(typeof(ImportNotice), "import")]
[JsonDerivedType(typeof(WithdrawalNotice), "withdrawal")]
[JsonDerivedType(typeof(RenderedNotice), "rendered")]
public abstract record NotificationContent;

/// <summary>A product was created, changed or deleted.</summary>
/// <param name="Action">In the past tense: <c>changed</c>.</param>
/// <param name="Actor">The name and the role of the actor.</param>
/// <param name="Changes">The changed fields, with names instead of ids; prices as minor units and currency.</param>
public sealed record ProductNotice(
    string Action, ProductId ProductId, string Sku, string Name, string Actor, IReadOnlyList<FieldChange> Changes) : NotificationContent;

/// <summary>Several changes of products, oldest first. Never stored: it consists of stored ones.</summary>
public sealed record DigestNotice(IReadOnlyList<ProductNotice> Notices) : NotificationContent;

/// <summary>An import ended.</summary>
/// <param name="Actor">The name and the role of the account that started it.</param>
/// <param name="Succeeded">The number of applied rows.</param>
/// <param name="Failed">The number of rejected rows.</param>
public sealed record ImportNotice(JobId JobId, string Actor, int Succeeded, int Failed) : NotificationContent;

/// <summary>The published products of an erased seller were made inactive.</summary>
/// <param name="Actor">The name and the role of the account that erased the seller; null for the seller itself.</param>
/// <param name="Products">The number of products.</param>
public sealed record WithdrawalNotice(AccountId Seller, string? Actor, int Products) : NotificationContent;

/// <summary>A link with a one-time token. Never stored: the token is in no other place than the mail.</summary>
public sealed record TokenNotice(TokenPurpose Purpose, string Token, DateTimeOffset ExpiresAt) : NotificationContent;

/// <summary>A notification that was rendered when it was stored, by a version that did so.</summary>
/// <param name="Subject">One line.</param>
/// <param name="Text">The message as plain text.</param>
/// <param name="Html">The message as an HTML document.</param>
public sealed record RenderedNotice(string Subject, string Text, string Html) : NotificationContent;
