using Microsoft.EntityFrameworkCore;

namespace Shop.Floor;

/// <summary>The floor of a start: a web program that lists the newest 20 products of Shop's database through EF Core, and does nothing else.</summary>
internal static class ProductList
{
    public static Task Serve(string address, string connectionString)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls(address);
        builder.Services.AddDbContext<Products>(options => options.UseNpgsql(connectionString));
        var app = builder.Build();
        app.MapGet("/products", (Products db) => db.All.OrderByDescending(product => product.Id).Take(20).ToListAsync());
        return app.RunAsync();
    }

    internal sealed class Products(DbContextOptions<Products> options) : DbContext(options)
    {
        public DbSet<Product> All => Set<Product>();

        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Product>(product =>
        {
            product.ToTable("products");
            product.Property(one => one.Id).HasColumnName("id");
            product.Property(one => one.Name).HasColumnName("name");
            product.Property(one => one.Slug).HasColumnName("slug");
        });
    }

    internal sealed record Product(Guid Id, string Name, string Slug);
}
