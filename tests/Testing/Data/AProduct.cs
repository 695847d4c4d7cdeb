using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Inventory;
using Shop.Testing.Fakes;

namespace Shop.Testing.Data;

/// <summary>A published product with its stock, with defaults for everything that a test does not set.</summary>
public sealed class AProduct
{
    private readonly string _name;
    private readonly List<Category> _categories = [];
    private readonly List<Tag> _tags = [];
    private string? _sku;
    private string? _slug;
    private string? _description;
    private long _price = 1000;
    private long? _salePrice;
    private int _stock = 10;
    private Brand? _brand;
    private Collection? _collection;
    private AccountId? _seller;
    private ProductStatus _status = ProductStatus.Published;
    private DateTimeOffset _at = TestClock.Start;
    private ProductId? _id;

    private AProduct(string name) => _name = name;

    public ProductId Id => _id ??= ProductId.New(_at);

    public VariantId Variant => VariantId.DefaultOf(Id);

    public static AProduct Named(string name) => new(name);

    public AProduct WithSku(string sku) => With(() => _sku = sku);

    public AProduct WithSlug(string slug) => With(() => _slug = slug);

    public AProduct DescribedAs(string description) => With(() => _description = description);

    /// <param name="amount">Minor units.</param>
    public AProduct Costing(long amount) => With(() => _price = amount);

    /// <param name="amount">Minor units.</param>
    public AProduct OnSaleFor(long amount) => With(() => _salePrice = amount);

    public AProduct WithStock(int onHand) => With(() => _stock = onHand);

    public AProduct OfBrand(Brand brand) => With(() => _brand = brand);

    public AProduct On(Category category) => With(() => _categories.Add(category));

    public AProduct Tagged(Tag tag) => With(() => _tags.Add(tag));

    public AProduct In(Collection collection) => With(() => _collection = collection);

    public AProduct SoldBy(AccountId seller) => With(() => _seller = seller);

    public AProduct AsDraft() => With(() => _status = ProductStatus.Draft);

    public AProduct CreatedAt(DateTimeOffset at) => With(() => _at = at);

    public ProductDescription Description => new(
        _sku ?? _name.ToUpperInvariant(),
        _slug ?? Slug.From(new AsciiTransliteration().ToAscii(_name)),
        _name,
        _description,
        _brand?.Id,
        [.. _categories.Select(category => category.Id)],
        [.. _tags.Select(tag => tag.Id)],
        _collection?.Id,
        Unit: null,
        Some.Money(_price),
        _salePrice is { } amount ? Some.Money(amount) : null,
        _status,
        Images: []);

    public Product Build() => Product.Create(Id, _seller, Description, Some.Admin.Id, _at);

    public Stock BuildStock() => Stock.Open(Variant, _stock, Some.Admin.Id, _at);

    private AProduct With(Action choice)
    {
        choice();
        return this;
    }
}
