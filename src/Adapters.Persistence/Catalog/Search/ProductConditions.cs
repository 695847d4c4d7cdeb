using System.Text.Json;
using Npgsql;
using Shop.Application.Catalog.Browsing;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;

namespace Shop.Adapters.Persistence.Catalog.Search;

/// <summary>SQL conditions on products <c>p</c> of a list; every value is a parameter.</summary>
internal sealed class ProductConditions
{
    private readonly List<string> _conditions = ["p.deleted_at IS NULL"];
    private readonly List<NpgsqlParameter> _parameters = [];

    public string Sql => string.Join(" AND ", _conditions);

    /// <summary>Equal for equal conditions.</summary>
    public string Key => $"{Sql} {JsonSerializer.Serialize(_parameters.Select(parameter => parameter.Value))}";

    /// <summary>New instances at every call, because a parameter belongs to one command.</summary>
    public NpgsqlParameter[] Parameters => [.. _parameters.Select(parameter => parameter.Clone())];

    public static ProductConditions Of(ProductFilter filter, FoundFilter found, Actor? actor)
    {
        var conditions = new ProductConditions();
        conditions.AddVisible(filter.Statuses, actor);
        conditions.AddOneOf("p.brand_id", "brands", found.Brands);
        conditions.AddAny("p.category_ids && @categories", "categories", found.Categories);
        conditions.AddAny("p.tag_ids && @tags", "tags", found.Tags);
        conditions.AddOneOf("p.collection_id", "collections", found.Collections);
        conditions.AddOneOf("p.seller_id", "sellers", filter.Sellers?.Select(seller => seller.Value).ToArray());
        if (filter.MinPrice is { } least)
            conditions.Add("p.effective_price_amount >= @least", "least", least);
        if (filter.MaxPrice is { } most)
            conditions.Add("p.effective_price_amount <= @most", "most", most);
        if (filter.InStock)
            conditions._conditions.Add($"EXISTS (SELECT FROM stocks stock WHERE {ProductSql.IsDefaultStock} AND stock.on_hand > stock.reserved)");
        if (filter.LowStock is { } level)
            conditions.Add("p.id IN (SELECT low.variant_id FROM low_stocks low WHERE low.level = @level)", "level", level.ToString());
        if (found.Terms is { } terms)
            conditions.AddSearch(terms, found.CheckedTerms);
        return conditions;
    }

    public static ProductConditions OfSeller(AccountId seller, ProductStatus? status)
    {
        var conditions = new ProductConditions();
        conditions.Add("p.seller_id = @seller", "seller", seller.Value);
        if (status is { } one)
            conditions.Add("p.status = @status", "status", one.ToString());
        return conditions;
    }

    public void Add<T>(string condition, string name, T value)
    {
        _conditions.Add(condition);
        _parameters.Add(new NpgsqlParameter<T>(name, value));
    }

    public void AddParameter<T>(string name, T value) => _parameters.Add(new NpgsqlParameter<T>(name, value));

    /// <summary>For a single value the planner can read an index in its order; for several it cannot.</summary>
    private void AddOneOf(string column, string name, Guid[]? values)
    {
        if (values is [var one])
            Add($"{column} = @{name}", name, one);
        else
            AddAny($"{column} = ANY (@{name})", name, values);
    }

    private void AddAny(string condition, string name, Guid[]? values)
    {
        if (values is not null)
            Add(condition, name, values);
    }

    /// <summary>The planner reads the index for a condition with the operator, and not for one with its function.</summary>
    private void AddSearch(string terms, string? checkedTerms)
    {
        if (checkedTerms is null)
        {
            Add("p.search_words @@ @words::tsquery", "words", terms);
            return;
        }

        Add("p.search_words @@ @sought::tsquery", "sought", terms);
        Add("ts_match_vq(p.search_words, @checked::tsquery)", "checked", checkedTerms);
        AddParameter("words", $"{terms} & {checkedTerms}");
    }

    private void AddVisible(IReadOnlyList<ProductStatus>? wanted, Actor? actor)
    {
        // A literal, because the partial indexes of published products require it.
        if (wanted is null || actor is null || actor.Role == AccountRole.Buyer)
        {
            _conditions.Add("p.status = 'Published'");
            if (wanted?.Contains(ProductStatus.Published) == false)
                _conditions.Add("false");
            return;
        }

        // A literal, for the partial index of all others.
        if (wanted is [var one])
            _conditions.Add($"p.status = '{one}'");
        else
            Add("p.status = ANY (@statuses)", "statuses", wanted.Select(status => status.ToString()).ToArray());
        if (actor.Role != AccountRole.Admin)
            Add("(p.status = 'Published' OR p.seller_id = @visitor)", "visitor", actor.Id.Value);
    }
}
